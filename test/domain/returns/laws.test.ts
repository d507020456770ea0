/** What holds of every return, whatever is in it. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkReturn } from "../../../domain/returns/check.ts";
import { missingIn } from "../../../domain/returns/explanation.ts";
import { differences, fieldWords, openChoices, takenFromThem } from "../../../domain/returns/fields.ts";
import { formCode } from "../../../domain/returns/form-code.ts";
import { inheritedReturn } from "../../../domain/returns/inherited-return.ts";
import { mergedFields } from "../../../domain/returns/merged-fields.ts";
import { nilReturn } from "../../../domain/returns/nil-return.ts";
import { outlierAgainst } from "../../../domain/returns/outlier.ts";
import { marksOf, markWords } from "../../../domain/returns/return-marks.ts";
import { returnSheet } from "../../../domain/returns/return-sheet.ts";
import type { CountAnswer } from "../../../domain/returns/return.ts";
import { timelinessOf } from "../../../domain/returns/timeliness.ts";
import { cellsToWrite, changedPaths, formRows, typedCells, withTyped } from "../../../domain/returns/typed-cells.ts";
import { isWholeForm } from "../../../domain/returns/whole-form.ts";
import { isError } from "../../../domain/problem.ts";
import { readAddress } from "../../../domain/sheet/address.ts";
import { rawRows } from "../../../domain/sheet/raw-rows.ts";
import type { Sheet } from "../../../domain/sheet/sheet.ts";
import { aPlan, aTask } from "../../builders/plans.ts";
import { aHead, aPeriod, aReturn } from "../../builders/returns.ts";
import { anyAnswer, anyReturn } from "./any-return.ts";

const plan = aPlan();
const agencyId = "cong-an-tinh";
const sheetOf = (content = aReturn()): Sheet =>
  returnSheet(plan, aPeriod(), agencyId, content, aHead(agencyId, { status: "sent" }));
const form = rawRows(sheetOf());

describe("two returns side by side", () => {
  it("do not differ from themselves, and differ both ways at the same places", () => {
    fc.assert(
      fc.property(anyReturn, anyReturn, (one, other) => {
        expect(differences(plan, one, one, null)).toEqual([]);
        const paths = (a: typeof one, b: typeof one) => differences(plan, a, b, null).map(({ path }) => path);
        expect(new Set(paths(one, other))).toEqual(new Set(paths(other, one)));
      }),
    );
  });

  it("leave no choice open where only one side has changed what both began with", () => {
    fc.assert(
      fc.property(anyReturn, anyReturn, (base, changed) => {
        const theirs = differences(plan, base, changed, base);
        expect(openChoices(theirs, {})).toEqual([]);
        expect(takenFromThem(theirs, {})).toEqual(theirs.map(({ path }) => path));
        expect(takenFromThem(differences(plan, changed, base, base), {})).toEqual([]);
      }),
    );
  });

  it("come out as the colleague's, word for word, where everything is taken from her", () => {
    fc.assert(
      fc.property(anyReturn, anyReturn, (mine, theirs) => {
        const found = differences(plan, mine, theirs, null);
        const taken = Object.fromEntries(found.map(({ path, theirs: words }) => [path, words]));
        expect({ ...fieldWords(mine), ...taken }).toEqual(fieldWords(theirs));
      }),
    );
  });
});

describe("what was typed", () => {
  it("comes back from the sheet that it was laid into, and leaves nothing to write there", () => {
    fc.assert(
      fc.property(anyReturn, anyReturn, (drawn, said) => {
        const typed = typedCells(rawRows(sheetOf(said)));
        const rows = rawRows(withTyped(sheetOf(drawn), typed));
        expect(typedCells(rows)).toEqual(typed);
        expect(cellsToWrite(rows, typed)).toEqual([]);
        expect(changedPaths(typed, typedCells(rows))).toEqual([]);
      }),
    );
  });

  it("is marked as sent exactly while the row says what was sent, in formulas that Excel takes", () => {
    fc.assert(
      fc.property(anyReturn, anyReturn, (sent, now) => {
        const basis = typedCells(rawRows(sheetOf(sent)));
        const rows = rawRows(sheetOf(now));
        const changed = changedPaths(basis, typedCells(rows));
        const marks = new Map(marksOf(rows, { head: aHead(), sent: basis, previous: null }).map((mark) => [mark.address, mark]));
        for (const row of formRows(rows)) {
          const mark = marks.get(row.stateAddress ?? "");
          const isChanged = changed.some((path) => path === row.path || path.startsWith(`${row.path}/`));
          expect(mark?.value).toBe(isChanged ? markWords.unsent : markWords.sent);
        }
        for (const { formula } of marks.values()) {
          expect(formula.length).toBeLessThan(8_192);
          for (const [literal] of formula.matchAll(/"(?:[^"]|"")*"/g)) expect(literal.length).toBeLessThanOrEqual(257);
        }
      }),
    );
  });
});

describe("a form", () => {
  const fields = formRows(form).flatMap((row) => row.fields.map(({ address }) => readAddress(address)));

  it("is whole until a row of it is gone", () => {
    expect(isWholeForm(plan, agencyId, form)).toBe(true);
    const places = formRows(form).map(({ address }) => readAddress(address ?? "A1").row);
    fc.assert(
      fc.property(fc.constantFrom(...places), (row) => {
        expect(isWholeForm(plan, agencyId, form.toSpliced(row, 1))).toBe(false);
      }),
    );
  });

  it("as it is drawn has no field that is merged with another; an area over any two fields is one", () => {
    expect(mergedFields(form, sheetOf().merges)).toEqual([]);
    fc.assert(
      fc.property(fc.constantFrom(...fields), fc.constantFrom(...fields), (one, other) => {
        fc.pre(one.row !== other.row || one.column !== other.column);
        const [top, bottom] = [Math.min(one.row, other.row), Math.max(one.row, other.row)];
        const [left, right] = [Math.min(one.column, other.column), Math.max(one.column, other.column)];
        expect(mergedFields(form, [{ top, left, bottom, right }]).map(({ code }) => code)).toEqual(["merged-fields"]);
      }),
    );
  });

  it("keeps its code while only others' tasks change, and loses it with a word of its own", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 30 }), (words) => {
        const reworded = (id: string) =>
          aPlan({ tasks: plan.tasks.map((task) => (task.id === id ? { ...task, text: `${task.text} ${words}` } : task)) });
        expect(formCode(reworded("II.3"), agencyId)).toBe(formCode(plan, agencyId));
        expect(formCode(reworded("II.1"), agencyId)).not.toBe(formCode(plan, agencyId));
        expect(formCode(aPlan({ tasks: [...plan.tasks, aTask("II.9")] }), agencyId)).not.toBe(formCode(plan, agencyId));
      }),
    );
  });
});

describe("a nil return", () => {
  it("has no error, whatever was said before, and undoes nothing that was done", () => {
    fc.assert(
      fc.property(anyReturn, (said) => {
        const last = { ...said, periodId: "2025-H2", tasks: said.tasks.map(asSendable) };
        const nil = nilReturn(plan, aPeriod(), agencyId, last);
        expect(checkReturn(plan, nil, last).filter(isError)).toEqual([]);
        for (const task of last.tasks.filter(({ progress }) => progress === "done")) expect(nil.tasks).toContainEqual(task);
      }),
    );
  });

  /** A return that was taken: done means done, with its day. */
  const asSendable = (task: ReturnType<typeof aReturn>["tasks"][number]) =>
    task.progress === "done"
      ? { ...task, percent: 100, completedOn: "2025-11-20" }
      : { ...task, percent: null, completedOn: null };
});

