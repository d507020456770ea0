/**
 * A step that wants a reason: what will happen, the reason, yes or no. Esc leaves it while no reason is typed that would be lost.
 * `because`: what is still missing beside the reason.
 */
import { type ReactNode, useState } from "react";
import { Button } from "./button.tsx";
import { TextBox } from "./text-box.tsx";

interface ReasonFormProps {
  readonly label: string;
  readonly yes: string;
  readonly busy: string | null;
  readonly because?: string | null;
  readonly onGive: (reason: string) => void;
  readonly onCancel: () => void;
  /** Fields above the reason; the first of them takes the keyboard itself. */
  readonly children?: ReactNode;
}

export function ReasonForm({ label, yes, busy, because = null, onGive, onCancel, children }: ReasonFormProps) {
  const [reason, setReason] = useState("");
  const lacking = because ?? (reason.trim() === "" ? "Hãy ghi lý do." : null);
  return (
    <div className="section" onKeyDown={({ key }) => key === "Escape" && reason === "" && onCancel()}>
      {children}
      <TextBox focused={children === undefined} label={label} value={reason} onChange={setReason} />
      <div className="actions">
        <Button primary because={busy ?? lacking} onClick={() => onGive(reason.trim())}>
          {yes}
        </Button>
        <Button onClick={onCancel}>Thôi</Button>
      </div>
    </div>
  );
}
