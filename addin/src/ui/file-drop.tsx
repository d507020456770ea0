/** Takes a file, or `several` at once: chosen, or dropped on it. A file that it does not take it names, and says what to do. */
import { useRef, useState } from "react";
import { Button } from "./button.tsx";
import { Message } from "./message.tsx";

interface FileDropProps {
  readonly label: string;
  /** ".txt,.docx" */
  readonly accept: string;
  readonly hint: string;
  /** Why no file can be taken now, in Vietnamese; null or absent: one can. */
  readonly because?: string | null;
  readonly several?: boolean;
  /** Never without a file; with one only, unless `several`. */
  readonly onFiles: (files: readonly File[]) => void;
}

export function FileDrop({ label, accept, hint, because = null, several = false, onFiles }: FileDropProps) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [left, setLeft] = useState<string | null>(null);
  const take = (chosen: FileList | null) => {
    const files = [...(chosen ?? [])];
    if (files.length === 0) return;
    const words = because !== null ? tooEarly(files.map(({ name }) => name)) : several || files.length === 1 ? null : onlyOne;
    setLeft(words);
    if (words === null) onFiles(files);
  };
  return (
    <div
      className={over ? "drop over" : "drop"}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer.files);
      }}
    >
      <input
        ref={input}
        type="file"
        accept={accept}
        multiple={several}
        className="hidden-input"
        aria-hidden
        tabIndex={-1}
        onChange={(event) => {
          take(event.target.files);
          event.target.value = "";
        }}
      />
      <Button onClick={() => input.current?.click()} because={because}>
        {label}
      </Button>
      <p className="small">{hint}</p>
      {left !== null && <Message kind="warning">{left}</Message>}
    </div>
  );
}

const onlyOne = "Chưa nhận tệp nào: mỗi lần chỉ đọc được một tệp. Hãy thả riêng tệp kế hoạch.";
const tooEarly = (names: readonly string[]): string =>
  `Chưa nhận tệp ${names.join(", ")}: ngăn Ma trận đang làm việc khác. Chờ xong việc đó rồi thả lại.`;
