/** What becomes of a return whose agency is gone by the cut-off: nothing of it is lost, and nothing of it is said by somebody else. */
import { describe, expect, it } from "vitest";
import type { Agency, Directory } from "../../../domain/agency/directory.ts";
import { planOn } from "../../../domain/agency/succession.ts";
import { computeKpis } from "../../../domain/kpi/compute.ts";
import { mergeReturns, type MergeNotes } from "../../../domain/merge/merge-returns.ts";
import { successionOf } from "../../../domain/merge/succession-of.ts";
import type { ReturnContent } from "../../../domain/returns/return.ts";
import { anAgency, aPlan, aShare, aTask } from "../../builders/plans.ts";
import { aCountReport, anAcceptedReturn, aPeriod, aReturn } from "../../builders/returns.ts";

const base = aPlan();
const published = aPlan({
  agencies: [
    ...base.agencies.map((each) => (each.id === "cac-xa" ? { ...each, members: ["xa-mot", "xa-hai", "xa-cu"] } : each)),
    anAgency("xa-cu"),
  ],
  tasks: [aTask("II.1", { leads: ["xa-mot"], coordinating: ["cac-xa"], due: "2026-05-31" })],
  indicators: [aShare({ reporters: ["cac-xa"] })],
});
const period = aPeriod();

const commune = (id: string, successors: string[] = []): Agency => ({
  ...{ id, name: id, abbr: null, aliases: [], kind: "committee", level: "commune", validFrom: null },
  validTo: successors.length === 0 ? null : "2026-04-30",
  successors,
});

/** The province after xã Cũ went to the agencies named. */
function merged(heirs: string[], returns: readonly ReturnContent[], noted: MergeNotes = {}) {
  const directory: Directory = { agencies: [commune("xa-cu", heirs), commune("xa-mot"), commune("xa-hai")], groups: [] };
  const plan = planOn(published, directory, period.dataTo);
  const succession = successionOf(plan, directory, period.dataTo);
  const accepted = returns.map((content) => anAcceptedReturn(content));
  const found = mergeReturns(plan, period, accepted, "2026-06-14", { published, succession, ...noted });
  return { ...found, kpi: computeKpis(plan, found)[0] };
}

const settled = (agencyId: string, part: number, whole: number, progress: "done" | "blocked" = "blocked") =>
  aReturn(agencyId, {
    plan: published,
    tasks: { "II.1": { progress, completedOn: progress === "done" ? "2026-03-01" : null } },
    counts: { "k2.settled": part, "k2.accepted": whole },
  });

describe("the return of an agency that is gone", () => {
  it("counts under its own name beside its successor's, and is not waited for", () => {
    const { counts, kpi, missing } = merged(["xa-mot"], [settled("xa-cu", 3, 4), settled("xa-mot", 5, 6)]);
    expect(counts.find(({ countId }) => countId === "settled")).toMatchObject({
      total: 3 + 5,
      addends: [
        { agencyId: "xa-mot", value: 5 },
        { agencyId: "xa-cu", value: 3 },
      ],
      missing: ["xa-hai"],
    });
    expect(missing).toEqual(["xa-hai"]);
    expect(kpi).toMatchObject({ numerator: 8, denominator: 10, coverage: { have: 2, of: 3 } });
  });

  it("counts just so where the agency was split and nobody can tell the parts", () => {
    const { kpi, notes, expected } = merged(["xa-mot", "xa-hai"], [settled("xa-cu", 3, 4)]);
    expect(kpi).toMatchObject({ numerator: 3, denominator: 4, coverage: { have: 1, of: 3 } });
    expect(expected).toEqual(["xa-mot", "xa-hai"]);
    expect(notes).toEqual([]);
  });

  it("is heard as the coordinator that it was, though who took it in leads the task and is silent", () => {
    const { tasks } = merged(["xa-mot"], [settled("xa-cu", 3, 4, "done")]);
    expect(tasks[0]).toMatchObject({ progress: null, timeliness: "open-overdue" });
    expect(tasks[0]?.said.map(({ agencyId, role }) => `${agencyId} ${role}`)).toEqual(["xa-cu coordinating"]);
  });

  it("stays in when its successor is left out, for an exclusion says nothing of another's return", () => {
    const excluded = [{ agencyId: "xa-mot", reason: "Số liệu chưa đủ căn cứ" }];
    const { kpi } = merged(["xa-mot"], [settled("xa-cu", 3, 4), settled("xa-mot", 5, 6)], { excluded });
    expect(kpi).toMatchObject({ numerator: 3, denominator: 4, coverage: { have: 1, of: 2 } });
  });

  it("stands among the excluded, with the reason, when it is itself left out", () => {
    const excluded = [{ agencyId: "xa-cu", reason: "Đã gộp vào báo cáo của xã Một" }];
    const found = merged(["xa-mot"], [settled("xa-cu", 3, 4), settled("xa-mot", 5, 6)], { excluded });
    expect(found.excluded).toEqual(excluded);
    expect(found.kpi).toMatchObject({ numerator: 5, denominator: 6 });
  });

  it("adds nothing that it was never asked, and a note says so", () => {
    const stray = { ...settled("xa-cu", 3, 4), counts: [aCountReport("k2", "settled"), aCountReport("k9", "opened")] };
    expect(merged(["xa-mot"], [stray]).notes.map(({ code }) => code)).toEqual(["not-asked"]);
  });
});
