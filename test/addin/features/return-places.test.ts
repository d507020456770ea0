import { describe, expect, it } from "vitest";
import { placedInReturn } from "../../../addin/src/features/returns/return-places.ts";
import { returnSheet } from "../../../domain/returns/return-sheet.ts";
import { atCount, atTask, error } from "../../../domain/returns/place.ts";
import { rawRows } from "../../../domain/sheet/raw-rows.ts";
import { aPlan } from "../../builders/plans.ts";
import { aPeriod } from "../../builders/returns.ts";

describe("a problem of a return", () => {
  const rows = rawRows(returnSheet(aPlan(), aPeriod(), "cong-an-tinh", null, null));
  const placeOf = (path: string) => placedInReturn(rows, [error("x", path, "…")])[0]?.place;

  it.each([
    [atTask("II.1", "percent"), "II.1", "%"],
    [atTask("II.1"), "II.1", "Tiến độ"],
    [atCount("k1", "opened"), "k1.opened", "Kỳ này"],
  ])("at %s is shown at its cell", (path, id, header) => {
    const place = placeOf(path);
    expect(place?.kind).toBe("cell");
    if (place?.kind !== "cell") return;
    const column = place.address.charCodeAt(0) - 65;
    const row = Number(place.address.slice(1)) - 1;
    expect(rows[row]?.[0]).toBe(id);
    expect(rows.slice(0, row).some((above) => above[column] === header)).toBe(true);
  });

  it("keeps its place where the sheet has no such row", () => {
    expect(placeOf(atTask("IX.9"))).toEqual({ kind: "field", path: "tasks/IX.9" });
  });
});
