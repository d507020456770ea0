/** Every agency that owes a return, and those gone since they sent one: who has sent, and the decision on it. */
import { agencyName } from "../../../../domain/plan/agency-name.ts";
import { useRef, useState } from "react";
import type { ReturnsAnswer } from "../../../../domain/api/api.ts";
import type { PublishedPlan } from "../../../../domain/plan/published-plan.ts";
import { isWantedBack, type ReturnHead } from "../../../../domain/returns/return.ts";
import { instantWords } from "../../../../domain/sheet/day.ts";
import { Badge } from "../../ui/badge.tsx";
import { Button, LinkButton } from "../../ui/button.tsx";
import { TextBox } from "../../ui/text-box.tsx";
import { headLooks } from "../returns/head-looks.ts";
import { WantedBack } from "./wanted-back.tsx";

interface AgencyListProps {
  readonly plan: PublishedPlan;
  readonly returns: ReturnsAnswer;
  /** Null for those who only read. */
  readonly decide: {
    readonly accept: (heads: readonly ReturnHead[]) => void;
    readonly sendBack: (head: ReturnHead, reason: string) => void;
    /** Of a return that its agency wants back. */
    readonly keep: (head: ReturnHead, reason: string) => void;
  } | null;
  /** Null without a workbook to draw it in. */
  readonly look: ((head: ReturnHead) => void) | null;
  /** The file in which an agency's return came. */
  readonly original: (agencyId: string) => void;
  readonly busy: string | null;
}

/** What waits for a decision or an answer first, then who is to be chased; inside, the plan's order. */
const order = ["sent", "wanted-back", "sent-back", "silent", "awaiting-approval", "withheld", "accepted"] as const;

export function AgencyList({ plan, returns, decide, look, original, busy }: AgencyListProps) {
  const rows = [...returns.expected, ...returns.gone].map((id) => ({
    id,
    isGone: returns.gone.includes(id),
    name: agencyName(plan, id),
    head: returns.heads.find(({ agencyId }) => agencyId === id) ?? null,
  }));
  return (
    <ul className="list">
      {order
        .flatMap((standing) => rows.filter(({ head }) => placeOf(head) === standing))
        .map(({ id, name, head, isGone }) => (
          <AgencyRow
            key={id}
            name={name}
            isGone={isGone}
            head={head}
            decide={decide}
            look={look}
            original={original}
            busy={busy}
          />
        ))}
    </ul>
  );
}

const placeOf = (head: ReturnHead | null): (typeof order)[number] =>
  head === null ? "silent" : isWantedBack(head) ? "wanted-back" : head.status;

interface AgencyRowProps extends Pick<AgencyListProps, "decide" | "look" | "original" | "busy"> {
  readonly name: string;
  readonly isGone: boolean;
  readonly head: ReturnHead | null;
}

function AgencyRow({ name, isGone, head, decide, look, original, busy }: AgencyRowProps) {
  const row = useRef<HTMLLIElement>(null);
  const [returning, setReturning] = useState(false);
  const { kind, word } = headLooks(head);
  const file = head?.fileName ?? null;
  /** The form goes; the keyboard stays at the agency. */
  const leave = () => {
    setReturning(false);
    row.current?.querySelector("button")?.focus();
  };
  return (
    <li ref={row}>
      <div className="row">
        <span className="name">{name}</span>
        <Badge kind={kind}>{word}</Badge>
      </div>
      {isGone && (
        <p className="small">
          Nhiệm vụ đã chuyển cho cơ quan khác trước ngày chốt số liệu; báo cáo đã gửi, khi được tiếp nhận, vẫn tính vào tổng hợp.
        </p>
      )}
      {head !== null && (
        <p className="small">
          Bản {head.revision}, {head.sentBy}, {instantWords(head.sentAt)}.{" "}
          {decide !== null && look !== null && (
            <LinkButton says={`Xem báo cáo của ${name}`} onClick={() => busy === null && look(head)}>
              Xem
            </LinkButton>
          )}{" "}
          {decide !== null && head.status === "accepted" && !isWantedBack(head) && !returning && (
            <LinkButton says={`Trả lại báo cáo đã tiếp nhận của ${name}`} onClick={() => busy === null && setReturning(true)}>
              Trả lại…
            </LinkButton>
          )}
          {file !== null && (
            <span className="block">
              Tệp gốc:{" "}
              <LinkButton says={`Tải tệp gốc của ${name}: ${file}`} onClick={() => busy === null && original(head.agencyId)}>
                {file}
              </LinkButton>
            </span>
          )}
          {head.onBehalf !== null && <span className="block">Công an tỉnh nhập thay: {head.onBehalf}</span>}
          {head.approvedBy !== null && <span className="block">Người duyệt của cơ quan: {head.approvedBy}.</span>}
          {head.reason !== null && <span className="block">Lý do trả lại: {head.reason}</span>}
        </p>
      )}
      {head !== null && !returning && (
        <WantedBack name={name} head={head} keep={decide?.keep ?? null} onSendBack={() => setReturning(true)} busy={busy} />
      )}
      {head?.status === "sent" && decide !== null && !returning && (
        <div className="actions row-actions">
          <Button because={busy} silent says={`Tiếp nhận báo cáo của ${name}`} onClick={() => decide.accept([head])}>
            Tiếp nhận
          </Button>
          <Button because={busy} silent says={`Trả lại báo cáo của ${name}`} onClick={() => setReturning(true)}>
            Trả lại…
          </Button>
        </div>
      )}
      {head !== null && decide !== null && returning && (
        <SendBack
          busy={busy}
          onCancel={leave}
          onSend={(reason) => {
            decide.sendBack(head, reason);
            leave();
          }}
        />
      )}
    </li>
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
      <TextBox focused label="Lý do trả lại (cơ quan sẽ đọc)" value={reason} onChange={setReason} />
      <div className="actions">
        <Button primary because={busy ?? (reason.trim() === "" ? "Hãy ghi lý do." : null)} onClick={() => onSend(reason.trim())}>
          Trả lại báo cáo
        </Button>
        <Button onClick={onCancel}>Thôi</Button>
      </div>
    </div>
  );
}
