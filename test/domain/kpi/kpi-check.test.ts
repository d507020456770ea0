/** The same KPI table by three ways: Matran's domain, the .xlsx that it writes, and twenty lines of Python with exact fractions. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { computeKpis } from "../../../domain/kpi/compute.ts";
import { roundHalfUp } from "../../../domain/kpi/decimal.ts";
import { kpiHeaders } from "../../../domain/matrix/province/kpi-row.ts";
import { kpiSheetName } from "../../../domain/matrix/province/kpi-sheet.ts";
import { provinceSheets } from "../../../domain/matrix/province-sheets.ts";
import { mergeReturns } from "../../../domain/merge/merge-returns.ts";
import { periodOf } from "../../../domain/period/calendar.ts";
import { readXlsx } from "../../../domain/xlsx/read-xlsx.ts";
import { writeWorkbook } from "../../../functions/src/export/workbook-file.ts";
import { unpackNode } from "../../../functions/src/xlsx/unpack-node.ts";
import { provincePlan, provinceReturns } from "../../bench/files/a-province.ts";

const hasPython = spawnSync("python3", ["--version"]).status === 0;
const plan = provincePlan({ agencies: 40, tasks: 3, indicators: 6 });
const period = periodOf("2026-H1");
/** Six of the forty have not reported. */
const returns = provinceReturns(plan, period.id).slice(0, 34);
const merged = mergeReturns(plan, period, returns, period.dataTo);
const kpis = computeKpis(plan, merged);

describe("the KPI table of a province", () => {
  it.skipIf(!hasPython)("is what Python says of the same returns (needs python3)", () => {
    const input = JSON.stringify({ plan, returns: returns.map(({ content }) => content) });
    const { stdout, stderr } = spawnSync("python3", [join(import.meta.dirname, "kpi-check.py")], { input, encoding: "utf8" });
    expect(stderr).toBe("");
    const ours = kpis.map(({ indicatorId, numerator, denominator, coverage, percent }) => ({
      id: indicatorId,
      numerator,
      denominator,
      ...coverage,
      hundredths: percent === null ? null : Number(roundHalfUp(percent, 2)),
    }));
    expect(JSON.parse(stdout)).toEqual(ours);
  });

  it("is the same in the .xlsx, read back from the file", async () => {
    const bytes = await writeWorkbook(provinceSheets(plan, period, merged, [], kpis));
    const read = readXlsx(bytes, unpackNode);
    const rows = (read.ok ? read.value : []).find(({ name }) => name === kpiSheetName)?.rows ?? [];
    const column = (words: string) => kpiHeaders.indexOf(words);
    for (const { indicatorId, numerator, denominator, percent } of kpis) {
      const row = rows.find((each) => each[0] === indicatorId)!;
      expect([row[column("Tử số")], row[column("Mẫu số")]]).toEqual([numerator, denominator]);
      expect(row[column("Kết quả")]).toBeCloseTo(percent! / 100, 12);
    }
  });
});
