/**
 * One piece of work at a time in a room: what is under way, and the failure of the last one. A defect (anything thrown) ends as
 * a failure too, so that what was typed stays and the person can go on; it is also reported to the console for support.
 */
import { useCallback, useEffect, useRef, useState } from "react";
import { type Failure, failure, type Reply } from "../failure.ts";

export interface Job {
  /** Vietnamese, with three dots: "Đang gửi báo cáo…"; null when idle. */
  readonly busy: string | null;
  readonly failure: Failure | null;
  /** Gives the value, or null where the work failed or the room is gone. */
  readonly run: <T>(label: string, work: () => Promise<Reply<T>>) => Promise<T | null>;
}

const defect = failure(
  "defect",
  "Ngăn Ma trận gặp lỗi khi làm việc này.",
  "Bấm lại; nếu vẫn vậy, đóng và mở lại ngăn. Nội dung trong trang tính vẫn còn nguyên.",
);

export function useJob(): Job {
  const [busy, setBusy] = useState<string | null>(null);
  const [said, setSaid] = useState<Failure | null>(null);
  const alive = useRef(true);
  useEffect(() => {
    alive.current = true;
    return () => void (alive.current = false);
  }, []);
  const run = useCallback(async <T>(label: string, work: () => Promise<Reply<T>>): Promise<T | null> => {
    setBusy(label);
    setSaid(null);
    const reply = await work().catch((error: unknown): Reply<T> => {
      console.error(error);
      return { ok: false, failure: defect };
    });
    if (!alive.current) return null;
    setBusy(null);
    if (reply.ok) return reply.value;
    setSaid(reply.failure);
    return null;
  }, []);
  return { busy, failure: said, run };
}