describe("an inherited return", () => {
  it("adds up the numbers of all, whoever comes first, and names everyone who answered", () => {
    const of = (opened: CountAnswer) => aReturn(agencyId, { counts: { "k1.opened": opened } });
    fc.assert(
      fc.property(anyAnswer, anyAnswer, (one, other) => {
        const sources = [
          { name: "Sở A", content: of(one) },
          { name: "Sở B", content: of(other) },
        ];
        const opened = (given: typeof sources) =>
          inheritedReturn("so-moi", given).counts.find(({ countId }) => countId === "opened");
        const numbers = [one, other].flatMap((answer) => (answer.kind === "number" ? [answer.value] : []));
        const sum = opened(sources);
        expect(opened([...sources].reverse())?.answer).toEqual(sum?.answer);
        expect(sum?.explanation).toMatch(/Sở A.*Sở B/);
        if (numbers.length > 0) expect(sum?.answer).toEqual({ kind: "number", value: numbers.reduce((a, b) => a + b) });
      }),
    );
  });
});

describe("small judgements", () => {
  it("a figure among its like is no outlier; far beyond all of them it is", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(500), { minLength: 4, maxLength: 12 }), (earlier) => {
        const sorted = [...earlier].sort((a, b) => a - b);
        const middle = sorted[Math.floor(sorted.length / 2)] ?? 0;
        if (sorted.length % 2 === 1) expect(outlierAgainst(middle, earlier)).toBeNull();
        expect(outlierAgainst(100_000, earlier)).not.toBeNull();
        expect(outlierAgainst(100_000, earlier.slice(0, 3))).toBeNull();
      }),
    );
  });

  it("more words take nothing from an explanation that has its figure", () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.lorem({ maxCount: 6 }), (size, words) => {
        expect(missingIn(`do chuyển ${size} vụ ${words}`)).toEqual([]);
        expect(missingIn(words)).toContain("size");
      }),
    );
  });

  it("a task that was done earlier is never later, and one that did not arise is never overdue", () => {
    const day = fc.integer({ min: 0, max: 364 }).map((n) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, day, day, day, (due, one, other, today) => {
        const [earlier, later] = [one, other].sort();
        const done = (completedOn: string | undefined) =>
          timelinessOf({ due, progress: "done", completedOn: completedOn ?? null }, today);
        if (done(later) === "done-in-time") expect(done(earlier)).toBe("done-in-time");
        expect(timelinessOf({ due, progress: "nothing-arose", completedOn: null }, today)).toBe("open-in-time");
      }),
    );
  });
});
