import { describe, expect, it } from "vitest";
import { agenciesOf, countsOf, expandAgencies, reportersOf, tasksOf } from "../../../domain/returns/duties.ts";
import { aGroup, anAgency, anIndicator, aPlan, aShare, aTask } from "../../builders/plans.ts";

const duties = (agencyId: string) => tasksOf(aPlan(), agencyId).map(({ task, role }) => `${task.id} ${role}`);

describe("what a plan asks of an agency", () => {
  it("opens groups into their members", () => {
    expect(duties("xa-hai")).toEqual(["II.1 coordinating", "II.3 coordinating"]);
  });

  it("lets an agency that leads and is also in the coordinating group lead only", () => {
    expect(duties("xa-mot")).toEqual(["II.1 coordinating", "II.3 lead"]);
  });

  it("asks nothing of a group, of a stranger, or for a general task", () => {
    expect([duties("cac-xa"), duties("so-la"), countsOf(aPlan(), "cac-xa")]).toEqual([[], [], []]);
    expect(agenciesOf(aPlan(), aTask("I.1", { leads: [], general: true }))).toEqual([]);
  });

  it("asks every count of an indicator of every member of a reporting group", () => {
    const plan = aPlan({ indicators: [aShare({ reporters: ["cac-xa", "xa-mot"] })] });
    expect(countsOf(plan, "xa-hai").map(({ count }) => count.id)).toEqual(["accepted", "settled", "received"]);
    expect(countsOf(plan, "xa-mot")).toHaveLength(3);
  });

  it("names every agency that owes something once, in the plan's order, and never a group", () => {
    expect(reportersOf(aPlan())).toEqual(["cong-an-tinh", "so-tu-phap", "xa-mot", "xa-hai"]);
    expect(reportersOf(aPlan({ tasks: [], indicators: [anIndicator()] }))).toEqual(["cong-an-tinh"]);
  });

  it("opens groups of groups once, even where they name each other", () => {
    const agencies = [anAgency("a"), aGroup("g", ["a", "h"]), aGroup("h", ["g"])];
    expect(expandAgencies(aPlan({ agencies }), ["h", "g"])).toEqual(["a"]);
  });
});
