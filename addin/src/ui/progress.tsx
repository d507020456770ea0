/**
 * Work under way, said in words; a screen reader hears the words once. Where the work says how far it is the bar shows it, and
 * where it may be stopped there is a way to stop it.
 */
import { ProgressIndicator } from "office-ui-fabric-react/lib/ProgressIndicator.js";
import { LinkButton } from "./button.tsx";

interface ProgressProps {
  readonly label: string;
  /** How much of it is done, 0–1; null or absent: nobody knows. */
  readonly share?: number | null;
  /** Null or absent: it cannot be stopped. */
  readonly onCancel?: (() => void) | null;
}

export const Progress = ({ label, share = null, onCancel = null }: ProgressProps) => (
  <div className="progress">
    <div role="status" aria-live="polite">
      <ProgressIndicator label={label} {...(share === null ? {} : { percentComplete: share })} />
      {share !== null && (
        <span className="small" aria-hidden>
          {Math.round(share * 100)}%
        </span>
      )}
    </div>
    {onCancel !== null && (
      <LinkButton says={`Dừng: ${label}`} onClick={onCancel}>
        Dừng
      </LinkButton>
    )}
  </div>
);
