import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formCode } from "../../../domain/returns/form-code.ts";
import { returnSheet } from "../../../domain/returns/return-sheet.ts";
import { readReturnSheet } from "../../../domain/returns/read-return-sheet.ts";
import { atCells } from "../../../domain/returns/return-cells.ts";
import type { ReturnContent } from "../../../domain/returns/return.ts";
import { rawRows } from "../../../domain/sheet/raw-rows.ts";
import type { RawRows, RawValue } from "../../../domain/sheet/sheet.ts";
import { aPlan } from "../../builders/plans.ts";
import { aHead, aPeriod, aReturn } from "../../builders/returns.ts";
import { anyReturn } from "./any-return.ts";

const plan = aPlan();
const drawn = (content: ReturnContent | null = aReturn(), before: ReturnContent | null = null): RawRows =>
  rawRows(returnSheet(plan, aPeriod(), content?.agencyId ?? "cong-an-tinh", content, null, before));
const find = (rows: RawRows, words: RawValue): [number, number] => {
  const row = rows.findIndex((cells) => cells.includes(words));
  return [row, rows[row]?.indexOf(words) ?? -1];
};
/** The sheet with one cell typed over: the cell under `header` in the row of `code`. */
const typed = (rows: RawRows, code: string, header: string, value: RawValue): RawRows => {
  const [row] = find(rows, code);
  const headers = rows.slice(0, row).findLast((cells) => cells.includes(header)) ?? [];
  return rows.map((cells, at) => (at === row ? cells.with(headers.indexOf(header), value) : cells));
};

describe("the Báo cáo sheet", () => {
  it("gives back exactly the return that it was drawn from", () => {
    fc.assert(
      fc.property(anyReturn, (content) => {
        expect(readReturnSheet(plan, drawn(content))).toEqual({ ok: true, value: content, problems: [] });
      }),
    );
  });

  it("holds only the agency's own tasks and counts", () => {
    const rows = drawn(aReturn("so-tu-phap"));
    expect(rows.map(([code]) => code).filter((code) => /^(I|k)/.test(String(code)))).toEqual(["II.1", "II.2"]);
  });

  it("prefills an earlier period's words, and its counts under Kỳ trước only", () => {
    const last = aReturn("cong-an-tinh", { periodId: "2025-H2", counts: { "k1.opened": 42 } });
    const rows = drawn(last);
    const [row] = find(rows, "k1.opened");
    expect(rows[row]?.slice(3, 7)).toEqual([42, null, null, ""]);
    expect(rows[find(rows, "II.1")[0]]).toContain("Đã ban hành văn bản triển khai.");
  });

  it("shows this period's counts and the difference when it is drawn from the sent return", () => {
    const before = aReturn("cong-an-tinh", { periodId: "2025-H2", counts: { "k1.opened": 42 } });
    const rows = drawn(aReturn("cong-an-tinh", { counts: { "k1.opened": 50 } }), before);
    expect(rows[find(rows, "k1.opened")[0]]?.slice(3, 7)).toEqual([42, null, 50, 8]);
  });

  it("puts her figures of the last period and of the same period last year beside the cell to fill", () => {
    const earlier = (periodId: string, opened: number) => aReturn("cong-an-tinh", { periodId, counts: { "k1.opened": opened } });
    const [last, lastYear] = [earlier("2025-H2", 42), earlier("2025-H1", 37)];
    const fresh = rawRows(returnSheet(plan, aPeriod(), "cong-an-tinh", last, null, last, { lastYear }));
    const [row] = find(fresh, "k1.opened");
    const headers = fresh.slice(0, row).findLast((cells) => cells.includes("Kỳ này")) ?? [];
    expect(headers.slice(3, 6)).toEqual(["Kỳ trước", "Cùng kỳ năm trước", "Kỳ này"]);
    expect(fresh[row]?.slice(3, 6)).toEqual([42, 37, null]);
    const sent = rawRows(returnSheet(plan, aPeriod(), "cong-an-tinh", earlier("2026-H1", 50), null, last, { lastYear }));
    expect(sent[find(sent, "k1.opened")[0]]?.slice(3, 6)).toEqual([42, 37, 50]);
  });

  it("stamps plan, period, agency and revision in the hidden first row", () => {
    const sheet = returnSheet(plan, aPeriod(), "so-tu-phap", null, aHead("so-tu-phap", { revision: 3 }));
    expect(rawRows(sheet)[0]?.[0]).toBe(
      `matran/1 kind=return plan=77-kh-ubnd-2026 period=2026-H1 agency=so-tu-phap revision=3 form=${formCode(plan, "so-tu-phap")}`,
    );
    expect(sheet.hiddenRows).toEqual([0]);
  });
});

