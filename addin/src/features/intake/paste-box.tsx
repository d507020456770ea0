/** A text pasted from Word, a web page or a message: nothing of it becomes a formula, as it may in a sheet. */
import { useState } from "react";
import { mendLetters } from "../../documents/letters/mend-letters.ts";
import { Button, LinkButton } from "../../ui/button.tsx";
import { TextBox } from "../../ui/text-box.tsx";

interface PasteBoxProps {
  readonly because: string | null;
  readonly onText: (text: string) => void;
}

export function PasteBox({ because, onText }: PasteBoxProps) {
  const [text, setText] = useState<string | null>(null);
  if (text === null)
    return (
      <p className="small">
        <LinkButton onClick={() => setText("")}>Hoặc dán văn bản kế hoạch</LinkButton>
      </p>
    );
  const take = () => {
    setText(null);
    onText(mendLetters(text));
  };
  return (
    <div className="paste">
      <TextBox label="Văn bản kế hoạch" value={text} onChange={setText} />
      <div className="actions">
        <Button primary because={text.trim() === "" ? "Dán văn bản vào ô trên trước." : because} onClick={take}>
          Đọc văn bản đã dán
        </Button>
        <Button onClick={() => setText(null)}>Thôi</Button>
      </div>
    </div>
  );
}
