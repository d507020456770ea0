import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold } from "../../../domain/agency/fold.ts";
import { cycleOf } from "../../../domain/plan/dates/cycle.ts";
import { doubtfulDatesIn } from "../../../domain/plan/dates/doubtful-date.ts";
import { lastDay } from "../../../domain/plan/dates/last-day.ts";
import { requirementsIn } from "../../../domain/plan/figures/requirement.ts";
import { targetsIn } from "../../../domain/plan/figures/target.ts";
import { deadlineIn } from "../../../domain/plan/dates/when.ts";

const percent = fc.integer({ min: 1, max: 99 });
const sign = fc.constantFrom("%", " %", " phần trăm");
/** How a demand is said, with the comparator that it means. */
const demand = fc.constantFrom(
  { before: "đạt trên ", after: "", comparator: ">" },
  { before: "đạt hơn ", after: "", comparator: ">" },
  { before: "đạt từ ", after: " trở lên", comparator: ">=" },
  { before: "đạt ít nhất ", after: "", comparator: ">=" },
  { before: "đạt tối thiểu ", after: "", comparator: ">=" },
  { before: "không dưới ", after: "", comparator: ">=" },
  { before: "≥ ", after: "", comparator: ">=" },
  { before: "dưới ", after: "", comparator: "<" },
  { before: "không quá ", after: "", comparator: "<=" },
  { before: "không vượt quá ", after: "", comparator: "<=" },
  { before: "", after: " trở xuống", comparator: "<=" },
  { before: "đạt ", after: "", comparator: "=" },
  { before: "đạt khoảng ", after: "", comparator: "=" },
  { before: "xuống còn ", after: "", comparator: "=" },
);
const measure = fc.constantFrom("Tỷ lệ hộ dân dùng nước sạch", "Tỷ lệ giải quyết tố giác, tin báo", "Tỷ lệ học sinh bỏ học");
const year = fc.integer({ min: 2000, max: 2099 });
const date = fc.tuple(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 1, max: 12 }), year);
const two = (value: number): string => String(value).padStart(2, "0");

const said = (text: string) => targetsIn(text).map(({ comparator, value, upper }) => [comparator, value, upper]);

describe("targets of the grammar", () => {
  it("say the demand that was written, with marks and without", () => {
    fc.assert(
      fc.property(measure, demand, percent, sign, (what, { before, after, comparator }, value, unit) => {
        const text = `${what} ${before}${String(value)}${unit}${after}.`;
        expect(said(text)).toEqual([[comparator, value, null]]);
        expect(said(fold(text))).toEqual([[comparator, value, null]]);
      }),
    );
  });

  it("keep both ends of a range", () => {
    const joint = fc.constantFrom("-", " - ", "–", "% đến ", " đến ");
    fc.assert(
      fc.property(percent, percent, joint, fc.constantFrom("Điều trị cho ", "Giảm từ "), (one, other, between, verb) => {
        const [from, to] = [Math.min(one, other), Math.max(one, other)];
        const comparator = verb === "Giảm từ " ? "decrease_by" : "range";
        expect(said(`${verb}${String(from)}${between}${String(to)}% số người nghiện.`)).toEqual([[comparator, from, to]]);
      }),
    );
  });

  it("are told apart in one clause, each with its own year", () => {
    fc.assert(
      fc.property(percent, percent, year, year, (one, other, first, second) => {
        fc.pre(first !== second);
        const text = `Số xã có tủ sách đạt ${String(one)}% vào năm ${String(first)} và ${String(other)}% vào năm ${String(second)}.`;
        expect(targetsIn(text).map(({ value, by }) => [value, by])).toEqual([
          [one, String(first)],
          [other, String(second)],
        ]);
      }),
    );
  });

  it("are none where the figure is a state, a sum of money or a past year's", () => {
    const state = fc.constantFrom(
      (value: string) => `Hiện nay trên địa bàn có ${value} trường đạt chuẩn.`,
      (value: string) => `Điều tra làm rõ 3.026/3.389 vụ, đạt ${value}.`,
      (value: string) => `Ngân sách tỉnh hỗ trợ ${value}, còn lại là nguồn xã hội hóa.`,
      (value: string) => `Tiết kiệm ${value} chi thường xuyên.`,
      (value: string) => `Năm 2019, tỷ lệ khám phá đạt ${value}.`,
      (value: string) => `Cả nước đạt ${value}.`,
      (value: string) => `Người bị thương tích từ ${value} trở lên được hỗ trợ.`,
    );
    fc.assert(
      fc.property(state, percent, (sentence, value) => {
        expect(targetsIn(sentence(`${String(value)}%`), 2025)).toEqual([]);
      }),
    );
  });
});