describe("reading a Báo cáo sheet", () => {
  it("finds everything after rows and columns were put in, rows sorted and blanks left behind", () => {
    const rows = drawn();
    const [one] = find(rows, "II.1");
    const [two] = find(rows, "II.2");
    const sorted = rows.with(one, rows[two] ?? []).with(two, rows[one] ?? []);
    const moved: RawRows = [["ghi chú của tôi"], ...sorted.map((row) => [null, ...row, null]), [], [null, " "]];
    const read = readReturnSheet(plan, moved);
    expect(read.ok && read.value).toEqual(aReturn());
  });

  it.each([
    ["II.1", "%", "50%", 50],
    ["II.1", "%", 0.5, 50],
    ["II.1", "%", " 7 ", 7],
  ] as const)("understands %s %s typed as %j", (code, header, value, percent) => {
    const read = readReturnSheet(plan, typed(drawn(), code, header, value));
    expect(read.ok && read.value.tasks.find((task) => task.taskId === code)?.percent).toBe(percent);
  });

  it.each([
    ["1.234", 1234],
    ["12", 12],
    [0, 0],
  ] as const)("understands a count typed as %j", (value, count) => {
    const read = readReturnSheet(plan, typed(drawn(), "k1.opened", "Kỳ này", value));
    expect(read.ok && read.value.counts[0]?.answer).toEqual({ kind: "number", value: count });
  });

  it.each([
    ["typed or pasted as text, under any locale", "05/02/2026", "2026-02-05", []],
    ["pasted as a spreadsheet's own date that no locale can have turned", 46187, "2026-06-14", []],
    ["pasted as one that a locale may have turned", 46144, "2026-05-02", ["day-by-number note J9"]],
  ] as const)("reads a lone day %s, and says in words what nobody can know for certain", (_how, value, day, notes) => {
    const read = readReturnSheet(plan, typed(typed(drawn(), "II.1", "Ngày hoàn thành", value), "II.1", "Tiến độ", "Hoàn thành"));
    expect(read.ok && read.value.tasks[0]?.completedOn).toBe(day);
    expect(
      read.problems.map(({ code, severity, place }) => `${code} ${severity} ${place?.kind === "cell" ? place.address : ""}`),
    ).toEqual(notes);
  });

  it("reads a day typed as text, the way Vietnamese write it", () => {
    const read = readReturnSheet(plan, typed(drawn(), "II.1", "Ngày hoàn thành", "5/2/2026"));
    expect(read.ok && read.value.tasks[0]?.completedOn).toBe("2026-02-05");
  });

  it("takes decomposed Vietnamese and stray blanks for the same words", () => {
    const read = readReturnSheet(plan, typed(drawn(), "II.1", "Tiến độ", " hoàn  thành ".normalize("NFD")));
    expect(read.ok && read.value.tasks[0]?.progress).toBe("done");
  });

  it.each([
    ["II.1", "Tiến độ", "task-unanswered", "F9", ""],
    ["II.1", "Tiến độ", "unknown-progress", "F9", "xong"],
    ["II.1", "%", "not-a-percent", "G9", "nhiều"],
    ["II.1", "Ngày hoàn thành", "not-a-day", "J9", "sớm"],
    ["II.1", "Ngày hoàn thành", "not-a-day", "J9", "31/02/2026"],
    ["II.1", "Kết quả", "too-long", "H9", "a".repeat(5001)],
    ["k1.opened", "Kỳ này", "count-unanswered", "F14", ""],
    ["k1.opened", "Kỳ này", "not-a-count", "F14", "1,5"],
    ["k1.opened", "Kỳ này", "not-a-count", "F14", -1],
    ["k1.opened", "Kỳ này", "not-a-count", "F14", "khoảng 10"],
  ])("%s, %s: %s at %s", (code, header, problem, address, value) => {
    const read = readReturnSheet(plan, typed(drawn(), code, header, value));
    expect(read.ok).toBe(false);
    expect(read.problems).toEqual([
      expect.objectContaining({ code: problem, severity: "error", place: { kind: "cell", sheet: "Báo cáo", address } }),
    ]);
  });

  it("says which row is gone, doubled, strange or without its code", () => {
    const rows = drawn();
    const [row] = find(rows, "II.1");
    const codes = (changed: RawRows): string[] => readReturnSheet(plan, changed).problems.map((problem) => problem.code);
    expect(codes(rows.toSpliced(row, 1))).toEqual(["row-missing"]);
    expect(codes(rows.toSpliced(row, 0, rows[row] ?? []))).toEqual(["row-twice"]);
    expect(codes(typed(rows, "II.1", "Mã", "II.9"))).toEqual(["row-not-asked", "row-missing"]);
    expect(codes(typed(rows, "II.1", "Mã", null))).toEqual(["row-without-code", "row-missing"]);
  });

  it.each([
    ["another plan", aPlan({ id: "99-kh-ubnd-2026" }), {}, "other-plan"],
    ["another period", plan, { periodId: "2026-H2" }, "other-period"],
    ["another agency", plan, { agencyId: "so-tu-phap" }, "other-agency"],
  ])("refuses a sheet of %s", (_what, openPlan, expected, code) => {
    expect(readReturnSheet(openPlan, drawn(), expected).problems).toEqual([expect.objectContaining({ code })]);
  });

  it.each([[[]], [[["Báo cáo"]]], [[["matran/1 kind=return plan=77-kh-ubnd-2026 period=bao-gio agency=x"]]]])(
    "refuses %j as no return sheet",
    (rows) => {
      expect(readReturnSheet(plan, rows).problems).toEqual([expect.objectContaining({ code: "not-a-return-sheet" })]);
    },
  );

  it("says so when the header row was destroyed", () => {
    const rows = drawn();
    const [row] = find(rows, "Tiến độ");
    expect(readReturnSheet(plan, rows.with(row, [])).problems.map((problem) => problem.code)).toEqual(["header-lost"]);
  });
});

describe("places of checked fields", () => {
  it("become cells of the open sheet", () => {
    const at = (path: string) => ({
      code: "x",
      severity: "error" as const,
      message: "",
      place: { kind: "field" as const, path },
    });
    const placed = atCells([at("tasks/II.1/completedOn"), at("tasks/II.2"), at("counts/k1.cleared"), at("planId")], drawn());
    expect(placed.map(({ place }) => (place?.kind === "cell" ? place.address : place?.kind))).toEqual([
      "J9",
      "A10",
      "F15",
      "field",
    ]);
  });
});
