/** A room's strip: what is under way and the way to stop it, why the last work failed, or what came of it. */
import { FailureMessage } from "./failure-message.tsx";
import { Message } from "./message.tsx";
import { Progress } from "./progress.tsx";
import { Strip } from "./strip.tsx";
import type { Job } from "./use-job.ts";

interface JobStripProps {
  readonly job: Job;
  readonly news: string | null;
  readonly onSignIn: () => void;
}

export const JobStrip = ({ job: { busy, share, cancel, failure }, news, onSignIn }: JobStripProps) => (
  <Strip>
    {busy !== null && <Progress label={busy} share={share} onCancel={cancel} />}
    {failure !== null && <FailureMessage failure={failure} onSignIn={onSignIn} />}
    {news !== null && busy === null && failure === null && <Message kind="good">{news}</Message>}
  </Strip>
);
