/** The state of the return room and its steps: open, check, send, go back, carry over, choose between two returns. */
import { useCallback, useEffect, useRef, useState } from "react";
import { differences, fieldWords, openChoices, type Side, takenFromThem } from "../../../../domain/returns/fields.ts";
import { nilReturn } from "../../../../domain/returns/nil-return.ts";
import { returnSheetName } from "../../../../domain/returns/return-columns.ts";
import { readReturnSheet } from "../../../../domain/returns/read-return-sheet.ts";
import { atCells } from "../../../../domain/returns/return-cells.ts";
import type { ReturnContent, ReturnHead } from "../../../../domain/returns/return.ts";
import { cellsToWrite, changedPaths, type Typed, typedCells, withTyped } from "../../../../domain/returns/typed-cells.ts";
import { rawRows } from "../../../../domain/sheet/raw-rows.ts";
import type { RawRows } from "../../../../domain/sheet/sheet.ts";
import type { Desk } from "../../desk.ts";
import { done, type Failure, type Reply } from "../../failure.ts";
import { today } from "../../today.ts";
import type { Job } from "../../ui/use-job.ts";
import { drawSheets } from "../../workbook/draw-sheet.ts";
import { goToCell } from "../../workbook/go-to-cell.ts";
import { readSheets } from "../../workbook/read-sheet.ts";
import { findReturnSheets, renameSheet, writeCells } from "../../workbook/return-sheets.ts";
import { type StopWatching, watchChanges } from "../../workbook/watch-changes.ts";
import { checkSheet, onSheet } from "./check-sheet.ts";
import { browserDrafts, type Draft, type Sending } from "./draft-store.ts";
import { untouched } from "./keep-words.ts";
import { fetchReturn, type OpenReturn, type ReturnKey, sheetOf } from "./open-return.ts";
import { ownSheet, roomFor } from "./own-sheet.ts";
import { receiptSheet } from "./receipt-sheet.ts";
import { changedByHer, closed, type ReturnState } from "./return-state.ts";
import { sendKeys } from "./send-keys.ts";
import { isAsSent, receiptOf, renewMarks, sendChecked } from "./send-return.ts";
import { sentSheetOf } from "./sent-sheet.ts";
import { draftKey, saysTheSame, useDraft } from "./use-draft.ts";
import { useResume } from "./use-resume.ts";
import { whatToDo } from "./what-to-do.ts";

/** Failures after which a sending goes out again by itself. */
const passing: readonly string[] = ["offline", "unclear", "service-unavailable"];

/** Milliseconds in which Excel tells of a write. */
const echo = 400;

