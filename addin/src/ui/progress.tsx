/** Work under way, said in words; a screen reader hears it once. */
import { ProgressIndicator } from "office-ui-fabric-react/lib/ProgressIndicator.js";

export const Progress = ({ label }: { readonly label: string }) => (
  <div className="progress" role="status" aria-live="polite">
    <ProgressIndicator label={label} />
  </div>
);
