/** "Báo cáo của tôi": open the sheet, fill it in Excel, check, send, keep the receipt. */
import { useCallback, useState } from "react";
import type { PlanSummary } from "../../../../domain/api/api.ts";
import { reportersOf } from "../../../../domain/returns/duties.ts";
import type { Desk } from "../../desk.ts";
import { today } from "../../today.ts";
import { Button } from "../../ui/button.tsx";
import { Choice } from "../../ui/choice.tsx";
import { Confirm } from "../../ui/confirm.tsx";
import { FailureMessage } from "../../ui/failure-message.tsx";
import { Message } from "../../ui/message.tsx";
import { Progress } from "../../ui/progress.tsx";
import { Section } from "../../ui/section.tsx";
import { Strip } from "../../ui/strip.tsx";
import { useJob } from "../../ui/use-job.ts";
import { OwnInquiries } from "../inquiries/own-inquiries.tsx";
import { useInquiries } from "../inquiries/use-inquiries.ts";
import { ProblemsFound } from "../problems-found.tsx";
import { PlanChoiceFields } from "../plan-choice/plan-choice-fields.tsx";
import { choiceOf, usePlanChoice } from "../plan-choice/use-plan-choice.ts";
import { ClauseAtHand } from "./clause-at-hand.tsx";
import { ConflictView } from "./conflict-view.tsx";
import { firstWaiting } from "./first-waiting.ts";
import { closedBy } from "./head-looks.ts";
import { overwriteQuestion } from "./overwrite-question.ts";
import { DraftOffer, KeepWords, MoreSteps, NoDraft, RestAlike, Waiting } from "./return-steps.tsx";
import { Reasons, ReceiptCard, ReturnStatus } from "./return-status.tsx";
import { type ReturnDesk, useReturn } from "./use-return.ts";
import { WantBack } from "./want-back.tsx";

interface ReturnFormProps {
  readonly desk: Desk;
  readonly title: string;
  /** Whose returns may be chosen. */
  readonly whose: "own" | "everybody";
  /** Why nothing may be sent yet, whatever the sheet says. */
  readonly mayNotSend?: string | null;
}

export default function ReturnRoom({ desk }: { readonly desk: Desk }) {
  return <ReturnForm desk={desk} title="Báo cáo của tôi" whose="own" />;
}

