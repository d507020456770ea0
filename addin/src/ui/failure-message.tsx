/** A failure: what happened, what to do next, and the way to do it. */
import type { Failure } from "../failure.ts";
import { LinkButton } from "./button.tsx";
import { Message } from "./message.tsx";

interface FailureMessageProps {
  readonly failure: Failure;
  /** Offered with an expired session. */
  readonly onSignIn?: () => void;
  readonly onRetry?: () => void;
}

export const FailureMessage = ({ failure, onSignIn, onRetry }: FailureMessageProps) => (
  <Message kind={failure.code === "excel-editing" || failure.code === "unclear" ? "warning" : "bad"}>
    <strong>{failure.title}</strong> {failure.advice}
    {failure.reference !== null && failure.code === "defect" && <span className="small"> Mã tra cứu: {failure.reference}</span>}
    {failure.code === "not-signed-in" && onSignIn !== undefined && (
      <>
        {" "}
        <LinkButton onClick={onSignIn}>Đăng nhập lại</LinkButton>
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
