/** A room's strip: what is under way and the way to stop it, why the last work failed, or what came of it, until she has put that away. */
import { useEffect, useState } from "react";
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

export function JobStrip({ job: { busy, share, cancel, failure }, news, onSignIn }: JobStripProps) {
  const [isRead, setRead] = useState(false);
  // The same words after another piece of work are news again.
  useEffect(() => setRead(false), [news, busy]);
  return (
    <Strip>
      {busy !== null && <Progress label={busy} share={share} onCancel={cancel} />}
      {failure !== null && <FailureMessage failure={failure} onSignIn={onSignIn} />}
      {news !== null && busy === null && failure === null && !isRead && (
        <Message kind="good" onClose={() => setRead(true)}>
          {news}
        </Message>
      )}
    </Strip>
  );
}
