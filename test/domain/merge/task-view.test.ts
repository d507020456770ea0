import { describe, expect, it } from "vitest";
import { mergeReturns } from "../../../domain/merge/merge-returns.ts";
import type { Progress } from "../../../domain/returns/return.ts";
import { aPlan, aTask } from "../../builders/plans.ts";
import { anAcceptedReturn, aPeriod, aReturn } from "../../builders/returns.ts";

/** The view of one task after each agency said its word; who is not named is silent. */
const view = (task: ReturnType<typeof aTask>, words: Record<string, Progress>, days: Record<string, string> = {}) => {
  const plan = aPlan({ tasks: [task], indicators: [] });
  const accepted = Object.entries(words).map(([agencyId, progress]) =>
    anAcceptedReturn(aReturn(agencyId, { plan, tasks: { [task.id]: { progress, completedOn: days[agencyId] ?? null } } })),
  );
  return mergeReturns(plan, aPeriod(), accepted, "2026-06-20").tasks[0]!;
};

const led = aTask("II.1", { leads: ["cong-an-tinh"], coordinating: ["cac-xa"], due: "2026-05-31" });
const joint = aTask("II.1", { leads: ["cong-an-tinh", "so-tu-phap"], due: "2026-05-31" });

describe("one task through the words of its agencies", () => {
  it("lets the lead's word stand and names the coordinators who differ", () => {
    const seen = view(led, { "xa-hai": "blocked", "xa-mot": "done", "cong-an-tinh": "done" });
    expect(seen).toMatchObject({ progress: "done", differing: ["xa-hai"] });
    expect(seen.said.map(({ agencyId, role }) => `${agencyId} ${role}`)).toEqual([
      "cong-an-tinh lead",
      "xa-mot coordinating",
      "xa-hai coordinating",
    ]);
  });

  it("has no word while the lead is silent, whatever coordinators say", () => {
    expect(view(led, { "xa-mot": "done" })).toMatchObject({ progress: null, timeliness: "open-overdue", differing: [] });
  });

  it.each([
    ["blocked", "done", "blocked"],
    ["not-started", "in-progress", "not-started"],
    ["in-progress", "done", "in-progress"],
    ["nothing-arose", "done", "done"],
    ["nothing-arose", "nothing-arose", "nothing-arose"],
  ] satisfies [Progress, Progress, Progress][])(
    "lets the worst of joint leads' words stand: %s and %s make %s",
    (one, other, worst) => {
      expect(view(joint, { "cong-an-tinh": one, "so-tu-phap": other }).progress).toBe(worst);
      expect(view(joint, { "cong-an-tinh": other, "so-tu-phap": one }).progress).toBe(worst);
    },
  );

  it("calls a joint task done only when every lead says so", () => {
    expect(view(joint, { "cong-an-tinh": "done" }).progress).toBe("in-progress");
  });

  it("completes a joint task on the last of its leads' days", () => {
    const words = { "cong-an-tinh": "done", "so-tu-phap": "done" } as const;
    const on = (day: string) => view(joint, words, { "cong-an-tinh": "2026-05-01", "so-tu-phap": day }).timeliness;
    expect([on("2026-05-31"), on("2026-06-01")]).toEqual(["done-in-time", "done-late"]);
  });
});
