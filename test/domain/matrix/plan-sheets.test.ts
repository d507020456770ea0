import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { planSheets } from "../../../domain/matrix/plan-sheets.ts";
import { readPlanSheets, type PlanRows, type ReadPlanOptions } from "../../../domain/matrix/read-plan-sheets.ts";
import { comparators, indicatorKinds } from "../../../domain/kpi/indicator.ts";
import { cycles } from "../../../domain/plan/plan.ts";
import type { PublishedPlan } from "../../../domain/plan/published-plan.ts";
import type { Problem } from "../../../domain/problem.ts";
import { rawRows } from "../../../domain/sheet/raw-rows.ts";
import type { RawRows, RawValue, Sheet } from "../../../domain/sheet/sheet.ts";
import { aChange, anIndicator, aPlan, aShare, aTask } from "../../builders/plans.ts";

const sheetNamed = (sheets: readonly Sheet[], name: string): Sheet => {
  const found = sheets.find((sheet) => sheet.name === name);
  if (!found) throw new Error(`No sheet ${name}`);
  return found;
};
const rowsOf = (plan: PublishedPlan): PlanRows => {
  const sheets = planSheets(plan, []);
  const rows = (name: string): RawRows => rawRows(sheetNamed(sheets, name));
  return { "Nhiệm vụ": rows("Nhiệm vụ"), "Cơ quan": rows("Cơ quan"), "Chỉ tiêu": rows("Chỉ tiêu") };
};
/** Types over the cell under `header` in the first row that begins with `code`. */
const typed = (rows: PlanRows, sheet: keyof PlanRows, code: RawValue, header: string, value: RawValue): PlanRows => {
  const cells = rows[sheet] ?? [];
  const row = cells.findIndex((each) => each[0] === code);
  const headers = cells.slice(0, row).findLast((each) => each.includes(header)) ?? [];
  return { ...rows, [sheet]: cells.map((each, at) => (at === row ? each.with(headers.indexOf(header), value) : each)) };
};
const added = (rows: PlanRows, sheet: keyof PlanRows, after: RawValue, row: readonly RawValue[]): PlanRows => {
  const cells = rows[sheet] ?? [];
  return { ...rows, [sheet]: cells.toSpliced(cells.findIndex((each) => each[0] === after) + 1, 0, row) };
};
const planOf = (rows: PlanRows, options?: ReadPlanOptions): PublishedPlan => {
  const read = readPlanSheets(rows, options);
  if (!read.ok) throw new Error(read.problems.map((problem) => problem.message).join("\n"));
  return read.value;
};
const complaints = (rows: PlanRows): (readonly [string, string | undefined])[] =>
  readPlanSheets(rows).problems.map(({ code, place }) => [
    code,
    place?.kind === "cell" ? `${place.sheet}!${place.address}` : undefined,
  ]);

const words = fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 }).map((text) =>
  text
    .normalize("NFC")
    .replace(/[\s;\p{Cc}]+/gu, " ")
    .trim(),
);
const phrase = words.filter((text) => text.length > 0 && !text.endsWith(":"));
const id = fc.integer({ min: 1, max: 99 });
const plans: fc.Arbitrary<PublishedPlan> = fc
  .record({
    tasks: fc.uniqueArray(
      fc.record({
        number: id,
        text: phrase,
        time: fc.option(phrase),
        section: fc.option(phrase),
        general: fc.boolean(),
        line: id,
      }),
      { selector: (task) => task.number, maxLength: 6 },
    ),
    targets: fc.array(
      fc.record({
        text: phrase,
        kind: fc.constantFrom(...indicatorKinds),
        comparator: fc.constantFrom(...comparators.filter((each) => each !== "range")),
        target: fc.integer({ min: 0, max: 20_000 }).map((value) => value / 100),
      }),
      { maxLength: 4 },
    ),
    reporting: fc.array(
      fc.record({
        by: fc.uniqueArray(phrase, { maxLength: 2, selector: (by) => by.toLowerCase() }),
        cycle: fc.uniqueArray(fc.constantFrom(...cycles), { minLength: 1 }),
      }),
      { maxLength: 2 },
    ),
    title: phrase,
  })
  .map(({ tasks, targets, reporting, title }) => {
    const base = aPlan();
    return aPlan({
      header: { ...base.header, title },
      tasks: tasks.map(({ number, line, ...task }) =>
        aTask(`III.${number}`, {
          ...task,
          coordinating: ["cac-xa", "so-tu-phap"],
          source: { startLine: line, endLine: line + 2 },
        }),
      ),
      indicators: targets.map((target, at) => anIndicator({ ...target, id: `k${at + 1}` })),
      reporting: reporting.map((duty) => ({ ...duty, recipient: null, via: null, deadline: "trước ngày 15" })),
    });
  });

