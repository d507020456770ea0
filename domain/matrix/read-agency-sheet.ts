/** Reads the `Cơ quan` sheet: first the bodies themselves, then, once all names are known, the members of its groups. */
import type { PlanAgency } from "../plan/plan.ts";
import { freeSlug, isKey } from "../plan/slug.ts";
import type { Problem } from "../problem.ts";
import type { RawRows } from "../sheet/sheet.ts";
import { findTable, type TableRow } from "../sheet/table.ts";
import { likeness, oneLine } from "../sheet/words.ts";
import type { AgencyBook } from "./agency-book.ts";
import { lostTable } from "./lost-table.ts";
import { agencyColumns, agencyKindWords, newAgency, planSheetNames } from "./plan-columns.ts";

const headers = [agencyColumns.id, agencyColumns.name, agencyColumns.members];

export function readAgencies(rows: RawRows, problems: Problem[]): PlanAgency[] {
  const table = findTable(planSheetNames.agencies, rows, headers);
  if (!table) problems.push(lostTable(planSheetNames.agencies));
  const agencies: PlanAgency[] = [];
  for (const row of table?.rows ?? []) {
    if (isSpare(row)) continue;
    const problem = complaint(row, agencies);
    if (problem) problems.push(problem);
    else agencies.push(readAgency(row, agencies));
  }
  return agencies;
}

/** Fills in the members of the groups, by the names that `book` knows now. */
export function readMembers(rows: RawRows, book: AgencyBook): void {
  for (const row of findTable(planSheetNames.agencies, rows, headers)?.rows ?? []) {
    const group = book.agencies.find((agency) => likeness(agency.name) === likeness(row.raw(agencyColumns.name)));
    if (group) book.setMembers(group.id, book.idsIn(row, agencyColumns.members));
  }
}

/** The live task counts of a row do not make it an agency. */
const isSpare = (row: TableRow): boolean =>
  [agencyColumns.name, agencyColumns.kind, agencyColumns.members].every((header) => row.words(header) === "");

function readAgency(row: TableRow, agencies: readonly PlanAgency[]): PlanAgency {
  const name = oneLine(row.raw(agencyColumns.name));
  const directoryId = oneLine(row.raw(agencyColumns.directoryId));
  return {
    id: oneLine(row.raw(agencyColumns.id)) || freeSlug(name, new Set(agencies.map(({ id }) => id)), "co-quan"),
    name,
    directoryId: directoryId === "" || likeness(directoryId) === newAgency ? null : directoryId,
    kind: likeness(row.raw(agencyColumns.kind)) === likeness(agencyKindWords.group) ? "group" : "agency",
    members: [],
  };
}

function complaint(row: TableRow, agencies: readonly PlanAgency[]): Problem | null {
  const { id, name, kind } = agencyColumns;
  const code = oneLine(row.raw(id));
  const called = oneLine(row.raw(name));
  if (called === "")
    return row.problem(name, "agency-without-name", "Dòng này thiếu tên cơ quan: hãy ghi tên, hoặc xóa cả dòng.");
  if (code !== "" && !isKey(code))
    return row.problem(id, "bad-agency-code", `Mã “${code}” không dùng được: hãy để trống, Matran sẽ tự đặt mã.`);
  if (agencies.some((agency) => agency.id === code))
    return row.problem(id, "agency-twice", `Mã ${code} có hai dòng: hãy xóa mã ở dòng này, hoặc xóa cả dòng.`);
  if (agencies.some((agency) => likeness(agency.name) === likeness(called)))
    return row.problem(name, "agency-twice", `“${called}” có hai dòng: hãy giữ lại một dòng.`);
  const kinds = ["", ...Object.values(agencyKindWords).map(likeness)];
  if (!kinds.includes(likeness(row.raw(kind))))
    return row.problem(kind, "unknown-agency-kind", `Loại “${row.words(kind)}” không có: hãy chọn Cơ quan hoặc Nhóm.`);
  return null;
}
