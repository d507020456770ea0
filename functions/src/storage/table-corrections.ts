/**
 * Corrections that are carried from a locked period into an open one. They are noted in both, and the note of the period that they correct
 * is what holds: the taker's says where to look.
 *
 *   the taker's note is written first, through its gate      nobody has noted the correction yet: it counts nowhere
 *   the corrected period's, over its seal                    from now on it counts
 *   taken back: the corrected period's first                 from now on it counts nowhere
 *
 * Whoever stops between the two leaves a note that leads nowhere, and the same wish again goes on from there.
 */
import * as v from "valibot";
import { type Correction, CorrectionSchema } from "../../../domain/period/correction.ts";
import { audited, type Change, standingOf } from "./audit.ts";
import { writeThrough } from "./gate.ts";
import { noteRow, type OpenScope, type PeriodScope, returnPartition } from "./keys.ts";
import { noteIn, noteOf, saysTheSame, textOf } from "./note-rows.ts";
import type { CorrectionPlace, CorrectResult, NoteChange } from "./period-notes-store.ts";
import { onSeal, readSeal, type Seal, touchSeal } from "./seal.ts";
import type { Row, Table } from "./table.ts";

const CorrectionRowSchema = noteOf(CorrectionSchema);
const correctionIn = (row: Row | null): Correction | null => (row === null ? null : v.parse(CorrectionRowSchema, row).note);

const rowOf = ({ agencyId, periodId, into }: Pick<Correction, "agencyId" | "periodId" | "into">): string =>
  noteRow("correction", agencyId, periodId, into ?? "restated");

/** `notes`: as they lie in the period's partition; those that came from other periods as these say by now. */
export async function thatHold(table: Table, scope: PeriodScope, notes: readonly Correction[]): Promise<readonly Correction[]> {
  const held = await Promise.all(
    notes.map(async (note) => {
      if (note.periodId === scope.periodId) return note;
      return correctionIn(await table.get(returnPartition({ ...scope, periodId: note.periodId }), rowOf(note)));
    }),
  );
  return held.filter((note) => note !== null);
}

/** Of a period whose gate is shut: nothing is carried into it, or taken out of it, any more. */
export async function holdCarried(table: Table, scope: PeriodScope, notes: readonly Correction[]): Promise<void> {
  const sources = new Set(notes.map(({ periodId }) => periodId).filter((periodId) => periodId !== scope.periodId));
  for (const periodId of sources) await touchSeal(table, { ...scope, periodId });
}

export async function correct(
  table: Table,
  scope: OpenScope,
  { agencyId, periodId, into }: CorrectionPlace,
  correction: Correction | null,
  why: NoteChange,
): Promise<CorrectResult> {
  const rowKey = rowOf({ agencyId, periodId, into: into?.periodId ?? null });
  const note = textOf(correction);
  const taker = into === null ? null : { ...scope, ...into };
  const step = correction === null ? "correction withdrawn" : into === null ? "restated" : `carried into ${into.periodId}`;
  const noted = async (where: PeriodScope): Promise<{ before: string; row: Row | null }> => {
    const row = await table.get(returnPartition(where), rowKey);
    return { row, before: noteIn(row) };
  };
  const actions = (where: PeriodScope, { before, row }: { before: string; row: Row | null }) => {
    const change: Change = { ...why, step, before, after: note };
    const entity = { partitionKey: returnPartition(where), rowKey, ...{ note } };
    return saysTheSame(before, note) ? [] : audited(entity, row === null ? null : standingOf(row), change);
  };
  const own = async (seal: Seal | null): Promise<boolean> => {
    const writes = actions(scope, await noted(scope));
    if (writes.length === 0) return true;
    return (await table.write([...writes, ...(seal === null ? [] : [onSeal(scope, seal)])])) === "written";
  };

  for (let attempt = 1; attempt <= 5; attempt += 1) {
    if (taker === null) {
      if (await own(null)) return "noted";
      continue;
    }
    const seal = await readSeal(table, scope);
    if (seal.isBroken) return "opened-again";
    // Through the gate also where there is nothing to write: it says that the taker is open still.
    const passed = await writeThrough(table, taker, correction === null ? [] : actions(taker, await noted(taker)));
    if (passed === "shut") return "taker-locked";
    if (passed === "conflict" || !(await own(seal))) continue;
    if (correction === null) {
      const left = actions(taker, await noted(taker));
      // What is left there leads nowhere: if it cannot be cleared away, no figure is different for it.
      if (left.length > 0) await writeThrough(table, taker, left);
    }
    return "noted";
  }
  throw new Error(`the correction ${rowKey} moved five times in a row`);
}
