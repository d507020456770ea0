/** Sends again by itself what has no certain answer: when the network is back, and every so often in between. */
import { useEffect, useRef } from "react";
import type { Sending } from "./draft-store.ts";

/** Milliseconds; the last goes on for good. */
const waits = [4_000, 8_000, 15_000, 30_000];

/** `resume` says whether the waiting is over. */
export function useResume(waiting: Sending | null, resume: (sending: Sending) => Promise<boolean>): void {
  const latest = useRef(resume);
  latest.current = resume;
  useEffect(() => {
    if (waiting === null) return;
    let isOver = false;
    let tries = 0;
    let timer: ReturnType<typeof setTimeout>;
    const later = (): void => {
      timer = setTimeout(() => void attempt(), waits[Math.min(tries, waits.length - 1)]);
    };
    const attempt = async (): Promise<void> => {
      clearTimeout(timer);
      tries += 1;
      if (isOver || (navigator.onLine && (await latest.current(waiting)))) return;
      if (!isOver) later();
    };
    const online = (): void => void attempt();
    window.addEventListener("online", online);
    later();
    return () => {
      isOver = true;
      clearTimeout(timer);
      window.removeEventListener("online", online);
    };
  }, [waiting]);
}
