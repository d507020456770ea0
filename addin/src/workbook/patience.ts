/**
 * Waiting for an Excel that will not listen just now, and saying so while it lasts:
 *
 *   editing   a cell is being typed in: she ends it with Enter or Esc; tried again until then, or until she stops waiting
 *   dialog    a dialog of Excel's own is open: likewise
 *   busy      too many requests at once: tried again after 0.1, 0.2, 0.4 … seconds, then given up
 *
 * Quiet work (a draft that keeps itself while she types the next cell) waits without a word: to type is no trouble.
 */
export type WaitReason = "editing" | "dialog" | "busy";

export interface ExcelWait {
  readonly reason: WaitReason;
  /** She will not wait: the step ends with the failure of its reason. */
  readonly stop: () => void;
}

const reasons: Readonly<Record<string, WaitReason>> = {
  InvalidOperationInCellEditMode: "editing",
  WriteNotSupportedWhenModalDialogOpen: "dialog",
  ActivityLimitReached: "busy",
  ServiceNotAvailable: "busy",
  RequestAborted: "busy",
};

/** Null where waiting would not help. */
export const waitReasonOf = (code: string): WaitReason | null => reasons[code] ?? null;

/** Milliseconds before the next try, by how often it was tried already; null: no further try. */
function pauseBefore(reason: WaitReason, tried: number): number | null {
  if (reason === "busy") return tried < 5 ? 100 * 2 ** tried : null;
  return tried < 300 ? Math.min(1_000, 200 + 100 * tried) : null;
}

const waits = new Set<ExcelWait>();
const listeners = new Set<(wait: ExcelWait | null) => void>();

const tell = (): void => {
  const [first = null] = waits;
  listeners.forEach((listen) => listen(first));
};

/** Hears what is being waited for, null once it is over; answers how to stop hearing. */
export function onExcelWait(listen: (wait: ExcelWait | null) => void): () => void {
  listeners.add(listen);
  return () => void listeners.delete(listen);
}

export interface Waiting {
  /** Pauses before another try; false where there is none, because it took too long or she stopped waiting. */
  again(reason: WaitReason, tried: number): Promise<boolean>;
  /** The work is done, or given up. */
  end(): void;
}

/** One piece of work's waiting, told as one however often it is tried. */
export function waiting(quiet: boolean): Waiting {
  let told: ExcelWait | null = null;
  let wake: () => void = () => undefined;
  let stopped = false;
  const stop = (): void => {
    stopped = true;
    wake();
  };
  const show = (wait: ExcelWait | null): void => {
    if (told?.reason === wait?.reason) return;
    if (told !== null) waits.delete(told);
    if (wait !== null) waits.add(wait);
    told = wait;
    tell();
  };
  return {
    async again(reason, tried) {
      const milliseconds = pauseBefore(reason, tried);
      if (milliseconds === null) return false;
      if (!quiet) show({ reason, stop });
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, milliseconds);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
      return !stopped;
    },
    end: () => show(null),
  };
}
