/** What the officer's own agencies are asked to explain, each with one field for the answer; no return changes for it. */
import { useState } from "react";
import { aboutInWords, type Inquiry, longestExplanation, owedFirst } from "../../../../domain/period/inquiry.ts";
import type { PublishedPlan } from "../../../../domain/plan/published-plan.ts";
import { instantWords } from "../../../../domain/sheet/day.ts";
import { Button, LinkButton } from "../../ui/button.tsx";
import { FailureMessage } from "../../ui/failure-message.tsx";
import { Section } from "../../ui/section.tsx";
import { TextBox } from "../../ui/text-box.tsx";
import type { Inquiries } from "./use-inquiries.ts";

interface OwnInquiriesProps {
  readonly plan: PublishedPlan;
  readonly room: Inquiries;
  readonly busy: string | null;
}

export function OwnInquiries({ plan, room, busy }: OwnInquiriesProps) {
  const { inquiries, missed } = room;
  if (inquiries.length === 0) return missed === null ? null : <FailureMessage failure={missed} onRetry={room.again} />;
  const owed = inquiries.filter(({ answer }) => answer === null).length;
  const isOfSeveral = new Set(inquiries.map(({ agencyId }) => agencyId)).size > 1;
  return (
    <Section title={owed === 0 ? "Giải trình: đã trả lời" : `Yêu cầu giải trình (${owed} chưa trả lời)`}>
      {missed !== null && <FailureMessage failure={missed} onRetry={room.again} />}
      <ul className="list" aria-label="Yêu cầu giải trình gửi cơ quan">
        {owedFirst(inquiries).map((each) => (
          <li key={`${each.agencyId} ${each.id}`}>
            <Question plan={plan} inquiry={each} isOfSeveral={isOfSeveral} room={room} busy={busy} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

interface QuestionProps extends OwnInquiriesProps {
  readonly inquiry: Inquiry;
  readonly isOfSeveral: boolean;
}

function Question({ plan, inquiry, isOfSeveral, room, busy }: QuestionProps) {
  const { agencyId, id, about, question, by, at, answer } = inquiry;
  const [typed, setTyped] = useState("");
  const [mends, setMends] = useState(false);
  const what = aboutInWords(plan, about);
  const name = plan.agencies.find((agency) => agency.id === agencyId)?.name ?? agencyId;
  const lacking =
    typed.trim() === ""
      ? "Hãy ghi nội dung giải trình."
      : typed.trim().length > longestExplanation
        ? `Nội dung dài quá ${longestExplanation} ký tự: hãy rút gọn.`
        : null;
  return (
    <>
      <p className="name">{isOfSeveral ? `${name}: ${what}` : what}</p>
      <p>{question}</p>
      <p className="small">
        {by}, {instantWords(at)}.
      </p>
      {answer !== null && (
        <p className="small">
          <strong>Đã trả lời:</strong> {answer.text} ({answer.by}, {instantWords(answer.at)}){" "}
          {!mends && (
            <LinkButton
              says={`Sửa giải trình: ${what}`}
              onClick={() => {
                setTyped(answer.text);
                setMends(true);
              }}
            >
              Sửa
            </LinkButton>
          )}
        </p>
      )}
      {(answer === null || mends) && (
        <div className="section">
          <TextBox label={`Giải trình: ${what}`} value={typed} onChange={setTyped} focused={mends} />
          <div className="actions">
            <Button
              because={busy ?? lacking}
              onClick={() => void room.explain(agencyId, id, typed.trim()).then((isDone) => isDone && setMends(false))}
            >
              Gửi giải trình
            </Button>
          </div>
        </div>
      )}
    </>
  );
}
