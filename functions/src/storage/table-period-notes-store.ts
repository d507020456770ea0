import * as v from "valibot";
import { type Closing, ClosingSchema } from "../../../domain/period/closing.ts";
import { CorrectionSchema } from "../../../domain/period/correction.ts";
import { type Inquiry, InquirySchema } from "../../../domain/period/inquiry.ts";
import { ExclusionSchema, ExtensionSchema, type Reminder, ReminderSchema } from "../../../domain/period/notes.ts";
import type { PeriodNotes } from "../../../domain/period/notes.ts";
import { audited, type Change, standingOf } from "./audit.ts";
import { writeShutting, writeThrough } from "./gate.ts";
import { closingRow, noteRow, type OpenScope, type PeriodScope, returnPartition, rowsOf } from "./keys.ts";
import { noteIn, noteOf, saysTheSame, textOf } from "./note-rows.ts";
import { packJson, unpackJson } from "./packed-json.ts";
import type { PeriodNotesStore } from "./period-notes-store.ts";
import { breakSeal, readSeal } from "./seal.ts";
import { correct, holdCarried, thatHold } from "./table-corrections.ts";
import type { Row, Table } from "./table.ts";

const ExtensionRowSchema = noteOf(ExtensionSchema);
const ExclusionRowSchema = noteOf(ExclusionSchema);
const CorrectionRowSchema = noteOf(CorrectionSchema);
const ReminderRowSchema = noteOf(ReminderSchema);
const InquiryRowSchema = noteOf(InquirySchema);

const reminderIn = (note: string): Reminder | null => v.parse(ReminderRowSchema, { note }).note;
const inquiryIn = (note: string): Inquiry | null => v.parse(InquiryRowSchema, { note }).note;

const isNote = (row: Row, kind: Parameters<typeof noteRow>[0]): boolean => (row.rowKey ?? "").startsWith(noteRow(kind, ""));

