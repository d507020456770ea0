/** What became of the files that were handed in, one by one; with a way on where it was stopped. */
import { agencyName } from "../../../../domain/plan/agency-name.ts";
import type { PublishedPlan } from "../../../../domain/plan/published-plan.ts";
import { Button, LinkButton } from "../../ui/button.tsx";
import { fatesInWords } from "./posted-file.ts";
import { PostedFileItem } from "./posted-file-item.tsx";
import type { PostedFiles as Posted } from "./use-posted-files.ts";

interface PostedFilesProps {
  readonly posted: Posted;
  readonly plan: PublishedPlan;
  readonly busy: string | null;
  /** What to do before a file takes the place of a newer return, in Vietnamese. */
  readonly outrunAdvice: string;
}

export function PostedFiles({ posted, plan, busy, outrunAdvice }: PostedFilesProps) {
  const { files } = posted;
  const left = files.filter(({ fate }) => fate.kind === "waiting").length;
  const nameOf = (id: string): string => agencyName(plan, id);
  if (files.length === 0) return null;
  return (
    <>
      <p role="status">
        {fatesInWords(files)} {busy === null && <LinkButton onClick={posted.clear}>Xóa danh sách</LinkButton>}
      </p>
      {left > 0 && busy === null && (
        <div className="actions">
          <Button onClick={posted.goOn}>{`Nộp tiếp ${left} tệp`}</Button>
        </div>
      )}
      <ul className="list" aria-label="Tệp đã nộp">
        {files.map((each) => (
          <PostedFileItem
            key={each.id}
            posted={each}
            nameOf={nameOf}
            busy={busy}
            outrunAdvice={outrunAdvice}
            putOver={posted.putOver}
          />
        ))}
      </ul>
    </>
  );
}
