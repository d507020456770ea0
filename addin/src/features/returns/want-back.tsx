/** "Xin sửa lại": the officer asks the police to send her accepted return back; until they do, it counts as it is. */
import { useState } from "react";
import { isWantedBack, type ReturnHead } from "../../../../domain/returns/return.ts";
import { instantWords } from "../../../../domain/sheet/day.ts";
import { Button } from "../../ui/button.tsx";
import { Message } from "../../ui/message.tsx";
import { ReasonForm } from "../../ui/reason-form.tsx";

interface WantBackProps {
  readonly head: ReturnHead;
  /** Null takes the request back. */
  readonly ask: (reason: string | null) => void;
  readonly busy: string | null;
}

export function WantBack({ head, ask, busy }: WantBackProps) {
  const [asking, setAsking] = useState(false);
  if (head.status !== "accepted") return null;
  const { wantsBack = null } = head;
  if (asking)
    return (
      <ReasonForm
        label="Vì sao cần sửa (Công an tỉnh sẽ đọc)"
        yes="Gửi đề nghị"
        busy={busy}
        onCancel={() => setAsking(false)}
        onGive={(reason) => {
          setAsking(false);
          ask(reason);
        }}
      />
    );
  const isWaiting = isWantedBack(head);
  return (
    <>
      {wantsBack !== null && (
        <Message kind="info">
          {wantsBack.by} đã xin sửa lại lúc {instantWords(wantsBack.at)}: {ended(wantsBack.reason)}{" "}
          {wantsBack.kept === null
            ? "Công an tỉnh chưa trả lời; bản đã tiếp nhận vẫn được tính."
            : `Công an tỉnh giữ nguyên bản đã tiếp nhận: ${ended(wantsBack.kept)}`}
        </Message>
      )}
      <div className="actions">
        {isWaiting ? (
          <Button because={busy} onClick={() => ask(null)}>
            Thôi xin sửa
          </Button>
        ) : (
          <Button because={busy} onClick={() => setAsking(true)}>
            Xin sửa lại…
          </Button>
        )}
      </div>
    </>
  );
}

const ended = (sentence: string): string => sentence.replace(/[.\s]*$/, ".");

/** What came of it; `reason` null: the request was taken back. */
export const wantBackNews = (reason: string | null): string =>
  reason === null ? "Đã rút đề nghị xin sửa." : "Đã gửi đề nghị xin sửa đến Công an tỉnh.";
