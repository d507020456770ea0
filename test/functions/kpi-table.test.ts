/**
 * One KPI table by every way that a person may get it: the service's answer, the sheet that the add-in draws from that answer, the
 * service's .xlsx calculated anew by LibreOffice, and twenty lines of Python over the returns.
 */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import * as v from "valibot";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { apiPaths, type MergeAnswer, MergeAnswerSchema } from "../../domain/api/api.ts";
import { roundHalfUp } from "../../domain/kpi/decimal.ts";
import { kpiHeaders } from "../../domain/matrix/province/kpi-row.ts";
import { kpiSheetName } from "../../domain/matrix/province/kpi-sheet.ts";
import { provinceSheets } from "../../domain/matrix/province-sheets.ts";
import { periodOf } from "../../domain/period/calendar.ts";
import type { PublishedPlan } from "../../domain/plan/published-plan.ts";
import type { RawRows } from "../../domain/sheet/sheet.ts";
import type { ReturnContent } from "../../domain/returns/return.ts";
import type { SamplePerson } from "../../local/people.ts";
import { aPlan } from "../builders/plans.ts";
import { aNumber, aReturn } from "../builders/returns.ts";
import { calculatedByUniver } from "../domain/matrix/province-in-univer.ts";
import { hasLibreOffice, recalculated } from "../libreoffice/libreoffice.ts";
import { people, runService, type RunningService } from "./running-service.ts";

const hasPython = spawnSync("python3", ["--version"]).status === 0;
const half = "2026-H1";
let service: RunningService;
let plan: PublishedPlan;
let answer: MergeAnswer;
let returns: readonly ReturnContent[];

/** Every count a number of its own; of each pair the part is smaller than the whole. */
const said = (agencyId: string, seed: number): ReturnContent => {
  const counts = Object.fromEntries(
    plan.indicators.flatMap((indicator) =>
      indicator.counts.map(({ id }, at) => [
        `${indicator.id}.${id}`,
        aNumber(id === indicator.denominator ? 97 + seed : (seed * 31 + at * 7) % 89),
      ]),
    ),
  );
  return aReturn(agencyId, { plan, counts });
};

beforeAll(async () => {
  service = await runService();
  plan = aPlan({ id: await service.aPublishedPlan() });
  const senders: readonly (readonly [SamplePerson, string])[] = [
    [people.hoa, "cong-an-tinh"],
    [people.hoa, "xa-mot"],
  ];
  returns = senders.map(([, agencyId], at) => said(agencyId, at + 3));
  for (const [at, [who, agencyId]] of senders.entries()) {
    const headers = { "if-none-match": "*", "idempotency-key": `kpi-table-${agencyId}` };
    const sent = await service.call(who, "PUT", apiPaths.agencyReturn(plan.id, half, agencyId), returns[at], headers);
    expect(sent).toMatchObject({ status: 201 });
    const decision = { decision: "accept", revision: 1, reason: null };
    const accepted = await service.call(people.minh, "PUT", apiPaths.decision(plan.id, half, agencyId), decision);
    expect(accepted.status).toBe(200);
  }
  answer = v.parse(MergeAnswerSchema, (await service.call(people.minh, "GET", apiPaths.merge(plan.id, half))).body);
});
afterAll(() => service.close());

/** Numerator, denominator and rate in the sheet, as far as there is one. */
const tableIn = (rows: RawRows) =>
  plan.indicators.map(({ id }) => {
    const row = rows.find(([code]) => code === id) ?? [];
    const [numerator, denominator, rate] = ["Tử số", "Mẫu số", "Kết quả"].map((words) => row[kpiHeaders.indexOf(words)]);
    return { id, numerator, denominator, hundredths: typeof rate === "number" ? Math.round(rate * 10_000) : null };
  });
const fromService = () =>
  answer.kpis.map(({ indicatorId, numerator, denominator, percent }) => ({
    id: indicatorId,
    numerator,
    denominator,
    hundredths: percent === null ? null : Number(roundHalfUp(percent, 2)),
  }));

describe("the KPI table that the service answers", () => {
  it("has a figure to compare", () => {
    expect(fromService().filter(({ hundredths }) => hundredths !== null).length).toBeGreaterThan(1);
  });

  it("is the one of the sheet that the add-in draws from it, calculated by the workbench's grid", async () => {
    const sheets = provinceSheets(
      plan,
      periodOf(half),
      answer.merged,
      answer.heads,
      answer.kpis,
      answer.ranges,
      answer.otherDueDays,
      answer.trends,
    );
    const calculated = await calculatedByUniver(sheets);
    expect(tableIn(calculated[sheets.findIndex(({ name }) => name === kpiSheetName)] ?? [])).toEqual(fromService());
  });

  it.skipIf(!hasPython)("is what Python says of the same returns (needs python3)", () => {
    const script = join(import.meta.dirname, "../domain/kpi/kpi-check.py");
    const { stdout, stderr } = spawnSync("python3", [script], { input: JSON.stringify({ plan, returns }), encoding: "utf8" });
    expect(stderr).toBe("");
    const have = answer.kpis.map(({ coverage }) => coverage);
    expect(JSON.parse(stdout)).toEqual(fromService().map((row, at) => ({ ...row, ...have[at] })));
  });

  it.skipIf(!hasLibreOffice)(
    "is the one of the exported .xlsx, calculated anew by LibreOffice (needs LibreOffice Calc)",
    async () => {
      const file = await service.callForBytes(people.minh, apiPaths.export(plan.id, half));
      const [sheets = []] = await recalculated([file]);
      expect(tableIn(sheets.find(({ name }) => name === kpiSheetName)?.rows ?? [])).toEqual(fromService());
    },
    120_000,
  );
});
