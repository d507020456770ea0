/**
 * Where in an open `Báo cáo` sheet a field of the return stands: turns the places that the check names ("tasks/II.1/progress",
 * "counts/k2.opened") into cells, so that a person can be led to them. A whole row is its code; what the sheet does not hold keeps
 * its place.
 */
import type { Problem } from "../problem.ts";
import type { RawRows } from "../sheet/sheet.ts";
import { returnSheetName } from "./return-columns.ts";
import { formRows } from "./typed-cells.ts";

export function atCells(problems: readonly Problem[], rows: RawRows): readonly Problem[] {
  const addresses = new Map<string, string | null>();
  for (const { path, address, fields } of formRows(rows)) {
    addresses.set(path, address);
    for (const field of fields) addresses.set(field.path, field.address);
  }
  return problems.map((problem) => {
    if (problem.place?.kind !== "field") return problem;
    const { path } = problem.place;
    const [block = "", code = ""] = path.split("/");
    const address = addresses.get(path) ?? addresses.get(`${block}/${code}`);
    return address ? { ...problem, place: { kind: "cell", sheet: returnSheetName, address } } : problem;
  });
}
