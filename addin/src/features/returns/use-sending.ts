/** Checking and sending; a sending without a certain answer goes out again by itself. */
import { useCallback } from "react";
import { differences } from "../../../../domain/returns/fields.ts";
import { atCells } from "../../../../domain/returns/return-cells.ts";
import type { ReturnContent } from "../../../../domain/returns/return.ts";
import type { RawRows } from "../../../../domain/sheet/sheet.ts";
import { done, type Failure, type Reply } from "../../failure.ts";
import { checkSheet, onSheet } from "./check-sheet.ts";
import type { Draft, Sending } from "./draft-store.ts";
import { untouched } from "./keep-words.ts";
import { fetchReturn, type OpenReturn } from "./open-return.ts";
import { headOf, isAsSent, receiptOf, renewMarks, sendChecked } from "./send-return.ts";
import { sentTyped } from "./sent-typed.ts";
import { draftKey, saysTheSame } from "./use-draft.ts";
import type { Form } from "./use-form.ts";
import { useResume } from "./use-resume.ts";

/** Failures after which a sending goes out again by itself. */
const passing: readonly string[] = ["offline", "unclear", "service-unavailable"];

/** `replacing`: after the revision that stands; `isConfirmed`: words of last period are meant to stay. */
export type SendFrom = (from: OpenReturn, replacing: boolean, isConfirmed: boolean) => void;

export function useSending(form: Form) {
  const { api, clock, job, state, change, keys, drafts, watched, save, saveSoon, quietly, readRows, settle } = form;
  const { open, sheetName, waiting } = state;

  const check = () =>
    open !== null &&
    void job
      .run("Đang kiểm tra báo cáo…", () => checkSheet(open, sheetName))
      .then((checked) => checked && change({ problems: checked.problems, keeping: null }));

  /** Written down before it goes out: a pane that dies while the answer is on its way goes on with the same key. */
  const noted = async (from: OpenReturn, content: ReturnContent): Promise<Sending> => {
    const sending: Sending = { key: keys.keyFor(content), etag: from.etag, content, since: clock().toISOString() };
    await save({ open: from, sheetName, waiting: sending });
    return sending;
  };
  const failedSending = async (from: OpenReturn, sending: Sending, said: Failure): Promise<void> => {
    if (passing.includes(said.code)) change({ waiting: sending });
    else await save({ open: from, sheetName, waiting: null });
  };

  /** A colleague's return stands on the service: where it differs from hers is laid side by side. */
  const compare = async (mine: ReturnContent | null, rows: RawRows): Promise<Reply<void>> => {
    if (open === null) return done(undefined);
    const found = await fetchReturn(api, open);
    if (!found.ok) return found;
    const theirs = found.value;
    if (mine === null || theirs.content === null) return done(undefined);
    if (saysTheSame(mine, theirs.content)) {
      const marked = await quietly(() => renewMarks(theirs, sheetName, rows));
      if (!marked.ok) return marked;
      const receipt = theirs.head === null ? null : receiptOf(theirs, theirs.head);
      await settle(theirs, theirs.content, { receipt, news: "Bản trên hệ thống giống hệt bản của bạn: không cần gửi lại." });
      return done(undefined);
    }
    const kept = await drafts.read(draftKey(theirs)).catch((): Draft | null => null);
    const base = open.content ?? kept?.base ?? null;
    change({ conflict: { theirs, differences: differences(open.plan, mine, theirs.content, base), chosen: {} } });
    return done(undefined);
  };

  const sendFrom: SendFrom = (from, replacing, isConfirmed) =>
    void job.run("Đang gửi báo cáo…", async (): Promise<Reply<void>> => {
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
      const sending = await noted(from, checked.content);
      const sent = await quietly(() => sendChecked(api, from, keys, checked, { sheetName, replacing }));
      if (!sent.ok) {
        await failedSending(from, sending, sent.failure);
        return sent.failure.code === "newer-return" ? compare(checked.content, checked.rows) : sent;
      }
      const { receipt, etag } = sent.value;
      if (receipt === null) return done(undefined);
      const news = isSame ? "Không có gì mới so với bản đã gửi: không gửi thêm bản nào." : null;
      await settle({ ...from, head: headOf(from, receipt), etag }, checked.content, {
        problems: checked.problems,
        receipt,
        news,
      });
      // What she typed while it was on its way was no change of the pane's: it is looked for now.
      saveSoon();
      return done(undefined);
    });
  const send = (isConfirmed = false) => open !== null && sendFrom(open, false, isConfirmed);

  const resume = useCallback(
    async (sending: Sending): Promise<boolean> => {
      const { open: now } = watched.current ?? {};
      if (now === undefined || job.busy !== null) return false;
      const reply = await api.send(sending.content, sending.etag, sending.key);
      if (!reply.ok && passing.includes(reply.failure.code)) return false;
      keys.settle();
      change({ waiting: null });
      if (!reply.ok) return true;
      const { value: receipt, etag } = reply.value;
      const sent: OpenReturn = { ...now, head: headOf(now, receipt), etag, content: sending.content };
      const read = await readRows();
      if (read.ok) await quietly(() => renewMarks(sent, sheetName, read.value, sentTyped(sent, read.value)));
      await settle(sent, sending.content, { receipt, news: "Có mạng trở lại: báo cáo đã được tự gửi." });
      saveSoon();
      return true;
    },
    [api, job.busy, keys, change, sheetName, saveSoon],
  );
  useResume(waiting, resume);
  const stopWaiting = () => change({ waiting: null });

  return { check, send, sendFrom, stopWaiting };
}
