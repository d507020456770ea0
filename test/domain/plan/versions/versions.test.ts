import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nationalDirectory } from "../../../../domain/agency/national-directory.ts";
import { draftOf } from "../../../../domain/plan/draft/draft.ts";
import { parsePlan } from "../../../../domain/plan/parse.ts";
import type { PublishedPlan } from "../../../../domain/plan/published-plan.ts";
import { comparePlans } from "../../../../domain/plan/versions/compare.ts";
import { changeKey, mergeVersions, proposedChanges } from "../../../../domain/plan/versions/merge.ts";
import { headLikeness, taskLikeness } from "../../../../domain/plan/versions/recognise.ts";
import { carryTyped, keepTyped } from "../../../../domain/plan/versions/retype.ts";
import { succeed } from "../../../../domain/plan/versions/succession.ts";
import { wordDiff } from "../../../../domain/plan/versions/word-diff.ts";
import { aPlan, aTask } from "../../../builders/plans.ts";
import { anyVersion } from "./arbitrary-plans.ts";

const whole = (first: PublishedPlan, second: PublishedPlan): PublishedPlan => {
  const changes = comparePlans(first, second);
  return mergeVersions(first, second, changes, new Set(changes.map(changeKey)));
};
const sayings = ({ tasks }: PublishedPlan) =>
  tasks.map(({ id, clause, text, leads, time }) => ({ number: clause ?? id, text, leads, time }));

describe("two versions of a plan, task by task", () => {
  it("are all the same where the plan is compared with itself", () => {
    fc.assert(
      fc.property(anyVersion(), (plan) => {
        expect(comparePlans(plan, plan).map(({ kind }) => kind)).toEqual(plan.tasks.map(() => "same"));
      }),
    );
  });

  it("put every task of either into exactly one class", () => {
    fc.assert(
      fc.property(anyVersion(), anyVersion(), (first, second) => {
        const changes = comparePlans(first, second);
        const befores = changes.flatMap((change) => ("before" in change ? [change.before.id] : []));
        const afters = changes.flatMap((change) => ("after" in change ? [change.after.id] : []));
        expect(befores.sort()).toEqual(first.tasks.map(({ id }) => id).sort());
        expect(afters.sort()).toEqual(second.tasks.map(({ id }) => id).sort());
      }),
    );
  });

  it("give the second one when every change is taken, and the first when none is", () => {
    fc.assert(
      fc.property(anyVersion(), anyVersion(), (first, second) => {
        expect(sayings(whole(first, second))).toEqual(sayings(second));
        const kept = mergeVersions(first, second, comparePlans(first, second), new Set());
        expect(kept.tasks.map(({ id, text }) => `${id} ${text}`).sort()).toEqual(
          first.tasks.map(({ id, text }) => `${id} ${text}`).sort(),
        );
      }),
    );
  });

  it("never give an old task's id to another duty: returns are filed under it", () => {
    fc.assert(
      fc.property(anyVersion(), anyVersion(), (first, second) => {
        const changes = comparePlans(first, second);
        const merged = whole(first, second);
        expect(new Set(merged.tasks.map(({ id }) => id)).size).toBe(merged.tasks.length);
        for (const change of changes) {
          if (change.kind === "new")
            expect(first.tasks.map(({ id }) => id)).not.toContain(merged.tasks[changes.indexOf(change)]?.id);
          if (change.kind === "moved") expect(merged.tasks[changes.indexOf(change)]?.id).toBe(change.before.id);
        }
      }),
    );
  });

  it("tell a duty that moved from one that came in its place", () => {
    const first = { ...aPlan(), tasks: [aTask("II.1", { text: "Tuần tra chợ đêm." }), aTask("II.2", { text: "Soạn tờ gấp." })] };
    const second = {
      ...aPlan(),
      tasks: [
        aTask("II.1", { text: "Tuần tra chợ đêm." }),
        aTask("II.2", { text: "Lắp camera ở bến tàu." }),
        aTask("II.3", { text: "Soạn tờ gấp." }),
      ],
    };
    expect(comparePlans(first, second).map(({ kind }) => kind)).toEqual(["same", "new", "moved"]);
    expect(whole(first, second).tasks.map(({ id, clause }) => [id, clause])).toEqual([
      ["II.1", null],
      ["II.2(2)", "II.2"],
      ["II.2", "II.3"],
    ]);
  });

  it("let an amendment drop nothing by its silence", () => {
    const first = aPlan();
    const header = { ...first.header, title: "Sửa đổi, bổ sung Kế hoạch số 77/KH-UBND" };
    const second = { ...first, header, tasks: first.tasks.slice(0, 1) };
    const changes = comparePlans(first, second);
    const merged = mergeVersions(first, second, changes, proposedChanges(changes, second));
    expect(merged.tasks.map(({ id }) => id)).toEqual(first.tasks.map(({ id }) => id));
    expect(merged.header).toEqual(first.header);
  });
});

