/** Work under way, said in words; a screen reader hears it once. `share`: how much of it is done, 0–1, where that is known. */
import { ProgressIndicator } from "office-ui-fabric-react/lib/ProgressIndicator.js";

interface ProgressProps {
  readonly label: string;
  readonly share?: number;
}

export const Progress = ({ label, share }: ProgressProps) => (
  <div className="progress" role="status" aria-live="polite">
    <ProgressIndicator label={label} {...(share === undefined ? {} : { percentComplete: share })} />
    {share !== undefined && (
      <span className="small" aria-hidden>
        {Math.round(share * 100)}%
      </span>
    )}
  </div>
);