describe("requirements of the grammar", () => {
  it("say the figure and the unit that were written", () => {
    const words = fc.constantFrom(
      ["tối thiểu", ">="],
      ["ít nhất", ">="],
      ["không dưới", ">="],
      ["không quá", "<="],
      ["tối đa", "<="],
      ["≤", "<="],
      ["trong vòng", "<="],
    );
    const units = fc.constantFrom("tháng", "ngày làm việc", "lần/năm", "mô hình", "lớp");
    fc.assert(
      fc.property(words, fc.integer({ min: 1, max: 999 }), units, ([before, comparator], value, unit) => {
        const text = `Tổ chức ${before ?? ""} ${two(value)} ${unit}.`;
        expect(requirementsIn(text)).toMatchObject([{ comparator, value, unit }]);
      }),
    );
  });
});

describe("times of the grammar", () => {
  it("name the day that was written, and are found in a sentence", () => {
    const before = fc.constantFrom("trước ngày ", "chậm nhất ngày ", "xong trước ngày ");
    const form = fc.constantFrom(
      (day: number, month: number, of: number) => `${two(day)}/${two(month)}/${String(of)}`,
      (day: number, month: number, of: number) => `${String(day)}.${String(month)}.${String(of)}`,
      (day: number, month: number, of: number) => `${String(day)} tháng ${String(month)} năm ${String(of)}`,
    );
    fc.assert(
      fc.property(before, form, date, (start, write, [day, month, of]) => {
        const words = `${start}${write(day, month, of)}`;
        const iso = `${String(of)}-${two(month)}-${two(day)}`;
        expect(lastDay(words)).toBe(iso);
        expect(lastDay(fold(words))).toBe(iso);
        expect(deadlineIn(`Rà soát danh sách, ${words}; gửi về Sở Y tế.`)).toBe(words);
        expect(doubtfulDatesIn(words)).toEqual([]);
      }),
    );
  });

  it("name the end of a quarter", () => {
    const quarter = fc.constantFrom(["I", "03-31"], ["II", "06-30"], ["III", "09-30"], ["IV", "12-31"]);
    fc.assert(
      fc.property(quarter, year, ([roman, end], of) => {
        expect(lastDay(`Quý ${roman ?? ""}/${String(of)}`)).toBe(`${String(of)}-${end ?? ""}`);
      }),
    );
  });

  it("name no day that the calendar does not have, and ask about it", () => {
    const impossible = fc.oneof(
      fc.tuple(fc.integer({ min: 32, max: 99 }), fc.integer({ min: 1, max: 12 })),
      fc.tuple(fc.integer({ min: 1, max: 31 }), fc.integer({ min: 13, max: 99 })),
      fc.constantFrom<[number, number]>([30, 2], [31, 2], [31, 4], [31, 6], [31, 9], [31, 11]),
    );
    fc.assert(
      fc.property(impossible, year, ([day, month], of) => {
        const words = `trước ngày ${String(day)}/${String(month)}/${String(of)}`;
        expect(lastDay(words)).toBeNull();
        expect(doubtfulDatesIn(`Báo cáo ${words}.`)).toMatchObject([{ kind: "impossible" }]);
      }),
    );
  });

  it("name no day where a part is torn off, and ask about it", () => {
    const torn = fc.constantFrom(
      (day: string, _month: string, of: string) => `ngày ${day}/ /${of}`,
      (_day: string, month: string, of: string) => `ngày …/${month}/${of}`,
      (_day: string, month: string, of: string) => `ngày     tháng ${month} năm ${of}`,
      (day: string, _month: string, of: string) => `ngày ${day} tháng ... năm ${of}`,
      (_day: string, _month: string, of: string) => `ngày ... tháng ... năm ${of}`,
    );
    fc.assert(
      fc.property(torn, date, (write, [day, month, of]) => {
        const words = write(String(day), String(month), String(of));
        expect(lastDay(words)).toBeNull();
        expect(doubtfulDatesIn(`Gửi báo cáo trước ${words}.`)).toMatchObject([{ kind: "torn", words }]);
      }),
    );
  });

  it.each([
    ["Cả năm", null, []],
    ["thường xuyên", null, []],
    ["hằng tháng", null, ["MONTH"]],
    ["01 lần/tháng", null, ["MONTH"]],
    ["Định kỳ 06 tháng, 01 năm", null, ["HALF_YEAR", "YEAR"]],
    ["định kỳ hằng quý, 6 tháng, năm", null, ["QUARTER", "HALF_YEAR", "YEAR"]],
    ["Định kỳ hoặc đột xuất", null, ["PERIODIC_UNSPECIFIED", "AD_HOC"]],
    ["tối thiểu 6 tháng", null, []],
    ["chậm nhất ngày 16/12", null, []],
    ["giai đoạn 2025–2030", "2030-12-31", []],
    ["Từ tháng 4 đến tháng 12 năm 2020", "2020-12-31", []],
    ["Năm 2025 và các năm tiếp theo", null, []],
    ["từ ngày 15/12/2023", null, []],
    ["trước tháng 9/2025", null, []],
    ["đến năm 2030", null, []],
  ] as const)("“%s” names %s and %j", (words, day, cycle) => {
    expect(lastDay(words)).toBe(day);
    expect(cycleOf(words)).toEqual(cycle);
  });
});
