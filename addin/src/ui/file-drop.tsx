/** Takes one file: chosen, or dropped on it. */
import { useRef, useState } from "react";
import { Button } from "./button.tsx";

interface FileDropProps {
  readonly label: string;
  /** ".txt,.docx" */
  readonly accept: string;
  readonly hint: string;
  readonly because?: string | null;
  readonly onFile: (file: File) => void;
}

export function FileDrop({ label, accept, hint, because = null, onFile }: FileDropProps) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (files: FileList | null) => {
    const [file] = files ?? [];
    if (file !== undefined && because === null) onFile(file);
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
    </div>
  );
}
