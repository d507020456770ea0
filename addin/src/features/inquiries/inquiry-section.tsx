/** "Giải trình": who still owes an answer, and what was answered. For the leader and the police. */
import { aboutInWords, type Inquiry, owedFirst } from "../../../../domain/period/inquiry.ts";
import type { PublishedPlan } from "../../../../domain/plan/published-plan.ts";
import { instantWords } from "../../../../domain/sheet/day.ts";
import { Badge } from "../../ui/badge.tsx";
import { LinkButton } from "../../ui/button.tsx";
import { FailureMessage } from "../../ui/failure-message.tsx";
import { Section } from "../../ui/section.tsx";
import type { Inquiries } from "./use-inquiries.ts";

interface InquirySectionProps {
  readonly plan: PublishedPlan;
  readonly room: Inquiries;
  readonly busy: string | null;
}

export function InquirySection({ plan, room, busy }: InquirySectionProps) {
  const { inquiries, missed } = room;
  if (inquiries.length === 0 && missed === null) return null;
  const owed = inquiries.filter(({ answer }) => answer === null).length;
  return (
    <Section title={owed === 0 ? "Giải trình" : `Giải trình (${owed} chưa trả lời)`}>
      {missed !== null && <FailureMessage failure={missed} onRetry={room.again} />}
      {inquiries.length > 0 && (
        <ul className="list" aria-label="Yêu cầu giải trình">
          {owedFirst(inquiries).map((each) => (
            <Row
              key={`${each.agencyId} ${each.id}`}
              plan={plan}
              inquiry={each}
              onWithdraw={busy === null ? () => void room.withdraw(each.agencyId, each.id) : null}
            />
          ))}
        </ul>
      )}
    </Section>
  );
}

interface RowProps {
  readonly plan: PublishedPlan;
  readonly inquiry: Inquiry;
  readonly onWithdraw: (() => void) | null;
}

function Row({ plan, inquiry, onWithdraw }: RowProps) {
  const { about, question, by, at, answer } = inquiry;
  const name = plan.agencies.find(({ id }) => id === inquiry.agencyId)?.name ?? inquiry.agencyId;
  const what = aboutInWords(plan, about);
  return (
    <li>
      <div className="row">
        <span className="name">{name}</span>
        <Badge kind={answer === null ? "warning" : "good"}>{answer === null ? "○ Chưa trả lời" : "✔ Đã trả lời"}</Badge>
      </div>
      <p>{what}</p>
      <p className="small">
        <span className="block">
          {by} hỏi lúc {instantWords(at)}: “{question}”
        </span>
        {answer === null && onWithdraw !== null && (
          <LinkButton says={`Rút yêu cầu giải trình: ${name}, ${what}`} onClick={onWithdraw}>
            Rút yêu cầu
          </LinkButton>
        )}
      </p>
      {answer !== null && (
        <p>
          <strong>Trả lời:</strong> {answer.text}{" "}
          <span className="small">
            ({answer.by}, {instantWords(answer.at)})
          </span>
        </p>
      )}
    </li>
  );
}
