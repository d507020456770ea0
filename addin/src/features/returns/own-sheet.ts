/**
 * Which sheet of the workbook is the return that she wants to open. Sheets are known by their stamps, not by their tabs.
 *
 *   hers, of the present form        she goes on in it: nothing of it is drawn anew
 *   hers, of an older form           a new sheet is drawn and what she typed is carried over, task by task
 *   hers, rows or headers are gone   likewise
 *   only a stranger called Báo cáo   named, kept under another tab, and hers is drawn beside it
 *   none                             hers is drawn
 */
import { formCode } from "../../../../domain/returns/form-code.ts";
import { returnSheetName } from "../../../../domain/returns/return-columns.ts";
import { isWholeForm } from "../../../../domain/returns/whole-form.ts";
import type { Stamp } from "../../../../domain/sheet/stamp.ts";
import type { FoundSheet, WorkbookSheets } from "../../workbook/return-sheets.ts";
import type { ReturnKey } from "./open-return.ts";

export type OwnSheet =
  | { readonly kind: "present"; readonly sheet: FoundSheet }
  | { readonly kind: "older-form" | "torn"; readonly sheet: FoundSheet }
  | { readonly kind: "stranger"; readonly stranger: FoundSheet | null }
  | { readonly kind: "none" };

const isOf = (stamp: Stamp | null, { plan, period, agencyId }: ReturnKey): boolean =>
  stamp?.kind === "return" && stamp.plan === plan.id && stamp.period === period.id && stamp.agency === agencyId;

export function ownSheet({ names, returns }: WorkbookSheets, key: ReturnKey): OwnSheet {
  const code = formCode(key.plan, key.agencyId);
  const mine = returns.filter(({ stamp }) => isOf(stamp, key));
  const ofPresentForm = mine.filter(({ stamp }) => stamp.form === undefined || stamp.form === code);
  const present = ofPresentForm.find(({ rows }) => isWholeForm(key.plan, key.agencyId, rows));
  if (present !== undefined) return { kind: "present", sheet: present };
  const [torn] = ofPresentForm;
  if (torn !== undefined) return { kind: "torn", sheet: torn };
  const [older] = mine;
  if (older !== undefined) return { kind: "older-form", sheet: older };
  if (!names.includes(returnSheetName)) return { kind: "none" };
  return { kind: "stranger", stranger: returns.find(({ name }) => name === returnSheetName) ?? null };
}

/** A tab that is still free for a sheet that makes room: "Báo cáo (cũ)", "Báo cáo (cũ 2)". */
export function roomFor(names: readonly string[]): string {
  const taken = new Set(names.map((name) => name.toLowerCase()));
  for (let count = 1; ; count += 1) {
    const name = `${returnSheetName} (cũ${count === 1 ? "" : ` ${count}`})`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}