describe("the plan's sheets", () => {
  it("give back exactly the plan that they were drawn from", () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const asked = plan.indicators.filter(({ target, comparator }) => target > 0 && target < 1 && !/_by$/.test(comparator));
        const read = readPlanSheets(rowsOf(plan));
        expect(read).toMatchObject({ ok: true, value: plan });
        expect(read.problems.map(({ code }) => code)).toEqual(asked.map(() => "target-below-one"));
      }),
    );
  });

  it("give back a range, a share, a change and the documents that the plan rests on", () => {
    const base = aPlan();
    const plan = aPlan({
      header: {
        ...base.header,
        legalBasis: [
          { type: "Chỉ thị", number: "16/CT-TTg", date: "2023-05-27" },
          { type: "Kết luận", number: "13-KL/TW", date: null },
          { type: "Luật Phòng, chống ma túy", number: "", date: null },
        ],
      },
      indicators: [anIndicator({ comparator: "range", target: 75, upper: 82.5 }), aShare(), aChange()],
    });
    expect(planOf(rowsOf(plan))).toEqual(plan);
  });

  it("are four, in the order in which an officer reads them", () => {
    expect(planSheets(aPlan(), []).map(({ name }) => name)).toEqual(["Nhiệm vụ", "Ma trận", "Cơ quan", "Chỉ tiêu"]);
  });

  it("show CT and PH in a locked grid, with each agency's load counted live", () => {
    const sheet = sheetNamed(planSheets(aPlan(), []), "Ma trận");
    const rows = rawRows(sheet);
    const header = rows.find((row) => row[0] === "Mã");
    expect(header).toEqual(["Mã", "Nhiệm vụ", "Thời hạn", "Công an tỉnh", "Sở Tư pháp", "UBND xã Một", "UBND các xã (nhóm)"]);
    expect(rows.find((row) => row[0] === "II.1")?.slice(3)).toEqual(["CT", "PH", null, "PH"]);
    expect(sheet.isProtected).toBe(true);
    const loads = sheet.rows.flat().filter((cell) => cell.kind === "formula");
    expect(loads[0]?.formula).toBe('=COUNTIF(D6:D9,"CT")');
    expect(loads.map(({ value }) => value)).toEqual([1, 1, 1, 0, 1, 1, 0, 2]);
  });

  it("say beside a task what is wrong with it, and above the table what concerns no task", () => {
    const plan = aPlan({ tasks: [aTask("II.1", { source: { startLine: 10, endLine: 12 } }), aTask("II.2")] });
    const problem = (message: string, place: Problem["place"]): Problem => ({ code: "x", severity: "error", message, place });
    const rows = rawRows(
      sheetNamed(
        planSheets(plan, [
          problem("dòng mờ", { kind: "line", line: 11 }),
          problem("thiếu chủ trì", { kind: "field", path: "tasks/II.2/leads" }),
          problem("thiếu số", { kind: "field", path: "header/number" }),
        ]),
        "Nhiệm vụ",
      ),
    );
    expect(rows.find((row) => row[0] === "II.1")?.[9]).toBe("! dòng mờ");
    expect(rows.find((row) => row[0] === "II.2")?.[9]).toBe("! thiếu chủ trì");
    expect(rows.map(([first]) => first)).toContain("! thiếu số");
  });

  it("never offer a list longer than Excel holds, nor a comma inside an option", () => {
    for (const { lists } of planSheets(aPlan(), []))
      for (const { options } of lists) {
        expect(options.join(",").length).toBeLessThanOrEqual(255);
        expect(options.filter((option) => option.includes(",") || /^[=+\-@]/.test(option))).toEqual([]);
      }
  });
});

