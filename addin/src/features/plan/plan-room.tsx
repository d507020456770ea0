/** "Kế hoạch": take a plan in, correct it in the sheets, publish it, open its reporting periods. */
import type { Desk } from "../../desk.ts";
import { isError, type Problem } from "../../../../domain/problem.ts";
import { Button, LinkButton } from "../../ui/button.tsx";
import { Confirm } from "../../ui/confirm.tsx";
import { JobStrip } from "../../ui/job-strip.tsx";
import { Section } from "../../ui/section.tsx";
import { useJob } from "../../ui/use-job.ts";
import { IntakeSection } from "../intake/intake-section.tsx";
import { ProblemsFound } from "../problems-found.tsx";
import { goToProblem } from "../../workbook/go-to-cell.ts";
import { ClausePanel } from "./clause-panel.tsx";
import { DoubtList } from "./doubt-list.tsx";
import { GroupList } from "./group-list.tsx";
import { HistorySection } from "./history-section.tsx";
import { ParentSection } from "./parent-section.tsx";
import { PeriodSection } from "./period-section.tsx";
import { PlanSummaryCard } from "./plan-summary-card.tsx";
import { PublishedPlans } from "./published-plans.tsx";
import { useClause, useDocument } from "./use-clause.ts";
import { VersionPanel } from "./version-panel.tsx";
import { usePlan } from "./use-plan.ts";
import { seeTask, useDoubts, useFollowing } from "./use-review.ts";

/** Codes of problems that stand among the doubts, with their answers. */
const askedAsDoubt: ReadonlySet<string> = new Set([
  "number-gap",
  "lead-missing",
  "several-leads",
  "joint-leads",
  "number-missing",
  "title-missing",
  "date-missing",
  "issuer-not-found",
  "province-not-found",
  "agency-unknown",
  "new-agency",
  "indicator-without-reporter",
]);

/** Why publishing would be refused now, with the way to the row. */
const Blocking = ({ problem }: { readonly problem: Problem }) => (
  <p className="blocking">
    Chưa ban hành được: {problem.message}{" "}
    {problem.place?.kind === "cell" && (
      <LinkButton says="Tới dòng đó để sửa" onClick={() => void goToProblem(problem)}>
        Tới dòng đó
      </LinkButton>
    )}
  </p>
);

export default function PlanRoom({ desk }: { readonly desk: Desk }) {
  const job = useJob();
  const room = usePlan(desk, job);
  const { draft, question } = room;
  const document = useDocument(draft, room.directory);
  const clause = useClause(draft, document);
  const doubts = useDoubts(draft, document, room.directory);
  useFollowing(draft !== null, job.busy !== null, () => void room.follow());
  const blocking = draft?.problems.find(isError);
  return (
    <>
      <IntakeSection because={job.busy} onText={room.fromDocument} onSheet={room.fromSheet} />
      {question !== null && <Confirm question={question.words} onAnswer={room.answer} />}
      <JobStrip job={job} news={room.news} onSignIn={desk.signInAgain} />
      {job.failure !== null && <ProblemsFound title="Vì sao" problems={job.failure.problems} />}
      {room.version !== null && (
        <VersionPanel
          version={room.version}
          busy={job.busy}
          onMerge={room.mergeVersion}
          onOther={room.refuseVersion}
          onCancel={room.leaveVersion}
        />
      )}
      {draft !== null && (
        <Section title="Kế hoạch trong sổ tính">
          <PlanSummaryCard draft={draft} />
          <div className="actions">
            <Button because={job.busy} onClick={room.redraw}>
              Cập nhật ma trận
            </Button>
            <Button primary={draft.version === null} because={job.busy} onClick={() => room.publish()}>
              Kiểm tra và ban hành lên hệ thống
            </Button>
          </div>
          {blocking !== undefined && <Blocking problem={blocking} />}
        </Section>
      )}
      {draft !== null && room.directory !== null && (
        <DoubtList
          doubts={doubts}
          plan={draft.plan}
          directory={room.directory}
          busy={job.busy}
          onAnswer={room.settle}
          onSee={(taskId) => void seeTask(taskId)}
        />
      )}
      {draft !== null && <ClausePanel clause={clause} />}
      {draft !== null && (
        <ProblemsFound
          title="Cần xem trong các trang kế hoạch"
          problems={draft.problems.filter(({ code }) => !askedAsDoubt.has(code))}
        />
      )}
      {draft !== null && <GroupList plan={draft.plan} />}
      {draft !== null && <ParentSection room={room} busy={job.busy} />}
      {draft !== null && draft.version !== null && (
        <HistorySection desk={desk} job={job} planId={draft.plan.id} version={draft.version} />
      )}
      {draft !== null && <PeriodSection desk={desk} room={room} busy={job.busy} />}
      <PublishedPlans room={room} busy={job.busy} />
    </>
  );
}