describe("a version is recognised", () => {
  const known = { number: "77/KH-UBND", date: "2025-03-01", title: "Giữ trật tự chợ đêm năm 2025" };
  it.each([
    ["by its number and day", known, 1],
    ["by its number where the day was lost", { ...known, date: null }, 0.95],
    [
      "as an amendment by the number that it names",
      { number: "80/KH-UBND", date: "2025-06-01", title: "Sửa đổi Kế hoạch số 77/KH-UBND" },
      0.9,
    ],
  ])("%s", (_how, read, likeness) => {
    expect(headLikeness(read, known)).toBe(likeness);
  });

  it("but next year's plan of the same title is another one", () => {
    expect(headLikeness({ number: "12/KH-UBND", date: "2026-03-01", title: "Giữ trật tự chợ đêm năm 2026" }, known)).toBeLessThan(
      0.5,
    );
  });
});

describe("what a new version leaves behind", () => {
  it("is kept as it was, with its version, who replaced it and when, and adds up", () => {
    const first = aPlan();
    const [one, two, ...rest] = first.tasks;
    if (one === undefined || two === undefined) throw new Error("a plan has tasks");
    const by = { by: "Tôn Nữ Diệu Hạnh", at: "2026-03-01T02:00:00Z" };
    const second = succeed({ plan: first, version: 1 }, { ...first, tasks: [{ ...one, text: "Nói khác." }, two, ...rest] }, by);
    const third = succeed({ plan: second, version: 2 }, { ...second, history: [], tasks: second.tasks.slice(1) }, by);
    expect(third.history.map(({ id, text, fate, version }) => [id, text, fate, version])).toEqual([
      [one.id, one.text, "changed", 1],
      [one.id, "Nói khác.", "dropped", 2],
    ]);
    expect(third.history[0]).toMatchObject(by);
  });

  it("is nothing where the version says the same", () => {
    fc.assert(
      fc.property(anyVersion(), (plan) => {
        expect(succeed({ plan, version: 1 }, plan, { by: "", at: "" }).history).toEqual([]);
      }),
    );
  });
});

describe("the same document read again", () => {
  it("changes nothing that the officer typed, whatever it was", () => {
    fc.assert(
      fc.property(anyVersion(), anyVersion(), (first, hers) => {
        expect(keepTyped(first, hers, first)).toEqual(hers);
      }),
    );
  });

  it("brings the new reading where she typed nothing", () => {
    fc.assert(
      fc.property(anyVersion(), anyVersion(), (first, fresh) => {
        const result = keepTyped(first, first, fresh);
        expect([...result.tasks].sort((a, b) => a.id.localeCompare(b.id))).toEqual(
          [...fresh.tasks].sort((a, b) => a.id.localeCompare(b.id)),
        );
      }),
    );
  });

  it("keeps what she typed in one field beside what is newly read in another", () => {
    const first = { ...aPlan(), tasks: [aTask("II.1", { time: null })] };
    const hers = { ...first, tasks: [aTask("II.1", { time: null, leads: ["so-tu-phap"] })] };
    const fresh = { ...first, tasks: [aTask("II.1", { time: "Cả năm" })] };
    expect(keepTyped(first, hers, fresh).tasks).toMatchObject([{ leads: ["so-tu-phap"], time: "Cả năm" }]);
  });
});