export function useReturn({ api, clock }: Desk, job: Job) {
  const { run } = job;
  const [state, setState] = useState<ReturnState>(closed);
  const change = useCallback((part: Partial<ReturnState>) => setState((before) => ({ ...before, ...part })), []);
  const [keys] = useState(() => sendKeys(() => crypto.randomUUID()));
  const [drafts] = useState(() => browserDrafts(indexedDB));
  const stop = useRef<StopWatching | null>(null);
  useEffect(() => () => void stop.current?.(), []);
  const onRead = useCallback((unsent: boolean) => change({ unsent }), [change]);
  const { watched, save, saveSoon } = useDraft(drafts, clock, onRead);
  const { open, sheetName, waiting } = state;
  watched.current = open === null ? null : { open, sheetName, waiting };

  /** Above zero while the pane itself writes: what it writes is no change of hers. The echo may come a moment later. */
  const quiet = useRef(0);
  const quietly = async <T>(work: () => Promise<T>): Promise<T> => {
    quiet.current += 1;
    try {
      return await work();
    } finally {
      setTimeout(() => (quiet.current -= 1), echo);
    }
  };

  const stopWatching = async (): Promise<void> => {
    await stop.current?.();
    stop.current = null;
  };
  const watch = async (name: string): Promise<Reply<void>> => {
    await stopWatching();
    const watching = await watchChanges(name, () => {
      if (quiet.current > 0) return;
      setState(changedByHer);
      saveSoon();
    });
    stop.current = watching.ok ? watching.value : null;
    return watching.ok ? done(undefined) : watching;
  };

  const rowsOf = async (name: string): Promise<Reply<RawRows>> => {
    const read = await readSheets([name]);
    return read.ok ? done(read.value[name] ?? []) : read;
  };

  /** The return is open in the sheet `name`, whose cells are as `rows` says; a fuller draft of the browser is offered. */
  const began = async (
    found: OpenReturn,
    name: string,
    rows: RawRows,
    isNew: boolean,
    news: string | null,
  ): Promise<Reply<void>> => {
    const kept = await drafts.read(draftKey(found)).catch((): Draft | null => null);
    const differing = kept === null ? [] : changedPaths(kept.typed, typedCells(rows));
    const watching = await watch(name);
    if (!watching.ok) return watching;
    const sending = kept?.sending ?? null;
    if (sending !== null) keys.resume(sending.content, sending.key);
    setState({
      ...closed,
      open: found,
      sheetName: name,
      unsent: !isNew,
      news,
      waiting: sending,
      offered: kept !== null && differing.length > 0 ? { draft: kept, cells: differing.length } : null,
    });
    if (!isNew) saveSoon();
    return done(undefined);
  };

  const drawn = async (found: OpenReturn, typed: Typed | null): Promise<Reply<RawRows>> => {
    const sheet = sheetOf(found, today(clock));
    const filled = typed === null ? sheet : withTyped(sheet, typed);
    const drawing = await drawSheets([filled]);
    return drawing.ok ? done(rawRows(filled)) : drawing;
  };

  const ask = (key: ReturnKey) =>
    void run("Đang mở báo cáo…", async (): Promise<Reply<void>> => {
      const [found, sheets] = await Promise.all([fetchReturn(api, key), findReturnSheets()]);
      if (!found.ok) return found;
      if (!sheets.ok) return sheets;
      await stopWatching();
      const own = ownSheet(sheets.value, key);
      if (own.kind !== "none" && own.kind !== "present") {
        change({ asking: { key, own, names: sheets.value.names } });
        return done(undefined);
      }
      if (own.kind === "none") {
        const rows = await drawn(found.value, null);
        return rows.ok ? began(found.value, returnSheetName, rows.value, true, whatToDo(found.value)) : rows;
      }
      const { name, rows, stamp } = own.sheet;
      const shown = await goToCell(name, "B2");
      if (!shown.ok) return shown;
      const { head, content } = found.value;
      const isBehind = head !== null && stamp.revision !== head.revision;
      const marked =
        isBehind || content === null ? done(undefined) : await renewMarks(found.value, name, rows, sentTyped(found.value, rows));
      if (!marked.ok) return marked;
      return began(found.value, name, rows, false, "Tiếp tục với trang Báo cáo đang có trong sổ tính.");
    });

  /** The answer to the question of a sheet in the way: it moves aside under another tab, and hers is drawn. */
  const answer = (yes: boolean) => {
    const { asking } = state;
    change({ asking: null });
    if (!yes || asking === null) return;
    const { key, own, names } = asking;
    void run("Đang tạo trang báo cáo…", async (): Promise<Reply<void>> => {
      const found = await fetchReturn(api, key);
      if (!found.ok) return found;
      const isHers = own.kind === "older-form" || own.kind === "torn";
      const inTheWay = isHers ? own.sheet.name : returnSheetName;
      if (inTheWay === returnSheetName) {
        const moved = await renameSheet(returnSheetName, roomFor(names));
        if (!moved.ok) return moved;
      }
      const carried = isHers ? typedCells(own.sheet.rows) : null;
      const rows = await drawn(found.value, carried);
      if (!rows.ok) return rows;
      const lost = carried === null ? 0 : Object.keys(carried).filter((path) => !(path in typedCells(rows.value))).length;
      const news =
        carried === null
          ? whatToDo(found.value)
          : `Đã chuyển nội dung sang biểu mới.${lost > 0 ? " Có nhiệm vụ không còn trong kế hoạch: lời cũ vẫn ở trang cũ." : ""}`;
      return began(found.value, returnSheetName, rows.value, carried === null, news);
    });
  };

  const check = () =>
    open !== null &&
    void run("Đang kiểm tra báo cáo…", () => checkSheet(open, sheetName)).then(
      (checked) => checked && change({ problems: checked.problems, keeping: null }),
    );

  const failedSending = async (sent: OpenReturn, content: ReturnContent, said: Failure): Promise<void> => {
    if (!passing.includes(said.code)) return;
    const sending: Sending = { key: keys.keyFor(content), etag: sent.etag, content, since: clock().toISOString() };
    watched.current = { open: sent, sheetName, waiting: sending };
    change({ waiting: sending });
    await save();
  };

  const settled = async (sent: OpenReturn, content: ReturnContent | null, part: Partial<ReturnState>): Promise<void> => {
    setState((before) => ({ ...closed, open: { ...sent, content }, sheetName: before.sheetName, ...part }));
    await drafts.remove(draftKey(sent));
  };

  /** A colleague's return stands on the service: where it differs from hers is laid side by side. */
  const compare = async (mine: ReturnContent | null, name: string, rows: RawRows): Promise<Reply<void>> => {
    if (open === null) return done(undefined);
    const found = await fetchReturn(api, open);
    if (!found.ok) return found;
    const theirs = found.value;
    if (mine === null || theirs.content === null) return done(undefined);
    if (saysTheSame(mine, theirs.content)) {
      const marked = await quietly(() => renewMarks(theirs, name, rows));
      if (!marked.ok) return marked;
      const receipt = theirs.head === null ? null : receiptOf(theirs, theirs.head);
      await settled(theirs, theirs.content, { receipt, news: "Bản trên hệ thống giống hệt bản của bạn: không cần gửi lại." });
      return done(undefined);
    }
    const kept = await drafts.read(draftKey(theirs)).catch((): Draft | null => null);
    const base = open.content ?? kept?.base ?? null;
    change({ conflict: { theirs, differences: differences(open.plan, mine, theirs.content, base), chosen: {} } });
    return done(undefined);
  };

  const sendFrom = (from: OpenReturn, replacing: boolean, isConfirmed: boolean) =>
    void run("Đang gửi báo cáo…", async (): Promise<Reply<void>> => {
      const read = await checkSheet(from, sheetName);
      if (!read.ok) return read;
      const checked = read.value;
      change({ problems: checked.problems, receipt: null, keeping: null, news: null });
      if (checked.content === null || !checked.sendable) return done(undefined);
      const kept = isConfirmed ? [] : untouched(from, checked.content);
      if (kept.length > 0) {
        change({ keeping: { problems: onSheet(atCells(kept, checked.rows), sheetName) } });
        return done(undefined);
      }
      const isSame = isAsSent(checked, from);
      const sent = await quietly(() => sendChecked(api, from, keys, checked, { sheetName, replacing }));
      if (!sent.ok) {
        if (sent.failure.code === "newer-return") return compare(checked.content, sheetName, checked.rows);
        await failedSending(from, checked.content, sent.failure);
        return sent;
      }
      const { receipt, etag } = sent.value;
      if (receipt === null) return done(undefined);
      const head: ReturnHead = { ...receipt, status: "sent", reason: null, reasons: [], onBehalf: null, approvedBy: null };
      const news = isSame ? "Không có gì mới so với bản đã gửi: không gửi thêm bản nào." : null;
      await settled({ ...from, head, etag }, checked.content, { problems: checked.problems, receipt, news });
      return done(undefined);
    });
  const send = (isConfirmed = false) => open !== null && sendFrom(open, false, isConfirmed);

  /** Fills the cells with `wanted`, keeping what stood there for one step back. */
  const fill = (label: string, wanted: Typed, news: string, then?: () => void) => {
    if (open === null) return;
    void run(label, async (): Promise<Reply<Typed>> => {
      const rows = await rowsOf(sheetName);
      if (!rows.ok) return rows;
      const written = await quietly(() => writeCells(sheetName, cellsToWrite(rows.value, wanted)));
      return written.ok ? done(typedCells(rows.value)) : written;
    }).then((before) => {
      if (before === null) return;
      change({ undo: before, news, offered: null, problems: null, receipt: null });
      saveSoon();
      then?.();
    });
  };
  const typedOf = (found: OpenReturn): Typed => typedCells(rawRows(sheetOf(found)));
  const restore = () => open !== null && fill("Đang lấy lại bản đã gửi…", typedOf(open), "Các ô đã trở về bản đã gửi.");
  const takeDraft = () =>
    state.offered !== null && fill("Đang lấy lại bản nháp…", state.offered.draft.typed, "Đã lấy lại bản nháp.");
  const goBack = () => {
    if (state.undo === null) return;
    fill("Đang trả lại nội dung…", state.undo, "Đã trả lại nội dung trước đó.", () => change({ undo: null }));
  };
  const nil = () => {
    if (open === null) return;
    const content = nilReturn(open.plan, open.period, open.agencyId, open.previous);
    fill("Đang điền Không phát sinh…", typedOf({ ...open, content }), "Đã điền Không phát sinh ở mọi dòng.", () =>
      sendFrom(open, false, true),
    );
  };

  const choose = (path: string | null, side: Side) =>
    setState((before) => {
      if (before.conflict === null) return before;
      const paths = path === null ? before.conflict.differences.map((each) => each.path) : [path];
      const chosen = { ...before.conflict.chosen, ...Object.fromEntries(paths.map((each) => [each, side])) };
      return { ...before, conflict: { ...before.conflict, chosen } };
    });
  /** Her choices go into the sheet, and the sheet goes out after the colleague's revision. */
  const sendChosen = (all: Side | null = null) => {
    const { conflict } = state;
    if (conflict === null) return;
    const { theirs, differences: found } = conflict;
    const chosen = all === null ? conflict.chosen : Object.fromEntries(found.map(({ path }) => [path, all]));
    if (openChoices(found, chosen).length > 0) return;
    const typed = typedOf(theirs);
    const taken = Object.fromEntries(takenFromThem(found, chosen).map((path) => [path, typed[path] ?? null]));
    change({ open: theirs, conflict: null });
    fill("Đang ghi lựa chọn…", taken, "Đã ghi lựa chọn vào trang Báo cáo.", () => sendFrom(theirs, true, true));
  };

  /** Draws the return that stands on the service on a sheet of its own; hers stays as she typed it. */
  const showNewer = () =>
    state.conflict !== null &&
    void run("Đang mở bản đã gửi…", () => drawSheets([sentSheetOf(state.conflict?.theirs as OpenReturn)]));

  const printReceipt = () => {
    const { receipt } = state;
    if (open === null || receipt === null) return;
    void run("Đang tạo biên nhận…", () => drawSheets([receiptSheet(open, receipt)])).then(
      (ok) => ok !== null && change({ news: "Biên nhận ở trang Biên nhận: bấm Tệp, In để in." }),
    );
  };

  const resume = useCallback(
    async (sending: Sending): Promise<boolean> => {
      const { open: now } = watched.current ?? {};
      if (now === undefined || job.busy !== null) return false;
      const reply = await api.send(sending.content, sending.etag, sending.key);
      if (!reply.ok && passing.includes(reply.failure.code)) return false;
      keys.settle();
      change({ waiting: null });
      if (!reply.ok) return true;
      const receipt = reply.value.value;
      const head: ReturnHead = { ...receipt, status: "sent", reason: null, reasons: [], onBehalf: null, approvedBy: null };
      const sent: OpenReturn = { ...now, head, etag: reply.value.etag, content: sending.content };
      const read = await rowsOf(sheetName);
      if (read.ok) {
        const rows = read.value;
        await quietly(() => renewMarks(sent, sheetName, rows, sentTyped(sent, rows)));
      }
      await settled(sent, sending.content, { receipt, news: "Có mạng trở lại: báo cáo đã được tự gửi." });
      saveSoon();
      return true;
    },
    [api, job.busy, keys, change, sheetName, saveSoon],
  );
  useResume(waiting, resume);
  const stopWaiting = () => change({ waiting: null });

  const dropDraft = () => {
    change({ offered: null });
    saveSoon();
  };
  return {
    ...state,
    ask,
    answer,
    check,
    send,
    restore,
    goBack,
    nil,
    takeDraft,
    dropDraft,
    choose,
    sendChosen,
    showNewer,
    printReceipt,
    stopWaiting,
  };
}
export type ReturnDesk = ReturnType<typeof useReturn>;

/** What was sent, in the very letters of the sheet wherever the sheet says the same: "5/2/2026" stays as it was typed. */
function sentTyped(open: OpenReturn, rows: RawRows): Typed {
  const [drawn, typed] = [typedCells(rawRows(sheetOf(open))), typedCells(rows)];
  const read = readReturnSheet(open.plan, rows, { periodId: open.period.id, agencyId: open.agencyId });
  if (!read.ok || open.content === null) return drawn;
  const [said, sent] = [fieldWords(read.value), fieldWords(open.content)];
  return Object.fromEntries(
    Object.keys(drawn).map((path) => [path, ((said[path] ?? "") === (sent[path] ?? "") ? typed[path] : drawn[path]) ?? null]),
  );
}
