/** Filled workbooks handed in one after another: a refusal says which and why, what was taken before it stays taken. */
import { useEffect, useRef, useState } from "react";
import type { Desk } from "../../desk.ts";
import { done, type Reply } from "../../failure.ts";
import type { Job } from "../../ui/use-job.ts";
import { concernsAll, fateOf, type FileFate, type PostedFile, waiting } from "./posted-file.ts";

/** `onTaken`: the list of who has sent is another one now. */
export function usePostedFiles({ api }: Desk, job: Job, planId: string, periodId: string, onTaken: () => void) {
  const [files, setFiles] = useState<readonly PostedFile[]>([]);
  const [reason, setReason] = useState("");
  const lastId = useRef(0);
  useEffect(() => setFiles([]), [planId, periodId]);

  const settle = (file: File, fate: FileFate) =>
    setFiles((before) => before.map((each) => (each.file === file ? { ...each, fate } : each)));

  /** `over`: the revision that the only one of them takes the place of. */
  const post = (chosen: readonly File[], over: number | null = null) => {
    let taken = 0;
    const label = chosen.length === 1 ? `Đang nộp tệp ${chosen[0]?.name ?? ""}…` : `Đang nộp ${chosen.length} tệp…`;
    const work = async (signal: AbortSignal, tell: (share: number) => void): Promise<Reply<void>> => {
      for (const [at, file] of chosen.entries()) {
        if (signal.aborted) break;
        if (chosen.length > 1) tell(at / chosen.length);
        const answer = await api.sendFile(planId, periodId, file, reason.trim(), over);
        if (!answer.ok && concernsAll(answer.failure)) return answer;
        if (answer.ok) taken += 1;
        settle(file, answer.ok ? { kind: "taken", receipt: answer.value.value } : fateOf(answer.failure));
      }
      return done(undefined);
    };
    void job
      .run(label, ({ signal, tell }) => work(signal, tell), { mayStop: chosen.length > 1 })
      .then(() => {
        if (taken > 0) onTaken();
      });
  };

  return {
    files,
    reason,
    setReason,
    /** A file of the same name as one that stands in the list takes its place: it is the mended one. */
    take: (chosen: readonly File[]) => {
      const names = new Set(chosen.map(({ name }) => name));
      const arrived = chosen.map((file) => ({ id: (lastId.current += 1), file, fate: waiting }));
      setFiles((before) => [...before.filter(({ file }) => !names.has(file.name)), ...arrived]);
      post(chosen);
    },
    goOn: () => post(files.filter(({ fate }) => fate.kind === "waiting").map(({ file }) => file)),
    putOver: (file: File, over: number) => post([file], over),
    clear: () => setFiles([]),
  };
}
export type PostedFiles = ReturnType<typeof usePostedFiles>;
