/**
 * "Yêu cầu giải trình": one button where something stands red or late, and under it one short question that is drafted already.
 * What was asked about the same thing before stands beside it, so that nobody asks twice without knowing.
 */
import { useState } from "react";
import { type InquiryAbout, isSameAbout, longestQuestion } from "../../../../domain/period/inquiry.ts";
import { Button } from "../../ui/button.tsx";
import { Choice } from "../../ui/choice.tsx";
import { TextBox } from "../../ui/text-box.tsx";
import type { Inquiries } from "./use-inquiries.ts";

export interface Asked {
  readonly id: string;
  readonly name: string;
}

interface AskToExplainProps {
  readonly room: Inquiries;
  readonly busy: string | null;
  readonly about: InquiryAbout;
  /** What it is about, for a reader who hears one of many such buttons: "nhiệm vụ II.3". */
  readonly what: string;
  /** Who may be asked; whom a leader most likely means first. */
  readonly agencies: readonly Asked[];
  readonly draft: (agencyId: string) => string;
}

export function AskToExplain({ room, busy, about, what, agencies, draft }: AskToExplainProps) {
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState<string | null>(null);
  /** Null while it is still the draft of the agency at hand. */
  const [typed, setTyped] = useState<string | null>(null);
  const agency = agencies.find(({ id }) => id === chosen) ?? agencies[0];
  if (agency === undefined) return null;
  const before = room.inquiries.filter((each) => isSameAbout(each.about, about));
  const owed = before.filter(({ answer }) => answer === null).length;
  const question = typed ?? draft(agency.id);
  const lacking =
    question.trim() === ""
      ? "Hãy ghi câu hỏi."
      : question.trim().length > longestQuestion
        ? `Câu hỏi dài quá ${longestQuestion} ký tự: hãy rút gọn.`
        : null;
  const close = (isDone: boolean): void => {
    if (!isDone) return;
    setOpen(false);
    setTyped(null);
  };
  return (
    <>
      {before.length > 0 && (
        <p className="small">
          Đã yêu cầu giải trình {before.length} lần, {owed === 0 ? "đã trả lời đủ" : `${owed} chưa trả lời`}: xem mục Giải trình.
        </p>
      )}
      {!open && (
        <div className="actions row-actions">
          <Button because={busy} silent says={`Yêu cầu giải trình ${what}`} onClick={() => setOpen(true)}>
            Yêu cầu giải trình
          </Button>
        </div>
      )}
      {open && (
        <div className="section">
          {agencies.length > 1 && (
            <Choice
              label="Cơ quan giải trình"
              options={agencies.map(({ id, name }) => ({ key: id, text: name }))}
              chosen={agency.id}
              onChoose={setChosen}
            />
          )}
          <TextBox
            focused={agencies.length === 1}
            label={agencies.length === 1 ? `Câu hỏi gửi ${agency.name}` : "Câu hỏi"}
            value={question}
            onChange={setTyped}
          />
          <div className="actions">
            <Button
              primary
              because={busy ?? lacking}
              onClick={() => void room.ask(agency.id, agency.name, about, question.trim()).then(close)}
            >
              Gửi yêu cầu
            </Button>
            <Button onClick={() => setOpen(false)}>Thôi</Button>
          </div>
        </div>
      )}
    </>
  );
}
