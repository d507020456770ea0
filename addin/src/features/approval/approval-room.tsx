/** "Duyệt báo cáo": the agency's second person looks at what was written and lets it go to the police, or asks for changes. */
import { useCallback } from "react";
import type { PlanSummary } from "../../../../domain/api/api.ts";
import { reportersOf } from "../../../../domain/returns/duties.ts";
import { instantWords } from "../../../../domain/sheet/day.ts";
import type { Desk } from "../../desk.ts";
import { Badge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { Message } from "../../ui/message.tsx";
import { JobStrip } from "../../ui/job-strip.tsx";
import { Section } from "../../ui/section.tsx";
import { useJob } from "../../ui/use-job.ts";
import { PlanChoiceFields } from "../plan-choice/plan-choice-fields.tsx";
import { usePlanChoice } from "../plan-choice/use-plan-choice.ts";
import { firstWaiting } from "../returns/first-waiting.ts";
import { headLooks } from "../returns/head-looks.ts";
import { ReturnReading } from "../returns/return-reading.tsx";
import { ApprovalSteps } from "./approval-steps.tsx";
import { useApproval } from "./use-approval.ts";

export default function ApprovalRoom({ desk }: { readonly desk: Desk }) {
  const job = useJob();
  const prefer = useCallback(
    async (plans: readonly PlanSummary[]) => (await firstWaiting(desk, plans, ["awaiting-approval"]))?.planId ?? null,
    [desk],
  );
  const choice = usePlanChoice(desk, job, prefer);
  const { plan, period } = choice;
  const room = useApproval(desk, job, plan, period);
  const owing = plan === null ? [] : reportersOf(plan).filter((id) => desk.me.agencyIds.includes(id));
  const nameOf = (id: string) => plan?.agencies.find((agency) => agency.id === id)?.name ?? id;
  return (
    <>
      <Section title="Duyệt báo cáo">
        <PlanChoiceFields choice={choice} />
        <div className="actions">
          <Button because={job.busy} onClick={period === null ? choice.reload : room.reload}>
            Tải lại
          </Button>
        </div>
      </Section>
      <JobStrip job={job} news={room.news} onSignIn={desk.signInAgain} />
      {plan !== null && period !== null && owing.length === 0 && (
        <Message kind="info">Kế hoạch này không giao việc phải báo cáo cho cơ quan của bạn.</Message>
      )}
      {room.returns !== null &&
        owing.map((agencyId) => {
          const sent = room.returns?.get(agencyId) ?? null;
          const head = sent?.head ?? null;
          const { kind, word } = headLooks(head);
          return (
            <Section key={agencyId} title={nameOf(agencyId)} aside={<Badge kind={kind}>{word}</Badge>}>
              {sent === null || head === null || plan === null ? (
                <p className="small">Cán bộ báo cáo chưa trình bản nào.</p>
              ) : (
                <>
                  <p className="small">
                    Bản {head.revision}, {head.sentBy} lập lúc {instantWords(head.sentAt)}.
                    {head.approvedBy !== null && <span className="block">Đã duyệt: {head.approvedBy}.</span>}
                    {head.reason !== null && <span className="block">Ý kiến: {head.reason}</span>}
                  </p>
                  {!desk.hasWorkbook && (
                    <details className="reading">
                      <summary>Nội dung báo cáo</summary>
                      <ReturnReading plan={plan} content={sent.content} />
                    </details>
                  )}
                  <ApprovalSteps head={head} busy={job.busy} room={room} look={desk.hasWorkbook ? room.look : null} />
                </>
              )}
            </Section>
          );
        })}
    </>
  );
}
