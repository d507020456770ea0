/** Every agency that owes a return: who has sent, and the decision on it. */
import { useState } from "react";
import type { ReturnsAnswer } from "../../../../domain/api/api.ts";
import type { PublishedPlan } from "../../../../domain/plan/published-plan.ts";
import type { ReturnHead } from "../../../../domain/returns/return.ts";
import { instantWords } from "../../../../domain/sheet/day.ts";
import { Badge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { TextBox } from "../../ui/text-box.tsx";
import { headLooks } from "../returns/head-looks.ts";

interface AgencyListProps {
  readonly plan: PublishedPlan;
  readonly returns: ReturnsAnswer;
  /** Null for those who only read. */
  readonly decide: {
    readonly accept: (heads: readonly ReturnHead[]) => void;
    readonly sendBack: (head: ReturnHead, reason: string) => void;
  } | null;
  readonly busy: string | null;
}

export function AgencyList({ plan, returns, decide, busy }: AgencyListProps) {
  const [returning, setReturning] = useState<string | null>(null);
  const headOf = (id: string) => returns.heads.find(({ agencyId }) => agencyId === id) ?? null;
  const nameOf = (id: string) => plan.agencies.find((agency) => agency.id === id)?.name ?? id;
  return (
    <ul className="list">
      {returns.expected.map((id) => {
        const head = headOf(id);
        const { kind, word } = headLooks(head);
        return (
          <li key={id}>
            <div className="row">
              <span className="name">{nameOf(id)}</span>
              <Badge kind={kind}>{word}</Badge>
            </div>
            {head !== null && (
              <p className="small">
                Bản {head.revision}, {head.sentBy}, {instantWords(head.sentAt)}
                {head.reason !== null && <span className="block">Lý do trả lại: {head.reason}</span>}
              </p>
            )}
            {head?.status === "sent" && decide !== null && returning !== id && (
              <div className="actions">
                <Button because={busy} says={`Tiếp nhận báo cáo của ${nameOf(id)}`} onClick={() => decide.accept([head])}>
                  Tiếp nhận
                </Button>
                <Button because={busy} says={`Trả lại báo cáo của ${nameOf(id)}`} onClick={() => setReturning(id)}>
                  Trả lại…
                </Button>
              </div>
            )}
            {head !== null && decide !== null && returning === id && (
              <SendBack
                busy={busy}
                onCancel={() => setReturning(null)}
                onSend={(reason) => {
                  decide.sendBack(head, reason);
                  setReturning(null);
                }}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}

function SendBack({
  busy,
  onCancel,
  onSend,
}: {
  readonly busy: string | null;
  readonly onCancel: () => void;
  readonly onSend: (reason: string) => void;
}) {
  const [reason, setReason] = useState("");
  return (
    <div className="section">
      <TextBox label="Lý do trả lại (cơ quan sẽ đọc)" value={reason} onChange={setReason} />
      <div className="actions">
        <Button primary because={busy ?? (reason.trim() === "" ? "Hãy ghi lý do." : null)} onClick={() => onSend(reason.trim())}>
          Trả lại báo cáo
        </Button>
        <Button onClick={onCancel}>Thôi</Button>
      </div>
    </div>
  );
}
