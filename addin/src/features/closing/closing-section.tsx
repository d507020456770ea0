/** "Chốt và khóa sổ": a version of the merge goes on record, the period is locked, a new version is opened after that; who did what. */
import { useState } from "react";
import type { ClosingRequest, PeriodAnswer } from "../../../../domain/api/api.ts";
import type { PublishedPlan } from "../../../../domain/plan/published-plan.ts";
import { instantWords } from "../../../../domain/sheet/day.ts";
import type { Desk } from "../../desk.ts";
import { Badge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { FailureMessage } from "../../ui/failure-message.tsx";
import { Message } from "../../ui/message.tsx";
import { ReasonForm } from "../../ui/reason-form.tsx";
import { Section } from "../../ui/section.tsx";
import type { Job } from "../../ui/use-job.ts";
import { CorrectionSection } from "../corrections/correction-section.tsx";
import { AuditList } from "./audit-list.tsx";
import { useClosing } from "./use-closing.ts";

interface ClosingSectionProps {
  readonly desk: Desk;
  readonly job: Job;
  readonly plan: PublishedPlan;
  readonly periodId: string;
  /** Changes when returns do. */
  readonly version: unknown;
  readonly accepted: number;
  readonly onChanged: () => void;
}

const stageLooks = {
  open: { kind: "good", word: "Đang nhận báo cáo" },
  closed: { kind: "warning", word: "Hết hạn nhận" },
  locked: { kind: "neutral", word: "Đã khóa sổ" },
} as const;

const forms: Readonly<Record<ClosingRequest["step"], { readonly says: string; readonly label: string; readonly yes: string }>> = {
  merge: {
    says: "Ghi lại bản tổng hợp hôm nay: báo cáo nào, bản số mấy. Cơ quan vẫn gửi và sửa tiếp được.",
    label: "Lý do chốt bản tổng hợp",
    yes: "Chốt bản tổng hợp",
  },
  close: {
    says: "Ghi lại bản tổng hợp cuối và khóa kỳ: không ai gửi, sửa, tiếp nhận được nữa. Muốn sửa phải mở phiên bản mới.",
    label: "Lý do khóa sổ",
    yes: "Khóa sổ kỳ báo cáo",
  },
  "new-version": {
    says: "Mở lại kỳ đã khóa để sửa. Bản tổng hợp cũ vẫn giữ nguyên; lần khóa sau là một bản mới.",
    label: "Lý do mở phiên bản mới",
    yes: "Mở phiên bản mới",
  },
};

export function ClosingSection({ desk, job, plan, periodId, version, accepted, onChanged }: ClosingSectionProps) {
  const room = useClosing(desk, job, plan.id, periodId, version, onChanged);
  const [form, setForm] = useState<ClosingRequest["step"] | null>(null);
  const { period, audit, news, missed } = room;
  const stale = missed !== null && job.failure === null && <FailureMessage failure={missed} onRetry={room.again} />;
  if (period === null) return missed === null ? null : <Section title="Chốt và khóa sổ">{stale}</Section>;
  const { stage } = period;
  const decides = desk.me.roles.includes("aggregator");
  const none = accepted === 0 ? "Chưa tiếp nhận báo cáo nào." : null;
  return (
    <Section title="Chốt và khóa sổ" aside={<Badge kind={stageLooks[stage].kind}>{stageLooks[stage].word}</Badge>}>
      {stale}
      <p className="small">{recordWords(period)}</p>
      {form === null && (
        <div className="actions">
          {decides && stage !== "locked" && (
            <>
              <Button because={job.busy ?? none} onClick={() => setForm("merge")}>
                Chốt bản tổng hợp…
              </Button>
              <Button because={job.busy} onClick={() => setForm("close")}>
                Khóa sổ…
              </Button>
            </>
          )}
          {decides && stage === "locked" && (
            <Button because={job.busy} onClick={() => setForm("new-version")}>
              Mở phiên bản mới…
            </Button>
          )}
          <Button because={job.busy} onClick={audit === null ? room.showAudit : room.hideAudit}>
            {audit === null ? "Xem nhật ký" : "Ẩn nhật ký"}
          </Button>
        </div>
      )}
      {form !== null && (
        <>
          <Message kind={form === "close" ? "warning" : "info"}>{forms[form].says}</Message>
          <ReasonForm
            label={forms[form].label}
            yes={forms[form].yes}
            busy={job.busy}
            onCancel={() => setForm(null)}
            onGive={(reason) => {
              setForm(null);
              room.step({ step: form, reason });
            }}
          />
        </>
      )}
      {news !== null && job.busy === null && job.failure === null && <Message kind="good">{news}</Message>}
      <CorrectionSection desk={desk} job={job} period={period} onChanged={room.corrected} />
      {audit !== null && <AuditList plan={period.plan} audit={audit} />}
    </Section>
  );
}

function recordWords({ closing }: PeriodAnswer): string {
  if (closing === null) return "Chưa có bản tổng hợp nào được chốt.";
  const { version, returns, by, at, kind, reason } = closing;
  const how = kind === "close" ? "khi khóa sổ" : "trong kỳ";
  return `Bản tổng hợp ${version} (${how}): ${returns} báo cáo, ${by} chốt lúc ${instantWords(at)}. Lý do: ${reason}.`;
}
