/** Where the return stands, in one line; and the receipt of a sending. */
import { periodTitle } from "../../../../domain/period/period-title.ts";
import { instantWords } from "../../../../domain/sheet/day.ts";
import type { Receipt } from "../../../../domain/returns/return.ts";
import { Badge } from "../../ui/badge.tsx";
import { Message } from "../../ui/message.tsx";
import { Section } from "../../ui/section.tsx";
import { headLooks } from "./head-looks.ts";
import type { OpenReturn } from "./open-return.ts";

export function ReturnStatus({ open, unsent }: { readonly open: OpenReturn; readonly unsent: boolean }) {
  const { plan, period, agencyId, head } = open;
  const { kind, word } = headLooks(head);
  const agency = plan.agencies.find(({ id }) => id === agencyId)?.name ?? agencyId;
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
      {head?.status === "sent-back" && (
        <Message kind="warning">
          <strong>Lý do trả lại:</strong> {head.reason} Hãy sửa trong trang Báo cáo rồi gửi lại.
        </Message>
      )}
    </div>
  );
}

export const ReceiptCard = ({ receipt }: { readonly receipt: Receipt }) => (
  <Section title="Biên nhận">
    <div className="card" role="status">
      <strong>Hệ thống đã nhận báo cáo.</strong>
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
    </div>
  </Section>
);
