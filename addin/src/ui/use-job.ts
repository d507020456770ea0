/**
 * One piece of work at a time in a room: what is under way and how far, the way to stop it where it may be stopped, and the
 * failure of the last one. A defect (anything thrown) ends as
 * a failure too, so that what was typed stays and the person can go on; it is also reported to the console for support.
 */
import { useCallback, useEffect, useRef, useState } from "react";
import { type Failure, failure, type Reply } from "../failure.ts";

/** What work is given: it looks whether it was stopped, and says how far it is. */
export interface Doing {
  readonly signal: AbortSignal;
  /** 0–1 */
  readonly tell: (share: number) => void;
}

export interface JobOptions {
  /** Stopping leaves nothing half done: the answer of a stopped work is thrown away. */
  readonly mayStop?: boolean;
}

export interface Job {
  /** Vietnamese, with three dots: "Đang gửi báo cáo…"; null when idle. */
  readonly busy: string | null;
  /** How much of it is done, 0–1; null where nobody knows. */
  readonly share: number | null;
  /** Null where nothing is under way that may be stopped. */
  readonly cancel: (() => void) | null;
  readonly failure: Failure | null;
  /** Gives the value, or null where the work failed, was stopped, or the room is gone. */
  readonly run: <T>(label: string, work: (doing: Doing) => Promise<Reply<T>>, options?: JobOptions) => Promise<T | null>;
}

const defect = failure(
  "defect",
  "Ngăn Ma trận gặp lỗi khi làm việc này.",
  "Bấm lại; nếu vẫn vậy, đóng và mở lại ngăn. Nội dung trong trang tính vẫn còn nguyên.",
);

export function useJob(): Job {
  const [busy, setBusy] = useState<string | null>(null);
  const [share, setShare] = useState<number | null>(null);
  const [cancel, setCancel] = useState<(() => void) | null>(null);
  const [said, setSaid] = useState<Failure | null>(null);
  const alive = useRef(true);
  useEffect(() => {
    alive.current = true;
    return () => void (alive.current = false);
  }, []);
  const run = useCallback<Job["run"]>(async (label, work, { mayStop = false } = {}) => {
    const stopping = new AbortController();
    const idle = (): void => {
      setBusy(null);
      setShare(null);
      setCancel(null);
    };
    const stop = (): void => {
      stopping.abort();
      idle();
    };
    setBusy(label);
    setShare(null);
    setCancel(mayStop ? () => stop : null);
    setSaid(null);
    const isOver = (): boolean => stopping.signal.aborted || !alive.current;
    const doing: Doing = { signal: stopping.signal, tell: (how) => (isOver() ? undefined : setShare(how)) };
    const reply = await work(doing).catch((error: unknown): { ok: false; failure: Failure } => {
      console.error(error);
      return { ok: false, failure: defect };
    });
    if (isOver()) return null;
    idle();
    if (reply.ok) return reply.value;
    setSaid(reply.failure);
    return null;
  }, []);
  return { busy, share, cancel, failure: said, run };
}