describe("reading the plan's sheets", () => {
  const rows = rowsOf(aPlan());

  it("finds tasks after rows were put in and sorted", () => {
    const tasks = rows["Nhiệm vụ"] ?? [];
    const moved = { ...rows, "Nhiệm vụ": [["ghi chú"], ...tasks.map((row) => [null, ...row])] };
    expect(planOf(moved)).toEqual(aPlan());
  });

  it("takes what the officer corrects: text, agencies, day", () => {
    let edited = typed(rows, "Nhiệm vụ", "II.2", "Chủ trì", " công an  TỈNH ");
    edited = typed(edited, "Nhiệm vụ", "II.2", "Phối hợp", "Sở Tư pháp;\nUBND xã Một; Sở Tư pháp");
    edited = typed(edited, "Nhiệm vụ", "II.2", "Hạn", "5/3/2026");
    expect(planOf(edited).tasks.find((task) => task.id === "II.2")).toMatchObject({
      leads: ["cong-an-tinh"],
      coordinating: ["so-tu-phap", "xa-mot"],
      due: "2026-03-05",
    });
  });

  it("makes a typed name that nobody knows a new agency of the plan, and says so at the cell", () => {
    const read = readPlanSheets(typed(rows, "Nhiệm vụ", "II.2", "Phối hợp", "Câu lạc bộ Luật gia"));
    expect(read.ok && read.value.agencies.at(-1)).toEqual({
      id: "cau-lac-bo-luat-gia",
      name: "Câu lạc bộ Luật gia",
      directoryId: null,
      kind: "agency",
      members: [],
    });
    expect(read.problems).toEqual([expect.objectContaining({ code: "new-agency", severity: "note" })]);
  });

  it("asks the directory for a name before it makes a new agency", () => {
    const match = (name: string) => (/^CA tỉnh$/i.test(name) ? { id: "cong-an-tinh", kind: "agency" as const } : null);
    const plan = planOf(typed(rows, "Nhiệm vụ", "II.2", "Chủ trì", "CA tỉnh"), { match });
    expect(plan.tasks.find((task) => task.id === "II.2")?.leads).toEqual(["cong-an-tinh"]);
    expect(plan.agencies).toHaveLength(5);
  });

  it("takes a new task, a new target and a new body without codes of their own where codes can be given", () => {
    let edited = added(rows, "Nhiệm vụ", "II.3", ["II.4", "Việc mới", "Sở Tư pháp"]);
    edited = added(edited, "Chỉ tiêu", "k3", [
      null,
      "Giảm số người nghiện mới",
      null,
      "giảm ít nhất",
      "2,5",
      null,
      "%",
      null,
      "Công an tỉnh",
    ]);
    edited = added(edited, "Cơ quan", "cac-xa", [null, "UBND xã Ba", null, "Cơ quan"]);
    const plan = planOf(edited);
    expect(plan.tasks.at(-1)).toMatchObject({ id: "II.4", leads: ["so-tu-phap"], general: false, due: null });
    expect(plan.agencies.at(-1)).toMatchObject({ id: "ubnd-xa-ba", kind: "agency" });
    expect(plan.indicators.at(-1)).toMatchObject({
      id: "k4",
      kind: "change",
      target: 2.5,
      numerator: "current",
      denominator: "base",
    });
  });

  it.each([
    ["Nhiệm vụ", "II.2", "Mã", null, "task-without-code", "Nhiệm vụ!A15"],
    ["Nhiệm vụ", "II.2", "Mã", "II.1", "task-twice", "Nhiệm vụ!A15"],
    ["Nhiệm vụ", "II.2", "Mã", "II/2", "bad-task-code", "Nhiệm vụ!A15"],
    ["Nhiệm vụ", "II.2", "Nhiệm vụ", "", "task-without-text", "Nhiệm vụ!B15"],
    ["Nhiệm vụ", "II.2", "Hạn", "cuối năm", "not-a-day", "Nhiệm vụ!F15"],
    ["Cơ quan", "xa-mot", "Mã", "so-tu-phap", "agency-twice", "Cơ quan!A7"],
    ["Cơ quan", "xa-mot", "Loại", "Phòng", "unknown-agency-kind", "Cơ quan!D7"],
    ["Chỉ tiêu", "k1", "Mức", "cao", "not-a-target", "Chỉ tiêu!E6"],
    ["Chỉ tiêu", "k1", "So sánh", "hơn", "unknown-comparator", "Chỉ tiêu!D6"],
  ] as const)("%s, %s, %s = %j: %s at %s", (sheet, code, header, value, problem, place) => {
    expect(complaints(typed(rows, sheet, code, header, value))).toContainEqual([problem, place]);
  });

  it("asks whether a target below 1 % is meant, for a spreadsheet makes 0.75 of a typed 75%", () => {
    const typing = typed(rows, "Chỉ tiêu", "k1", "Mức", 0.75);
    expect(complaints(typing)).toContainEqual(["target-below-one", "Chỉ tiêu!E6"]);
    expect(planOf(typing).indicators[0]?.target).toBe(0.75);
  });

  it.each(["≥ từ mức", ">=", " ≥  TỪ MỨC "])("understands the comparison %j", (said) => {
    expect(planOf(typed(rows, "Chỉ tiêu", "k1", "So sánh", said)).indicators[0]?.comparator).toBe(">=");
  });

  it("says when a target has lost its numerator", () => {
    const cells = rows["Chỉ tiêu"] ?? [];
    const part = cells.findIndex((row) => row[0] === "k1" && row.includes("Tử số"));
    const edited = { ...rows, "Chỉ tiêu": cells.with(part, (cells[part] ?? []).with(2, "Kèm theo")) };
    expect(complaints(edited)).toEqual([["indicator-without-parts", "Chỉ tiêu!A6"]]);
  });

  it("gives a draft the id of the number that was filled in, and leaves a published plan its own", () => {
    const filled = typed(rows, "Nhiệm vụ", "Số/ký hiệu", "Số/ký hiệu", "Số/ký hiệu");
    const number = (filled["Nhiệm vụ"] ?? []).map((row) => (row[0] === "Số/ký hiệu" ? row.with(1, "99/KH-UBND") : row));
    expect(planOf({ ...rows, "Nhiệm vụ": number }).id).toBe("99-kh-ubnd-2026");
    const published = planSheets(aPlan(), [], { version: 2 }).map((sheet) => [sheet.name, rawRows(sheet)] as const);
    const sheets = Object.fromEntries(published) as unknown as PlanRows;
    const renumbered = (sheets["Nhiệm vụ"] ?? []).map((row) => (row[0] === "Số/ký hiệu" ? row.with(1, "99/KH-UBND") : row));
    expect(planOf({ ...sheets, "Nhiệm vụ": renumbered }).id).toBe("77-kh-ubnd-2026");
  });

  it("refuses a lost sheet, sheets of two plans and a lost header, each by name", () => {
    expect(complaints({ ...rows, "Cơ quan": null })).toEqual([["sheet-missing", undefined]]);
    expect(complaints({ ...rows, "Chỉ tiêu": rowsOf(aPlan({ id: "9-kh-ubnd-2026" }))["Chỉ tiêu"] })).toEqual([
      ["not-this-plan", "Chỉ tiêu!A1"],
    ]);
    const beheaded = (rows["Nhiệm vụ"] ?? []).map((row) => (row[0] === "Mã" ? [] : row));
    expect(complaints({ ...rows, "Nhiệm vụ": beheaded })).toContainEqual(["header-lost", "Nhiệm vụ!A1"]);
  });
});
