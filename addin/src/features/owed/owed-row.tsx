/** One period in the list of what she owes: its name, its day, how far each return is, and what is asked. Choosing it opens it under itself. */
import { agencyName } from "../../../../domain/plan/agency-name.ts";
import { periodTitle } from "../../../../domain/period/period-title.ts";
import { Badge } from "../../ui/badge.tsx";
import { headLooks } from "../returns/head-looks.ts";
import { upperFirst } from "../plan-choice/plan-choice-fields.tsx";
import { owedAnswers, type OwedPeriod } from "./owed.ts";
import { dueInWords } from "./owed-words.ts";

interface OwedRowProps {
  readonly owed: OwedPeriod;
  readonly isOpen: boolean;
  readonly today: string;
  readonly onChoose: () => void;
}

export function OwedRow({ owed, isOpen, today, onChoose }: OwedRowProps) {
  const { plan, period, returns, inquiries } = owed;
  const answers = owedAnswers(inquiries);
  const nameOf = (id: string): string => agencyName(plan, id);
  return (
    <button type="button" className="whole fold" aria-expanded={isOpen} onClick={onChoose}>
      <span className="name block">
        {upperFirst(periodTitle(period))}, {plan.header.number ?? plan.id}
      </span>
      {plan.header.title !== null && <span className="small block">{plan.header.title}</span>}
      <span className="small block">{dueInWords(owed, today)}</span>
      {returns.map(({ agencyId, head }) => {
        const { kind, word } = headLooks(head);
        return (
          <span key={agencyId} className="row">
            {returns.length > 1 && <span className="small">{nameOf(agencyId)}</span>}
            <Badge kind={kind}>{word}</Badge>
          </span>
        );
      })}
      {answers > 0 && (
        <span className="row">
          <Badge kind="warning">{`? ${answers} câu hỏi chưa trả lời`}</Badge>
        </span>
      )}
    </button>
  );
}
