/** Where the return stands, in one line; and the receipt of a sending. */
import { agencyName } from "../../../../domain/plan/agency-name.ts";
import { useEffect, useState } from "react";
import type { Problem } from "../../../../domain/problem.ts";
import { periodTitle } from "../../../../domain/period/period-title.ts";
import { instantWords } from "../../../../domain/sheet/day.ts";
import type { Receipt } from "../../../../domain/returns/return.ts";
import { atCells } from "../../../../domain/returns/return-cells.ts";
import { Badge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { Message } from "../../ui/message.tsx";
import { Section } from "../../ui/section.tsx";
import { readSheets } from "../../workbook/read-sheet.ts";
import { ProblemsFound } from "../problems-found.tsx";
import { onSheet } from "./check-sheet.ts";
import { headLooks } from "./head-looks.ts";
import type { OpenReturn } from "./open-return.ts";

interface ReturnStatusProps {
  readonly open: Pick<OpenReturn, "plan" | "period" | "agencyId" | "head">;
  readonly unsent: boolean;
  /** Where she mends it. */
  readonly where?: string;
}

export function ReturnStatus({ open, unsent, where = "trang Báo cáo" }: ReturnStatusProps) {
  const { plan, period, agencyId, head } = open;
  const { kind, word } = headLooks(head);
  const agency = agencyName(plan, agencyId);
  return (
    <div role="status" className="card">
      <p>
        <strong>{agency}</strong>, {periodTitle(period)}, {plan.header.number ?? plan.id}
      </p>
      <div className="row">
        <Badge kind={kind}>{word}</Badge>
        {unsent && <Badge kind="warning">● Có thay đổi chưa gửi</Badge>}
      </div>
      {head !== null && (
        <p className="small">
          Bản {head.revision}, {head.sentBy} gửi lúc {instantWords(head.sentAt)}
        </p>
      )}
      {head?.onBehalf != null && <p className="small">Công an tỉnh nhập thay: {head.onBehalf}</p>}
      {head?.status === "awaiting-approval" && (
        <p className="small">Người duyệt của cơ quan phải duyệt thì báo cáo mới đến Công an tỉnh.</p>
      )}
      {head?.status === "withheld" && (
        <Message kind="warning">
          <strong>Người duyệt yêu cầu sửa:</strong> {head.reason?.replace(/[.\s]*$/, ".")} Hãy sửa trong {where} rồi trình lại.
        </Message>
      )}
      {head?.status === "sent-back" && (
        <Message kind="warning">
          <strong>Lý do trả lại:</strong> {head.reason?.replace(/[.\s]*$/, ".")} Hãy sửa trong {where} rồi gửi lại.
        </Message>
      )}
    </div>
  );
}

/** What the police want mended, each at its cell. */
export function Reasons({ open, sheetName }: { readonly open: OpenReturn; readonly sheetName: string }) {
  const [placed, setPlaced] = useState<readonly Problem[]>([]);
  const { head } = open;
  useEffect(() => {
    const reasons = head?.status === "sent-back" ? head.reasons : [];
    setPlaced([]);
    if (reasons.length === 0) return;
    const problems = reasons.map(({ path, text }): Problem => ({
      code: "sent-back",
      severity: "query",
      message: text,
      place: { kind: "field", path },
    }));
    void readSheets([sheetName], { quiet: true }).then((read) => {
      if (read.ok) setPlaced(onSheet(atCells(problems, read.value[sheetName] ?? []), sheetName));
    });
  }, [head, sheetName]);
  return placed.length === 0 ? null : <ProblemsFound title="Công an tỉnh yêu cầu sửa" problems={placed} />;
}

interface ReceiptCardProps {
  readonly receipt: Receipt;
  /** It waits for the agency's own approver, and is not the police's yet. */
  readonly proposed: boolean;
  readonly onPrint: () => void;
  readonly busy: string | null;
}

export const ReceiptCard = ({ receipt, proposed, onPrint, busy }: ReceiptCardProps) => (
  <Section title="Biên nhận">
    <div className="card" role="status">
      <strong>{proposed ? "Đã trình người duyệt của cơ quan; Công an tỉnh chưa nhận." : "Hệ thống đã nhận báo cáo."}</strong>
      <dl>
        <dt>Lúc</dt>
        <dd>{instantWords(receipt.sentAt)}</dd>
        <dt>Người gửi</dt>
        <dd>{receipt.sentBy}</dd>
        <dt>Bản</dt>
        <dd>{receipt.revision}</dd>
        <dt>Mã kiểm</dt>
        <dd className="hash">{receipt.hash}</dd>
      </dl>
      <div className="actions">
        <Button because={busy} onClick={onPrint}>
          Tạo trang biên nhận để in
        </Button>
      </div>
    </div>
  </Section>
);
