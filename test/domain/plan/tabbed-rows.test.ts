/** Tables as they come from the clipboard, with tabs between the cells. */
import { describe, expect, it } from "vitest";
import { nationalDirectory } from "../../../domain/agency/national-directory.ts";
import { parsePlan } from "../../../domain/plan/parse.ts";
import { withPipes } from "../../../domain/plan/tabbed-rows.ts";

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
