/** What the officer's own agencies are asked to explain, each with one field for the answer; no return changes for it. */
import { agencyName } from "../../../../domain/plan/agency-name.ts";
import { useState } from "react";
import { aboutInWords, type Inquiry, longestExplanation, owedFirst, taskWords } from "../../../../domain/period/inquiry.ts";
import type { PublishedPlan } from "../../../../domain/plan/published-plan.ts";
import { instantWords } from "../../../../domain/sheet/day.ts";
import { Button, LinkButton } from "../../ui/button.tsx";
import { FailureMessage } from "../../ui/failure-message.tsx";
import { Message } from "../../ui/message.tsx";
import { Section } from "../../ui/section.tsx";
import { TextBox } from "../../ui/text-box.tsx";
import { useOnline } from "../../ui/use-online.ts";
import { useAnswer } from "./use-answer.ts";
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
  const { text, isKept, isBack, type } = useAnswer(room.answers, room.keyOf(agencyId, id));
  const [mends, setMends] = useState(false);
  const isOpen = answer === null || mends || isBack;
  const online = useOnline();
  const [what, words] = [aboutInWords(plan, about), taskWords(plan, about)];
  const name = agencyName(plan, agencyId);
  const lacking =
    text.trim() === ""
      ? "Hãy ghi nội dung giải trình."
      : text.trim().length > longestExplanation
        ? `Nội dung dài quá ${longestExplanation} ký tự: hãy rút gọn.`
        : null;
  const close = (): void => {
    setMends(false);
    type("");
  };
  return (
    <>
      <p className="name">{isOfSeveral ? `${name}: ${what}` : what}</p>
      {words !== null && <p className="small">{words}</p>}
      <p>{question}</p>
      <p className="small">
        {by}, {instantWords(at)}.
      </p>
      {answer !== null && (
        <p className="small">
          <strong>Đã trả lời:</strong> {answer.text} ({answer.by}, {instantWords(answer.at)}){" "}
          {!isOpen && (
            <LinkButton
              says={`Sửa giải trình: ${what}`}
              onClick={() => {
                type(answer.text);
                setMends(true);
              }}
            >
              Sửa
            </LinkButton>
          )}
        </p>
      )}
      {isOpen && (
        <div className="section">
          <TextBox label={`Giải trình: ${what}`} value={text} onChange={type} focused={mends} />
          {isBack && <p className="small">Lời viết dở lần trước còn giữ trên máy này, chưa gửi.</p>}
          {!isKept && <p className="small">Trình duyệt này không giữ được lời viết dở: hãy gửi trước khi đóng trang.</p>}
          {!online && text !== "" && (
            <Message kind="warning">
              Đang mất mạng. Cứ viết tiếp{isKept ? ", lời viết dở được giữ trên máy này" : ""}; có mạng rồi bấm Gửi giải trình.
            </Message>
          )}
          <div className="actions">
            <Button
              because={busy ?? lacking}
              says={`Gửi giải trình: ${what}`}
              onClick={() => void room.explain(agencyId, id, text.trim()).then((isDone) => isDone && close())}
            >
              Gửi giải trình
            </Button>
            {answer !== null && <Button onClick={close}>Thôi</Button>}
          </div>
        </div>
      )}
    </>
  );
}
