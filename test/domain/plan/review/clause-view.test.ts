import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nationalDirectory } from "../../../../domain/agency/national-directory.ts";
import { clauseView } from "../../../../domain/plan/review/clause-view.ts";
import { parsePlan } from "../../../../domain/plan/parse.ts";
import { sourceLines } from "../../../../domain/plan/read-lines.ts";

const document = [
  "ỦY BAN NHÂN DÂN TỈNH SƠN HẢI",
  "Số: 09/KH-UBND",
  "KẾ HOẠCH",
  "Giữ trật tự chợ đêm năm 2026",
  "II. PHÂN CÔNG NHIỆM VỤ",
  "1. Công an tỉnh",
  "- Chủ trì, phối hợp với **Sở Tài chính** bố trí tổ tuần tra, tỷ lệ điều tra, khám phá các vụ trộm cắp đạt từ 75% trở lên.",
  "- Lập danh sách hộ kinh doanh.",
  "- Dựng chòi canh.",
  "- Treo biển báo.",
  "- Soạn tờ gấp, phát tại bến tàu trước ngày 30/4/2026.",
  "2. Sở Tư pháp",
  "- Soạn tờ gấp nhắc khách giữ tài sản.",
].join("\n");
const lines = sourceLines(document);
const parsed = parsePlan(document, nationalDirectory);
const viewOf = (line: number) => clauseView(lines, parsed, { startLine: line, endLine: line });
const marked = (line: number) =>
  viewOf(line).flatMap(({ no, pieces }) => pieces.flatMap(({ text, mark }) => (mark === null ? [] : [[no, mark, text]])));

describe("a clause in its context", () => {
  it("marks who leads, who coordinates and the figure, where the text says it", () => {
    expect(marked(7)).toEqual([
      [6, "lead", "Công an tỉnh"],
      [7, "coordinating", "Sở Tài chính"],
      [7, "figure", "75%"],
    ]);
  });

  it("brings the heading that names the lead, however far above it stands", () => {
    const view = viewOf(11);
    expect(view.map(({ no }) => no)).toEqual([6, 8, 9, 10, 11, 12, 13]);
    expect(marked(11)).toEqual([
      [6, "lead", "Công an tỉnh"],
      [11, "time", "trước ngày 30/4/2026"],
    ]);
  });

  it("says which lines are the clause and which stand around it", () => {
    expect(viewOf(8).map(({ no, part }) => `${part} ${String(no)}`)).toEqual([
      "before 5",
      "before 6",
      "before 7",
      "clause 8",
      "after 9",
      "after 10",
      "after 11",
    ]);
  });

  it("is empty where the document has no such lines", () => {
    expect(viewOf(99)).toEqual([]);
  });

  it("never changes the text: the pieces of a line are the line", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 14 }), fc.nat(3), (start, more) => {
        for (const { no, pieces } of clauseView(lines, parsed, { startLine: start, endLine: start + more }))
          expect(pieces.map(({ text }) => text).join("")).toBe(lines[no - 1]?.text);
      }),
    );
  });
});