/** Notes in the returns' table, in the partition of their period. */
export function tablePeriodNotesStore(table: Table): PeriodNotesStore {
  /**
   * What becomes of a note follows from what stands, also where somebody was quicker. `after` null: it stays as it is. `gate`: it changes
   * only while the period takes changes.
   */
  const move = async (
    scope: PeriodScope,
    rowKey: string,
    after: (before: string) => string | null,
    change: Omit<Change, "before" | "after">,
    gate: OpenScope | null = null,
  ): Promise<"moved" | "stays" | "shut"> => {
    const partitionKey = returnPartition(scope);
    for (let attempt = 1; attempt <= 5; attempt += 1) {
      const row = await table.get(partitionKey, rowKey);
      const before = noteIn(row);
      const note = after(before);
      if (note === null || saysTheSame(before, note)) return "stays";
      const actions = audited({ partitionKey, rowKey, ...{ note } }, row === null ? null : standingOf(row), {
        ...change,
        before,
        after: note,
      });
      const written = await (gate === null ? table.write(actions) : writeThrough(table, gate, actions));
      if (written === "written") return "moved";
      if (written === "shut") return "shut";
    }
    throw new Error(`the note ${rowKey} moved five times in a row`);
  };
  /** The last word stands: somebody who was quicker is read and written over, and both are in the audit. False: the gate is shut. */
  const write = async (
    scope: PeriodScope,
    rowKey: string,
    note: string,
    change: Omit<Change, "before" | "after">,
    gate: OpenScope | null,
  ): Promise<boolean> => (await move(scope, rowKey, () => note, change, gate)) !== "shut";

  /** As they lie there. */
  const readRows = async (scope: PeriodScope): Promise<PeriodNotes> => {
    const rows = await table.list(returnPartition(scope), rowsOf("note"));
    const of = <T>(kind: Parameters<typeof noteRow>[0], schema: v.GenericSchema<unknown, { note: T | null }>): T[] =>
      rows
        .filter((row) => isNote(row, kind))
        .map((row) => v.parse(schema, row).note)
        .filter((note): note is T & {} => note !== null);
    const newest = rows.filter((row) => isNote(row, "closing")).at(-1);
    return {
      extensions: of("extension", ExtensionRowSchema),
      exclusions: of("exclusion", ExclusionRowSchema),
      reminders: of("reminder", ReminderRowSchema),
      corrections: of("correction", CorrectionRowSchema),
      inquiries: of("inquiry", InquiryRowSchema),
      closing: newest === undefined ? null : v.parse(ClosingSchema, unpackJson(newest)),
    };
  };

  return {
    async read(scope) {
      const noted = await readRows(scope);
      return { ...noted, corrections: noted.corrections.filter(({ periodId }) => periodId === scope.periodId) };
    },

    async readWhole(scope) {
      const noted = await readRows(scope);
      return { ...noted, corrections: await thatHold(table, scope, noted.corrections) };
    },

    extend(scope, agencyId, extension, why) {
      const step = extension === null ? "extension withdrawn" : `extended to ${extension.until}`;
      return write(scope, noteRow("extension", agencyId), textOf(extension), { ...why, step }, scope);
    },

    exclude(scope, agencyId, exclusion, why) {
      const step = exclusion === null ? "taken in again" : "excluded";
      return write(scope, noteRow("exclusion", agencyId), textOf(exclusion), { ...why, step }, scope);
    },

    correct: (scope, place, correction, why) => correct(table, scope, place, correction, why),

    async hold(scope) {
      await holdCarried(table, scope, (await readRows(scope)).corrections);
    },

    async openAgain(scope) {
      const seal = await readSeal(table, scope);
      if (seal.isBroken) return "broken";
      const carriedOut = (await readRows(scope)).corrections.some(
        ({ periodId, into }) => periodId === scope.periodId && into !== null,
      );
      if (carriedOut) return "carried-out";
      return (await breakSeal(table, scope, seal)) ? "broken" : "moved";
    },

    async inquire(scope, inquiry, by) {
      const { agencyId, id, at, question } = inquiry;
      const asked = (before: string) => (before === "" ? JSON.stringify(inquiry) : null);
      await move(scope, noteRow("inquiry", agencyId, id), asked, { at, by, step: "asked to explain", reason: question });
    },

    async withdrawInquiry(scope, { agencyId, id }, why) {
      const taken = (before: string): string | null => (inquiryIn(before)?.answer === null ? "" : null);
      const row = noteRow("inquiry", agencyId, id);
      return (await move(scope, row, taken, { ...why, step: "inquiry withdrawn" })) === "moved";
    },

    async explain(scope, { agencyId, id }, text, why) {
      let isAsked = false;
      const answered = (before: string): string | null => {
        const inquiry = inquiryIn(before);
        isAsked = inquiry !== null;
        if (inquiry === null || inquiry.answer?.text === text) return null;
        return JSON.stringify({ ...inquiry, answer: { text, by: why.by.name, at: why.at } });
      };
      await move(scope, noteRow("inquiry", agencyId, id), answered, { ...why, step: "explained" });
      return isAsked;
    },

    async remind(scope, reminder, by) {
      const { agencyId, dueOn, at } = reminder;
      const entity = { partitionKey: returnPartition(scope), rowKey: noteRow("reminder", agencyId, dueOn) };
      const note = JSON.stringify(reminder);
      const change = { at, by, step: "reminded", before: "", after: note, reason: `hạn ${dueOn}` };
      return (await table.write(audited({ ...entity, ...{ note } }, null, change))) === "written";
    },

    async delivered(scope, reminder, at, by) {
      const row = noteRow("reminder", reminder.agencyId, reminder.dueOn);
      const taken = (before: string): string | null =>
        reminderIn(before)?.deliveredAt === null ? textOf({ ...reminder, deliveredAt: at }) : null;
      await move(scope, row, taken, { at, by, step: "delivered", reason: "" });
    },

    async record(scope, closing: Closing, by, gate) {
      const packed = packJson(closing);
      if (packed === null) throw new RangeError("a version of the merge is larger than one table entity");
      const { version, kind, at, reason, taken, excluded } = closing;
      const entity = { partitionKey: returnPartition(scope), rowKey: closingRow(version), ...packed };
      const after = `${taken.length} returns, ${excluded.length} excluded`;
      const actions = audited(entity, null, { at, by, step: `${kind} ${version}`, before: "", after, reason });
      const written = {
        open: () => writeThrough(table, scope, actions),
        shutting: () => writeShutting(table, scope, actions),
        shut: () => table.write(actions),
      }[gate];
      return (await written()) === "written";
    },
  };
}
