/** An accepted return that its agency wants back, as the police read it: why, and the way to keep it with a word to the agency. */
import { useState } from "react";
import { isWantedBack, type ReturnHead } from "../../../../domain/returns/return.ts";
import { instantWords } from "../../../../domain/sheet/day.ts";
import { Button } from "../../ui/button.tsx";
import { ReasonForm } from "../../ui/reason-form.tsx";

interface WantedBackProps {
  readonly name: string;
  readonly head: ReturnHead;
  /** Null for those who only read. */
  readonly keep: ((head: ReturnHead, reason: string) => void) | null;
  readonly onSendBack: () => void;
  readonly busy: string | null;
}

export function WantedBack({ name, head, keep, onSendBack, busy }: WantedBackProps) {
  const [keeping, setKeeping] = useState(false);
  const { wantsBack = null } = head;
  if (wantsBack === null) return null;
  return (
    <>
      <p className="small">
        <strong>Xin sửa lại</strong> ({wantsBack.by}, {instantWords(wantsBack.at)}): {wantsBack.reason}
        {wantsBack.kept !== null && <span className="block">Đã trả lời giữ nguyên: {wantsBack.kept}</span>}
      </p>
      {keep !== null && isWantedBack(head) && !keeping && (
        <div className="actions row-actions">
          <Button because={busy} silent says={`Trả lại báo cáo đã tiếp nhận của ${name}`} onClick={onSendBack}>
            Trả lại…
          </Button>
          <Button because={busy} silent says={`Giữ nguyên báo cáo của ${name}`} onClick={() => setKeeping(true)}>
            Giữ nguyên…
          </Button>
        </div>
      )}
      {keep !== null && keeping && (
        <ReasonForm
          label="Vì sao giữ nguyên (cơ quan sẽ đọc)"
          yes="Giữ nguyên bản đã tiếp nhận"
          busy={busy}
          onCancel={() => setKeeping(false)}
          onGive={(reason) => {
            setKeeping(false);
            keep(head, reason);
          }}
        />
      )}
    </>
  );
}
