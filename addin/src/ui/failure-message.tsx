/** A failure: what happened, what to do next, and the way to do it. */
import { useState } from "react";
import type { Failure } from "../failure.ts";
import { LinkButton } from "./button.tsx";
import { Message } from "./message.tsx";

interface FailureMessageProps {
  readonly failure: Failure;
  /** Offered with an expired session. */
  readonly onSignIn?: () => void;
  readonly onRetry?: () => void;
}

export function FailureMessage({ failure, onSignIn, onRetry }: FailureMessageProps) {
  // Once she has gone to sign in again, what ran out is no news any more.
  const [answered, setAnswered] = useState<Failure | null>(null);
  const signIn = () => {
    setAnswered(failure);
    onSignIn?.();
  };
  if (answered === failure) return null;
  return (
    <Message kind={failure.code === "excel-editing" || failure.code === "unclear" ? "warning" : "bad"}>
      <strong>{failure.title}</strong> {failure.advice}
      {failure.reference !== null && failure.code === "defect" && <span className="small"> Mã tra cứu: {failure.reference}</span>}
      {failure.code === "not-signed-in" && onSignIn !== undefined && (
        <>
          {" "}
          <LinkButton onClick={signIn}>Đăng nhập lại</LinkButton>
        </>
      )}
      {onRetry !== undefined && (
        <>
          {" "}
          <LinkButton onClick={onRetry}>Thử lại</LinkButton>
        </>
      )}
    </Message>
  );
}