describe("two wordings", () => {
  it("are told apart word by word: what stays and goes is the old one, what stays and comes the new one", () => {
    const wording = fc
      .array(fc.constantFrom("tuần", "tra", "chợ", "đêm", "bến"), { maxLength: 12 })
      .map((words) => words.join(" "));
    fc.assert(
      fc.property(wording, wording, (before, after) => {
        const pieces = wordDiff(before, after);
        const of = (kind: string) =>
          pieces.flatMap((piece) => (piece.kind === "stays" || piece.kind === kind ? [piece.text] : [])).join(" ");
        expect([of("goes"), of("comes")]).toEqual([before, after]);
      }),
    );
  });
});

describe("another version over what the officer typed", () => {
  it("is no change where it says what the first one said", () => {
    const first = { ...aPlan(), tasks: [aTask("II.1", { text: "Tuần tra chợ đêm." }), aTask("II.2", { text: "Soạn tờ gấp." })] };
    const hers = { ...first, tasks: first.tasks.map((task) => ({ ...task, coordinating: ["so-tu-phap"] })) };
    const [one, two] = first.tasks;
    if (one === undefined || two === undefined) throw new Error("two tasks");
    const second = { ...first, tasks: [one, { ...two, text: "Soạn tờ gấp, phát tại bến." }] };
    const changes = comparePlans(hers, carryTyped(first, hers, second));
    expect(changes.map((change) => [change.kind, "fields" in change ? change.fields : []])).toEqual([
      ["same", []],
      ["changed", ["text"]],
    ]);
  });

  it("leaves all of hers where it is the first one again", () => {
    fc.assert(
      fc.property(anyVersion(), fc.constantFrom("so-tu-phap", "so-tai-chinh"), (first, lead) => {
        const hers = { ...first, tasks: first.tasks.map((task) => ({ ...task, leads: [lead], due: "2026-05-05" })) };
        expect(carryTyped(first, hers, first).tasks).toEqual(hers.tasks);
      }),
    );
  });
});

const folder = join(import.meta.dirname, "../../../../../shared/seeds");
const seed = (start: string): PublishedPlan => {
  const file = readdirSync(folder).find((name) => name.startsWith(start)) ?? "";
  return draftOf(parsePlan(readFileSync(join(folder, file), "utf8"), nationalDirectory), nationalDirectory);
};

describe("the two Kiên Giang texts, one clean without a number, one misread with it", () => {
  it.skipIf(!existsSync(folder))(
    "are two copies of one plan: eight duties found again, none new, none dropped (needs ../shared)",
    () => {
      const [clean, misread] = [seed("000"), seed("002")];
      expect(headLikeness(clean.header, misread.header)).toBeGreaterThan(0.5);
      const changes = comparePlans(misread, clean);
      expect(changes.filter(({ kind }) => kind === "new" || kind === "dropped")).toEqual([]);
      expect(taskLikeness(changes)).toBe(1);
      const merged = mergeVersions(misread, clean, changes, proposedChanges(changes, clean));
      expect(merged.header).toMatchObject({ number: misread.header.number, title: clean.header.title });
      expect(merged.tasks.map(({ text }) => text)).toEqual(clean.tasks.map(({ text }) => text));
      const back = comparePlans(clean, misread);
      const worse = mergeVersions(clean, misread, back, proposedChanges(back, misread));
      expect(worse.tasks.map(({ text }) => text)).toEqual(clean.tasks.map(({ text }) => text));
      expect(worse.header.number).toBe(misread.header.number);
    },
  );
});
