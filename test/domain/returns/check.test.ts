import { describe, expect, it } from "vitest";
import { checkReturn, mayBeSent } from "../../../domain/returns/check.ts";
import type { ReturnContent, TaskReport } from "../../../domain/returns/return.ts";
import { aPlan } from "../../builders/plans.ts";
import { aCountReport, aNumber, aPeriod, aReturn, aTaskReport } from "../../builders/returns.ts";

const found = (content: ReturnContent, last: ReturnContent | null = null) =>
  checkReturn(aPlan(), content, last).map(({ code, severity, place }) => [code, severity, place?.kind === "field" && place.path]);
const task = (report: Partial<TaskReport>, last: ReturnContent | null = null) =>
  found(aReturn("cong-an-tinh", { tasks: { "II.1": report } }), last);
const counts = (given: Parameters<typeof aReturn>[1] & object, last: ReturnContent | null = null) =>
  found(aReturn("cong-an-tinh", given), last);
const lastYearEnd = (changes: Parameters<typeof aReturn>[1] & object = {}) =>
  aReturn("cong-an-tinh", { ...changes, periodId: "2025-H2" });

describe("the check of a return", () => {
  it("finds nothing in a complete return", () => expect(found(aReturn())).toEqual([]));

  it("refuses a return of another plan, or of an agency that owes nothing", () => {
    expect(found({ ...aReturn(), planId: "78-kh-ubnd-2026" })).toEqual([["other-plan", "error", "planId"]]);
    expect(found({ ...aReturn(), agencyId: "cac-xa" })).toEqual([["agency-owes-nothing", "error", "agencyId"]]);
  });

  it("refuses tasks and counts of another agency", () => {
    const content = aReturn("so-tu-phap");
    const foreign = { ...content, tasks: [...content.tasks, aTaskReport("II.3")], counts: [aCountReport("k1", "opened")] };
    expect(found(foreign)).toEqual([
      ["foreign-task", "error", "tasks/II.3"],
      ["foreign-count", "error", "counts/k1.opened"],
    ]);
  });

  it("asks for every task and count that is not answered, at its cell", () => {
    const empty = { ...aReturn("xa-hai"), tasks: [], counts: [] };
    expect(found(empty)).toEqual([
      ["task-unanswered", "error", "tasks/II.1/progress"],
      ["task-unanswered", "error", "tasks/II.3/progress"],
      ["count-unanswered", "error", "counts/k2.accepted"],
      ["count-unanswered", "error", "counts/k2.settled"],
      ["count-unanswered", "error", "counts/k2.received"],
    ]);
  });

  it("refuses a task or a count that is answered twice", () => {
    const content = aReturn();
    const twice = {
      ...content,
      tasks: [...content.tasks, aTaskReport("II.1")],
      counts: [...content.counts, aCountReport("k1", "opened")],
    };
    expect(found(twice)).toEqual([
      ["task-twice", "error", "tasks/II.1"],
      ["count-twice", "error", "counts/k1.opened"],
    ]);
  });

  it("wants the day of a finished task, and only of a finished one", () => {
    expect(task({ progress: "done", evidence: "12/BC" })).toEqual([["done-without-day", "error", "tasks/II.1/completedOn"]]);
    expect(task({ completedOn: "2026-05-01" })).toEqual([["day-without-done", "error", "tasks/II.1/completedOn"]]);
    expect(task({ progress: "done", evidence: "12/BC", completedOn: "2026-06-14" })).toEqual([]);
  });

  it("refuses a day after the cut-off of the period at hand", () => {
    const content = aReturn("cong-an-tinh", {
      tasks: { "II.1": { progress: "done", evidence: "12/BC", completedOn: "2026-06-15" } },
    });
    expect(found(content)).toEqual([["done-after-cut-off", "error", "tasks/II.1/completedOn"]]);
    expect(checkReturn(aPlan(), content, null, aPeriod({ dataTo: "2026-06-20" }))).toEqual([]);
  });

  it.each([
    [{ progress: "done", percent: 90, evidence: "12/BC", completedOn: "2026-06-01" }, "done-below-100", "percent"],
    [{ progress: "in-progress", percent: 100 }, "open-at-100", "progress"],
    [{ progress: "not-started", percent: 10 }, "percent-without-work", "percent"],
    [{ progress: "nothing-arose", percent: 10 }, "percent-without-work", "percent"],
    [{ progress: "blocked", difficulties: " " }, "blocked-without-reason", "difficulties"],
  ] satisfies [Partial<TaskReport>, string, string][])("refuses %j", (report, code, field) => {
    expect(task(report)).toEqual([[code, "error", `tasks/II.1/${field}`]]);
  });

  it("only reminds of missing evidence", () => {
    const problems = checkReturn(
      aPlan(),
      aReturn("cong-an-tinh", { tasks: { "II.1": { progress: "done", completedOn: "2026-06-01" } } }),
      null,
    );
    expect(problems.map(({ code }) => code)).toEqual(["done-without-evidence"]);
    expect(mayBeSent(problems)).toBe(true);
  });

  it("asks why a task that was done is done no longer", () => {
    const last = lastYearEnd({ tasks: { "II.1": { progress: "done", completedOn: "2025-12-01" } } });
    expect(task({}, last)).toEqual([["done-no-longer", "query", "tasks/II.1/progress"]]);
    expect(task({ difficulties: "Phải làm lại" }, last)).toEqual([["done-no-longer", "note", "tasks/II.1/progress"]]);
  });

  it("asks about more cleared than opened until there is an explanation", () => {
    const content = aReturn("cong-an-tinh", { counts: { "k1.opened": 12, "k1.cleared": 14 } });
    const explained = {
      ...content,
      counts: content.counts.map((each) => (each.countId === "cleared" ? { ...each, explanation: "2 vụ của kỳ trước" } : each)),
    };
    expect(found(content)).toEqual([["part-above-whole", "query", "counts/k1.cleared"]]);
    expect(found(explained)).toEqual([["part-above-whole", "note", "counts/k1.cleared"]]);
    expect([checkReturn(aPlan(), content, null), checkReturn(aPlan(), explained, null)].map(mayBeSent)).toEqual([false, true]);
  });

  it("asks about a figure unlike her own history, once there is enough of it to be unlike", () => {
    const content = aReturn("cong-an-tinh", { counts: { "k1.opened": 90 } });
    const history = ["2025-H2", "2025-H1", "2024-H2", "2024-H1"].map((periodId, at) =>
      aReturn("cong-an-tinh", { periodId, counts: { "k1.opened": 10 + at } }),
    );
    const asked = (earlier: readonly ReturnContent[]) =>
      checkReturn(aPlan(), content, null, aPeriod(), earlier)
        .filter(({ severity }) => severity === "query")
        .map(({ code, place }) => [code, place?.kind === "field" && place.path]);
    expect(asked(history)).toEqual([["unlike-history", "counts/k1.opened"]]);
    expect(asked(history.slice(0, 2))).toEqual([]);
  });

  it.each([
    ["", ["nguyên nhân", "con số"], false],
    ["tình hình ổn định", ["nguyên nhân", "con số"], false],
    ["giảm 2 vụ", ["nguyên nhân"], false],
    ["do khám phá cả vụ của kỳ trước", ["con số"], false],
    ["do khám phá 2 vụ của kỳ trước", [], true],
  ])("waits until an explanation names a cause and a size: %j", (explanation, wanted, isEnough) => {
    const content = aReturn("cong-an-tinh", { counts: { "k1.opened": 12, "k1.cleared": 14 } });
    const counts = content.counts.map((each) => (each.countId === "cleared" ? { ...each, explanation } : each));
    const problems = checkReturn(aPlan(), { ...content, counts }, null);
    expect(mayBeSent(problems)).toBe(isEnough);
    for (const words of wanted) expect(problems[0]?.message).toContain(words);
    if (!isEnough) expect(problems[0]?.severity).toBe("query");
  });

  it("lets a change grow above its base without a question", () => expect(counts({ counts: { "k3.current": 20 } })).toEqual([]));

  it("wants both counts of a figure answered alike", () => {
    expect(counts({ counts: { "k1.opened": { kind: "no-data" } } })).toEqual([["half-answered", "error", "counts/k1.cleared"]]);
    expect(counts({ counts: { "k1.opened": { kind: "no-data" }, "k1.cleared": { kind: "no-data" } } })).toEqual([]);
  });

  it.each([
    [10, 5, true],
    [10, 6, false],
    [10, 0, true],
    [4, 1, false],
    [9, 4, true],
    [0, 0, false],
  ])("compares with last period: %i then, %i now, asks: %s", (then, now, asks) => {
    const given = { counts: { "k1.cleared-earlier": now } };
    const last = lastYearEnd({ counts: { "k1.cleared-earlier": then } });
    expect(counts(given, last)).toEqual(asks ? [["fell-by-half", "query", "counts/k1.cleared-earlier"]] : []);
  });

  it("compares only with an earlier period of the same cycle", () => {
    const given = { counts: { "k1.cleared-earlier": 0 } };
    for (const periodId of ["2026-H1", "2026-H2", "2025-Q4"])
      expect(counts(given, aReturn("cong-an-tinh", { periodId }))).toEqual([]);
  });

  it("says in every message what to do", () => {
    const content = { ...aReturn(), tasks: [], counts: [aCountReport("k9", "lost", aNumber(1))] };
    for (const { message } of checkReturn(aPlan(), content, null)) expect(message).toMatch(/hãy .+\.$/);
  });
});
