/** Tables as they come from the clipboard, with tabs between the cells. */
import { describe, expect, it } from "vitest";
import { nationalDirectory } from "../../../../domain/agency/national-directory.ts";
import { parsePlan } from "../../../../domain/plan/parse.ts";
import { withPipes } from "../../../../domain/plan/tables/tabbed-rows.ts";

const pasted = [
  "KẾ HOẠCH",
  "Mở lớp bơi cho học sinh năm 2026",
  "",
  "II. NHIỆM VỤ",
  "TT\tNhiệm vụ\tCơ quan chủ trì\tCơ quan phối hợp\tThời gian",
  "1\tMở lớp bơi tại các xã ven sông\tSở Giáo dục và Đào tạo\tTỉnh đoàn\tQuý II/2026",
  "2\tCắm biển báo nơi nước sâu\tCông an tỉnh\t\tCả năm",
  "",
  "III. KINH PHÍ",
  "\tTheo phân cấp ngân sách.",
].join("\r\n");

describe("a table pasted out of a spreadsheet", () => {
  it("gives a task for each row, with its bodies, time and line", () => {
    const { tasks } = parsePlan(pasted, nationalDirectory);
    expect(tasks.map(({ text, lead, coordinating, time, source }) => ({ text, lead, coordinating, time, source }))).toEqual([
      {
        text: "Mở lớp bơi tại các xã ven sông",
        lead: ["Sở Giáo dục và Đào tạo"],
        coordinating: ["Tỉnh đoàn"],
        time: "Quý II/2026",
        source: { startLine: 6, endLine: 6 },
      },
      {
        text: "Cắm biển báo nơi nước sâu",
        lead: ["Công an tỉnh"],
        coordinating: [],
        time: "Cả năm",
        source: { startLine: 7, endLine: 7 },
      },
    ]);
  });
});

describe("lines with tabs", () => {
  it.each([
    { lines: ["\tKính gửi: Công an tỉnh", "1.\tSở Y tế\tđã báo cáo"], because: "no heads stand above them" },
    { lines: ["TT\tHọ tên\tChức vụ", "1\tNguyễn An\tTrưởng phòng"], because: "the heads are those of another table" },
  ])("stay as they are where $because", ({ lines }) => {
    expect(withPipes(lines)).toEqual(lines);
  });

  it("end a table where a line has no such cells", () => {
    const after = "Trên đây là\tKế hoạch";
    expect(withPipes(["TT\tNhiệm vụ\tChủ trì", "1\tTrồng cây\tSở Y tế", after])).toEqual([
      "| TT | Nhiệm vụ | Chủ trì |",
      "| 1 | Trồng cây | Sở Y tế |",
      after,
    ]);
  });
});

describe("a cell of several lines", () => {
  const quoted = [
    "KẾ HOẠCH",
    "Chăm sóc người cao tuổi năm 2026",
    "TT\tNhiệm vụ\tCơ quan chủ trì\tThời gian",
    '1\t"Khám sức khỏe',
    'tại trạm y tế"\tSở Y tế\tQuý II/2026',
    '2\t"Mở ""Ngày hội"" cấp tỉnh"\tSở Nội vụ\t"Trước ngày',
    '01/10/2026"',
  ];

  it("is one cell, its quotes taken off", () => {
    const { tasks } = parsePlan(quoted.join("\n"), nationalDirectory);
    expect(tasks.map(({ text, lead, due }) => [text, lead, due])).toEqual([
      ["Khám sức khỏe tại trạm y tế", ["Sở Y tế"], "2026-06-30"],
      ['Mở "Ngày hội" cấp tỉnh', ["Sở Nội vụ"], "2026-10-01"],
    ]);
  });

  it("neither adds nor takes away a line", () => {
    expect(withPipes(quoted)).toHaveLength(quoted.length);
    expect(withPipes(['a\t"b', "c"])).toEqual(['a\t"b', "c"]);
  });
});
