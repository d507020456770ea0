/**
 * The words of one answer while they are being typed. They come back from the browser's store after a closed page, a dead phone or a
 * change of period; once they are sent nothing of them is kept.
 */
import { useEffect, useRef, useState } from "react";
import type { AnswerDrafts, AnswerKey } from "./answer-drafts.ts";

export interface TypedAnswer {
  readonly text: string;
  /** False where this browser keeps nothing: she is told. */
  readonly isKept: boolean;
  /** Words of an earlier sitting came back. */
  readonly isBack: boolean;
  readonly type: (text: string) => void;
}

/** `key`: of one inquiry, the same for the life of the component. */
export function useAnswer(drafts: AnswerDrafts, key: AnswerKey): TypedAnswer {
  const [text, setText] = useState("");
  const [isKept, setKept] = useState(true);
  const [isBack, setBack] = useState(false);
  const isTouched = useRef(false);
  const alive = useRef(true);
  useEffect(() => {
    alive.current = true;
    drafts.read(key).then(
      (found) => {
        // What she has typed since the page opened is newer than what was kept.
        if (found === null || isTouched.current || !alive.current) return;
        setText(found);
        setBack(true);
      },
      () => alive.current && setKept(false),
    );
    return () => void (alive.current = false);
    // Once: the inquiry stays the same.
  }, []);
  const type = (next: string): void => {
    isTouched.current = true;
    setText(next);
    setBack(false);
    drafts.write(key, next).then(
      () => alive.current && setKept(true),
      () => alive.current && setKept(false),
    );
  };
  return { text, isKept, isBack, type };
}
