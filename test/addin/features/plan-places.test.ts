import { describe, expect, it } from "vitest";
import { placedInPlan } from "../../../addin/src/features/plan/plan-places.ts";
import { planSheets } from "../../../domain/matrix/plan-sheets.ts";
import type { Place } from "../../../domain/problem.ts";
import { rawRows } from "../../../domain/sheet/raw-rows.ts";
import { aPlan, aTask } from "../../builders/plans.ts";

const plan = aPlan({ tasks: [aTask("II.1", { source: { startLine: 40, endLine: 44 } }), aTask("II.2")] });
const rows = Object.fromEntries(planSheets(plan, []).map((sheet) => [sheet.name, rawRows(sheet)]));
const placeOf = (place: Place) => placedInPlan(plan, rows, [{ code: "x", severity: "error", message: "…", place }])[0]?.place;
const rowAt = (place: Place | null | undefined) =>
  place?.kind === "cell" ? rows[place.sheet]?.[Number(/\d+/.exec(place.address)?.[0]) - 1] : undefined;

describe("a problem of a plan", () => {
  it.each([
    ["tasks/II.2/leads", "Nhiệm vụ", "II.2"],
    ["tasks/II.1", "Nhiệm vụ", "II.1"],
    ["agencies/cac-xa/members", "Cơ quan", "cac-xa"],
    ["indicators/k2/reporters", "Chỉ tiêu", "k2"],
  ])("at %s stands in the sheet %s, in its row", (path, sheet, id) => {
    const place = placeOf({ kind: "field", path });
    expect(place).toMatchObject({ kind: "cell", sheet });
    expect(rowAt(place)?.[0]).toBe(id);
  });

  it("at a line of the document stands at the task that came from it", () => {
    expect(rowAt(placeOf({ kind: "line", line: 42 }))?.[0]).toBe("II.1");
  });

  it("of the header stands beside its label", () => {
    expect(rowAt(placeOf({ kind: "field", path: "header/number" }))).toContain("77/KH-UBND");
  });

  it("keeps a place that no sheet holds", () => {
    expect(placeOf({ kind: "line", line: 7 })).toEqual({ kind: "line", line: 7 });
  });
});
