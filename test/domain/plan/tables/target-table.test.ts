/** Targets that a plan sets in a table. */
import { describe, expect, it } from "vitest";
import { nationalDirectory } from "../../../../domain/agency/national-directory.ts";
import { parsePlan } from "../../../../domain/plan/parse.ts";

const rows = [
  ["TT", "Chỉ tiêu", "Đơn vị tính", "Năm 2025", "Kế hoạch năm 2026"],
  ["1", "Tỷ lệ hộ dùng nước sạch", "%", "82", "88"],
  ["2", "Số xã có bể bơi", "xã", "10", "1.014"],
  ["3", "Tỷ lệ hộ nghèo", "%", "1,9", "dưới 1,2"],
  ["4", "Tỷ lệ chợ sạch", "%", "", "75 - 80"],
  ["5", "Số lớp tập huấn", "lớp", "3", "theo nhu cầu"],
];
const planOf = (table: readonly string[]) =>
  parsePlan(
    [
      "Bình Lâm, ngày 17 tháng 01 năm 2026",
      "KẾ HOẠCH",
      "Nước sạch năm 2026",

      "I. CHỈ TIÊU",
      ...table,
      "II. NHIỆM VỤ",
      "1. Sở Y tế",
      "- Kiểm tra.",
    ].join("\n"),
    nationalDirectory,
  );
const piped = rows.map((row) => `| ${row.join(" | ")} |`);

describe("a table of targets", () => {
  it.each([
    ["pipes", [piped[0] ?? "", "|---|---|---|---|---|", ...piped.slice(1)]],
    ["tabs", rows.map((row) => row.join("\t"))],
  ])("gives a target for each rate and a requirement for each other number, with %s", (_, table) => {
    const { indicators, requirements, tasks } = planOf(table);
    expect(indicators.map(({ text, comparator, value, upper, unit }) => [text, comparator, value, upper, unit])).toEqual([
      ["Tỷ lệ hộ dùng nước sạch", "=", 88, null, "%"],
      ["Tỷ lệ hộ nghèo", "<", 1.2, null, "%"],
      ["Tỷ lệ chợ sạch", "range", 75, 80, "%"],
    ]);
    expect(requirements.map(({ text, comparator, value, unit }) => [text, comparator, value, unit])).toEqual([
      ["Số xã có bể bơi", "=", 1014, "xã"],
    ]);
    expect(tasks).toHaveLength(1);
  });

  it("is told from a table of what has been reached", () => {
    const { indicators } = planOf(["| TT | Chỉ tiêu | Đơn vị tính | Kết quả năm 2025 |", "| 1 | Tỷ lệ hộ nghèo | % | 1,9 |"]);
    expect(indicators).toEqual([]);
  });
});
