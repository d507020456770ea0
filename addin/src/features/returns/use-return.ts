/** The state of the return room: which return is open, what is not yet sent, what the last check or sending said. */
import { useCallback, useEffect, useRef, useState } from "react";
import type { Problem } from "../../../../domain/problem.ts";
import { returnSheetName } from "../../../../domain/returns/return-columns.ts";
import type { Receipt, ReturnHead } from "../../../../domain/returns/return.ts";
import { findStamp, type Stamp } from "../../../../domain/sheet/stamp.ts";
import type { Desk } from "../../desk.ts";
import { done, type Reply } from "../../failure.ts";
import type { Job } from "../../ui/use-job.ts";
import { drawSheets } from "../../workbook/draw-sheet.ts";
import { readSheets } from "../../workbook/read-sheet.ts";
import { type StopWatching, watchChanges } from "../../workbook/watch-changes.ts";
import { checkSheet } from "./check-sheet.ts";
import { fetchReturn, type OpenReturn, type ReturnKey, sheetOf } from "./open-return.ts";
import { sendKeys } from "./send-keys.ts";
import { sendReturn } from "./send-return.ts";
import { sentSheetOf } from "./sent-sheet.ts";

export interface ReturnState {
  readonly open: OpenReturn | null;
  readonly unsent: boolean;
  /** Null: not checked since opening. */
  readonly problems: readonly Problem[] | null;
  readonly receipt: Receipt | null;
  /** A return that someone else sent in between; `seen` once it was drawn beside hers. */
  readonly newer: { readonly head: ReturnHead | null; readonly seen: boolean } | null;
  /** Set while the question stands whether a sheet with words in it may be drawn over. */
  readonly overwriting: { readonly key: ReturnKey; readonly stamp: Stamp | null } | null;
}

const closed: ReturnState = { open: null, unsent: false, problems: null, receipt: null, newer: null, overwriting: null };

/** A receipt and a clean check are about what the sheet was; a list of problems stays while she works it off. */
const changedByHer = (before: ReturnState): ReturnState => ({
  ...before,
  unsent: true,
  receipt: null,
  problems: before.receipt === null && (before.problems?.length ?? 0) > 0 ? before.problems : null,
});

export function useReturn({ api }: Desk, job: Job) {
  const { run } = job;
  const [state, setState] = useState<ReturnState>(closed);
  const change = useCallback((part: Partial<ReturnState>) => setState((before) => ({ ...before, ...part })), []);
  const [keys] = useState(() => sendKeys(() => crypto.randomUUID()));
  const stop = useRef<StopWatching | null>(null);
  useEffect(() => () => void stop.current?.(), []);

  const watch = async (): Promise<Reply<void>> => {
    await stop.current?.();
    const watching = await watchChanges(returnSheetName, () => setState(changedByHer));
    stop.current = watching.ok ? watching.value : null;
    return watching.ok ? done(undefined) : watching;
  };

  /** `keep`: go on with the sheet that is there. */
  const show = (key: ReturnKey, keep: boolean) =>
    void run("Đang mở báo cáo…", async (): Promise<Reply<OpenReturn>> => {
      const found = await fetchReturn(api, key);
      if (!found.ok) return found;
      await stop.current?.();
      stop.current = null;
      const drawn = keep ? done(undefined) : await drawSheets([sheetOf(found.value)]);
      if (!drawn.ok) return drawn;
      const watched = await watch();
      return watched.ok ? found : watched;
    }).then((open) => open && setState({ ...closed, open, unsent: keep }));

  const ask = (key: ReturnKey) =>
    void run("Đang xem sổ tính…", () => readSheets([returnSheetName])).then((read) => {
      if (read === null) return;
      const rows = read[returnSheetName];
      const stamp = rows === null ? null : findStamp(rows);
      if (rows === null || rows.length === 0 || (state.open !== null && !state.unsent)) return show(key, false);
      change({ overwriting: { key, stamp } });
    });

  const check = () =>
    state.open &&
    void run("Đang kiểm tra báo cáo…", () => checkSheet(state.open as OpenReturn)).then(
      (checked) => checked && change({ problems: checked.problems }),
    );

  const send = (replacing = false) => {
    const { open } = state;
    if (open === null) return;
    void run("Đang gửi báo cáo…", async () => {
      const answer = await sendReturn(api, open, keys, replacing);
      if (answer.ok || answer.failure.code !== "newer-return") return answer;
      change({ newer: { head: answer.failure.head, seen: false } });
      return answer;
    }).then((sent) => {
      if (sent === null) return;
      const { receipt, checked, etag } = sent;
      if (receipt === null) return change({ problems: checked.problems, receipt: null });
      const head: ReturnHead = { ...receipt, status: "sent", reason: null, reasons: [], onBehalf: null, approvedBy: null };
      setState({ ...closed, open: { ...open, head, content: checked.content, etag }, problems: checked.problems, receipt });
    });
  };

  /** Draws the return that stands on the service on a sheet of its own; hers stays as she typed it. */
  const showNewer = () => {
    const { open } = state;
    if (open === null) return;
    void run("Đang mở bản đã gửi…", async (): Promise<Reply<OpenReturn>> => {
      const found = await fetchReturn(api, open);
      if (!found.ok) return found;
      const drawn = await drawSheets([sentSheetOf(found.value)]);
      return drawn.ok ? found : drawn;
    }).then((found) => found && change({ open: found, newer: { head: found.head, seen: true } }));
  };

  return { ...state, show, ask, check, send, showNewer, cancelOverwriting: () => change({ overwriting: null }) };
}
export type ReturnDesk = ReturnType<typeof useReturn>;
