/** Problems with the way to their cells; going there leaves the room's own work and messages alone. */
import type { Problem } from "../../../domain/problem.ts";
import { FailureMessage } from "../ui/failure-message.tsx";
import { ProblemList } from "../ui/problem-list.tsx";
import { useJob } from "../ui/use-job.ts";
import { goToProblem } from "../workbook/go-to-cell.ts";

export function ProblemsFound({ title, problems }: { readonly title: string; readonly problems: readonly Problem[] }) {
  const going = useJob();
  return (
    <>
      <ProblemList
        title={title}
        problems={problems}
        onGo={(problem) => void going.run("Đang tới ô…", () => goToProblem(problem))}
      />
      {going.failure !== null && <FailureMessage failure={going.failure} />}
    </>
  );
}
