import { describe, expect, it } from "vitest";
import { periodOptions } from "../../../addin/src/features/plan/period-options.ts";
import { runningPeriod } from "../../../addin/src/features/plan-choice/running-period.ts";
import { periodOf } from "../../../domain/period/calendar.ts";
import { aPlan } from "../../builders/plans.ts";

const halves = [periodOf("2026-H1"), periodOf("2026-H2")];

describe("the period that is meant today", () => {
  it.each([
    ["2026-03-01", "2026-H1"],
    ["2026-06-15", "2026-H1"],
    ["2026-06-16", "2026-H2"],
    ["2027-02-01", "2026-H2"],
    ["2025-01-01", "2026-H1"],
  ])("on %s is %s", (today, id) => {
    expect(runningPeriod(halves, today)?.id).toBe(id);
  });

  it("is none where none is open", () => {
    expect(runningPeriod([], "2026-03-01")).toBeNull();
  });
});

describe("the periods that can be opened", () => {
  const duty = { by: [], recipient: null, via: null, deadline: null };

  it("are half-years and the year for a plan that names no cycle, the running half proposed", () => {
    const { options, running } = periodOptions(aPlan(), "2026-03-01");
    expect(options.map(({ id }) => id)).toEqual(["2026-H1", "2026-H2", "2026-Y"]);
    expect(running.id).toBe("2026-H1");
  });

  it("follow the plan's own cycles", () => {
    const plan = aPlan({ reporting: [{ ...duty, cycle: ["QUARTER", "AD_HOC"] }] });
    expect(periodOptions(plan, "2026-03-01").options.map(({ id }) => id)).toEqual(["2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"]);
  });

  it("hold next year's first period once its days have begun", () => {
    const { options, running } = periodOptions(aPlan(), "2026-12-20");
    expect(running.id).toBe("2027-H1");
    expect(options.map(({ id }) => id)).toContain("2027-H1");
  });
});
