/** A question inside the pane (Office lets no dialog of the browser open). Focus goes to the careful answer, and Esc gives it. */
import { useEffect, useRef } from "react";
import { Button } from "./button.tsx";
import { useId } from "./use-id.ts";

export interface Question {
  readonly title: string;
  readonly text: string;
  readonly yes: string;
  readonly no: string;
}

export function Confirm({ question, onAnswer }: { readonly question: Question; readonly onAnswer: (yes: boolean) => void }) {
  const box = useRef<HTMLDivElement>(null);
  const [titleId, textId] = [useId("question"), useId("question")];
  useEffect(() => box.current?.querySelector("button")?.focus(), []);
  return (
    <div
      className="confirm"
      role="alertdialog"
      aria-labelledby={titleId}
      aria-describedby={textId}
      ref={box}
      onKeyDown={({ key }) => key === "Escape" && onAnswer(false)}
    >
      <h3 id={titleId}>{question.title}</h3>
      <p id={textId}>{question.text}</p>
      <div className="actions">
        <Button primary onClick={() => onAnswer(false)}>
          {question.no}
        </Button>
        <Button onClick={() => onAnswer(true)}>{question.yes}</Button>
      </div>
    </div>
  );
}
