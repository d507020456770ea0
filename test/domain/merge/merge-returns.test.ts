import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mergeReturns } from "../../../domain/merge/merge-returns.ts";
import type { AcceptedReturn, Merged } from "../../../domain/merge/merge.ts";
import { reportersOf } from "../../../domain/returns/duties.ts";
import { aPlan, aTask } from "../../builders/plans.ts";
import { anAcceptedReturn, aPeriod, aReturn } from "../../builders/returns.ts";
import { anyReturns } from "./arbitrary-returns.ts";

const today = "2026-06-20";
const merge = (...accepted: AcceptedReturn[]): Merged => mergeReturns(aPlan(), aPeriod(), accepted, today);
const count = (merged: Merged, id: string) => merged.counts.find((each) => `${each.indicatorId}.${each.countId}` === id)!;
const task = (merged: Merged, id: string) => merged.tasks.find((each) => each.taskId === id)!;

describe("the province's merge", () => {
  it("adds counts and ties each addend to its agency", () => {
    const merged = merge(
      anAcceptedReturn(aReturn("xa-mot", { counts: { "k2.accepted": 2 } })),
      anAcceptedReturn(aReturn("cong-an-tinh", { counts: { "k2.accepted": 8 } })),
    );
    expect(count(merged, "k2.accepted")).toMatchObject({
      total: 8 + 2,
      addends: [
        { agencyId: "cong-an-tinh", value: 8 },
        { agencyId: "xa-mot", value: 2 },
      ],
      missing: ["xa-hai"],
    });
  });

  it("tells zero, not applicable, no data and missing apart", () => {
    const merged = merge(
      anAcceptedReturn(aReturn("cong-an-tinh", { counts: { "k2.received": 0 } })),
      anAcceptedReturn(aReturn("xa-mot", { counts: { "k2.received": { kind: "not-applicable" } } })),
      anAcceptedReturn(aReturn("xa-hai", { counts: { "k2.received": { kind: "no-data" } } })),
    );
    expect(count(merged, "k2.received")).toMatchObject({
      total: 0,
      addends: [{ agencyId: "cong-an-tinh", value: 0 }],
      notApplicable: ["xa-mot"],
      noData: ["xa-hai"],
      missing: [],
    });
  });

  it("lists who owes, who is in and who is missing", () => {
    expect(merge(anAcceptedReturn(aReturn("so-tu-phap")))).toMatchObject({
      expected: ["cong-an-tinh", "so-tu-phap", "xa-mot", "xa-hai"],
      accepted: ["so-tu-phap"],
      missing: ["cong-an-tinh", "xa-mot", "xa-hai"],
    });
  });

  it("is the same in any order and with repetitions", () => {
    const shuffles = anyReturns.chain((returns) =>
      fc.tuple(fc.constant(returns), fc.shuffledSubarray([...returns, ...returns], { minLength: 2 * returns.length })),
    );
    fc.assert(
      fc.property(shuffles, ([returns, shuffled]) => {
        expect(merge(...shuffled)).toEqual(merge(...returns));
      }),
    );
  });

  it("takes no count from nowhere and no agency twice", () => {
    fc.assert(
      fc.property(anyReturns, (returns) => {
        for (const { total, addends, notApplicable, noData, missing, indicatorId, countId } of merge(...returns).counts) {
          expect(total).toBe(addends.reduce((sum, { value }) => sum + value, 0));
          const everyone = [...addends.map(({ agencyId }) => agencyId), ...notApplicable, ...noData, ...missing];
          const reporters = aPlan().indicators.find(({ id }) => id === indicatorId)!.reporters;
          expect(everyone.sort()).toEqual([...reporters].sort());
          for (const { agencyId, value } of addends)
            expect(
              returns.some(
                ({ content }) =>
                  content.agencyId === agencyId &&
                  content.planId === aPlan().id &&
                  content.periodId === "2026-H1" &&
                  content.counts.some(
                    (each) =>
                      each.indicatorId === indicatorId &&
                      each.countId === countId &&
                      each.answer.kind === "number" &&
                      each.answer.value === value,
                  ),
              ),
            ).toBe(true);
        }
      }),
    );
  });

  it("splits the expected into accepted and missing, and hears nobody else", () => {
    fc.assert(
      fc.property(anyReturns, (returns) => {
        const merged = merge(...returns);
        expect([...merged.accepted, ...merged.missing].sort()).toEqual([...reportersOf(aPlan())].sort());
        const heard = merged.tasks.flatMap(({ said }) => said.map(({ agencyId }) => agencyId));
        expect(heard.every((agencyId) => merged.accepted.includes(agencyId))).toBe(true);
      }),
    );
  });

  it("leaves out another plan, another period, a stranger and what nobody asked for, each with a note", () => {
    const foreign = merge(
      anAcceptedReturn({ ...aReturn("cong-an-tinh"), planId: "78-kh-ubnd-2026" }),
      anAcceptedReturn(aReturn("cong-an-tinh", { periodId: "2026-H2" })),
      anAcceptedReturn({ ...aReturn("cong-an-tinh"), agencyId: "so-la" }),
      anAcceptedReturn({ ...aReturn("cong-an-tinh"), agencyId: "so-tu-phap" }),
    );
    expect(new Set(foreign.notes.map(({ code }) => code))).toEqual(
      new Set(["other-plan", "other-period", "agency-owes-nothing", "not-asked"]),
    );
    expect(foreign.notes.every(({ severity }) => severity === "note")).toBe(true);
    expect(foreign.counts.map(({ total }) => total)).toEqual(foreign.counts.map(() => 0));
    expect(foreign.accepted).toEqual(["so-tu-phap"]);
  });

  it("sees a finished period on its cut-off, however late it is merged", () => {
    const at = (day: string) => mergeReturns(aPlan(), aPeriod(), [anAcceptedReturn()], day);
    expect(at("2030-01-01")).toEqual(at("2026-06-14"));
    expect(task(at("2030-01-01"), "II.1").timeliness).toBe("open-in-time");
  });

  it("sees a running period on the day at hand", () => {
    const plan = aPlan({ tasks: [aTask("II.1", { due: "2026-03-31" })] });
    const at = (day: string) => mergeReturns(plan, aPeriod(), [], day).tasks[0]!.timeliness;
    expect([at("2026-03-31"), at("2026-04-01")]).toEqual(["open-in-time", "open-overdue"]);
  });
});