export function ReturnForm({ desk, title, whose, mayNotSend = null }: ReturnFormProps) {
  const job = useJob();
  const [chosenAgency, setAgency] = useState<string | null>(null);
  const prefer = useCallback(
    async (plans: readonly PlanSummary[]) => {
      const owed = await firstWaiting(desk, plans, ["sent-back", "silent"]);
      setAgency(owed?.agencyId ?? null);
      return owed?.planId ?? null;
    },
    [desk],
  );
  const anyones = usePlanChoice(desk, job, prefer);
  const my = useReturn(desk, job);
  const { plan } = anyones;
  const owing = plan === null ? [] : reportersOf(plan).filter((id) => whose === "everybody" || desk.me.agencyIds.includes(id));
  const agencyId = owing.find((id) => id === chosenAgency) ?? owing[0] ?? null;
  const choice = choiceOf(anyones, agencyId, today(desk.clock));
  const { period } = choice;
  const asked = useInquiries(
    desk,
    job,
    { planId: whose === "own" ? (plan?.id ?? null) : null, periodId: period?.id ?? null, version: anyones.plans },
    my.say,
  );
  const owedAnswers = asked.inquiries.filter(({ answer }) => answer === null).length;
  const nameOf = (id: string) => plan?.agencies.find((agency) => agency.id === id)?.name ?? id;
  const isOpen =
    my.open !== null && my.open.plan.id === plan?.id && my.open.period.id === period?.id && my.open.agencyId === agencyId;
  const because =
    job.busy ??
    (plan === null
      ? "Chưa chọn kế hoạch."
      : period === null
        ? "Kế hoạch chưa mở kỳ báo cáo."
        : agencyId === null
          ? "Kế hoạch không giao việc cho cơ quan của bạn."
          : null);
  const problems = my.problems === null ? null : <ProblemsFound title={titleOf(my)} problems={my.problems} />;
  return (
    <>
      <Section title={title}>
        <PlanChoiceFields choice={choice} />
        {owing.length > 1 && (
          <Choice
            label="Cơ quan"
            options={owing.map((id) => ({ key: id, text: nameOf(id) }))}
            chosen={agencyId}
            onChoose={setAgency}
          />
        )}
        {owing.length === 1 && agencyId !== null && (
          <p>
            Cơ quan: <strong>{nameOf(agencyId)}</strong>
          </p>
        )}
        {owedAnswers > 0 && (
          <p>
            Còn {owedAnswers} yêu cầu giải trình chưa trả lời{my.open === null ? "" : ", ở mục phía dưới"}.
          </p>
        )}
        <div className="actions">
          <Button
            primary={!isOpen}
            because={because}
            onClick={() => plan && period && agencyId && my.ask({ plan, period, agencyId })}
          >
            Mở báo cáo
          </Button>
          <Button because={job.busy} onClick={choice.reload}>
            Tải lại
          </Button>
        </div>
      </Section>
      {my.asking !== null && <Confirm question={overwriteQuestion(my.asking.own, my.asking.key)} onAnswer={my.answer} />}
      <Strip>
        {job.busy !== null && <Progress label={job.busy} share={job.share} onCancel={job.cancel} />}
        {job.failure !== null && my.receipt === null && <FailureMessage failure={job.failure} onSignIn={desk.signInAgain} />}
        {my.waiting !== null && <Waiting my={my} />}
        {!my.draftKept && <NoDraft />}
        {my.news !== null && <Message kind="info">{my.news}</Message>}
      </Strip>
      {job.failure !== null && <ProblemsFound title="Hệ thống cho biết" problems={job.failure.problems} />}
      {my.offered !== null && <DraftOffer my={my} busy={job.busy} />}
      {my.conflict !== null && <ConflictView my={my} conflict={my.conflict} busy={job.busy} />}
      {my.open !== null && (
        <Section title="Điền và gửi">
          <ReturnStatus open={my.open} unsent={my.unsent} />
          <Reasons open={my.open} sheetName={my.sheetName} />
          <div className="actions">
            <Button because={job.busy} onClick={my.check}>
              Kiểm tra
            </Button>
            <Button primary because={job.busy ?? closedBy(my.open.head) ?? mayNotSend} onClick={() => my.send()}>
              {my.open.wantsApproval === true ? "Trình duyệt" : "Gửi báo cáo"}
            </Button>
          </div>
          {whose === "own" && my.open.head !== null && <WantBack head={my.open.head} ask={my.wantBack} busy={job.busy} />}
          {my.keeping !== null && <KeepWords my={my} problems={my.keeping.problems} busy={job.busy} />}
          {my.problems?.length === 0 && my.receipt === null && my.keeping === null && job.failure === null && (
            <Message kind="good">Không có lỗi: có thể gửi.</Message>
          )}
          {my.receipt === null && problems}
          <MoreSteps my={my} busy={job.busy} />
          {job.busy === null && my.open.content === null && my.open.previous === null && <RestAlike my={my} />}
        </Section>
      )}
      {my.receipt !== null && (
        <ReceiptCard
          receipt={my.receipt}
          proposed={my.open?.head?.status === "awaiting-approval"}
          onPrint={my.printReceipt}
          busy={job.busy}
        />
      )}
      {my.receipt !== null && problems}
      {whose === "own" && plan !== null && <OwnInquiries plan={plan} room={asked} busy={job.busy} />}
      {my.open !== null && <ClauseAtHand open={my.open} sheetName={my.sheetName} inquiries={asked.inquiries} />}
    </>
  );
}

function titleOf({ problems, receipt }: ReturnDesk): string {
  const blocking = problems?.filter(({ severity }) => severity !== "note").length ?? 0;
  if (receipt !== null) return "Lưu ý trong bản đã gửi";
  return blocking > 0 ? `Chưa gửi được: còn ${blocking} chỗ cần sửa` : "Có thể gửi; có vài lưu ý";
}
