/** Tables that stand one cell to a line, and what a plan of labels says of its own running. */
import { expect, it } from "vitest";
import { readPage } from "../../builders/plan-page.ts";

const read = (...lines: string[]) => readPage(lines);

it("reads targets one cell to a line, with a column of units or with units in the cells, and takes no cell for a task", () => {
  const { indicators, requirements, tasks } = read(
    "I. CHỈ TIÊU",
    ...["STT", "Chỉ tiêu", "Kế hoạch năm 2025", "1", "Tỷ lệ chợ có nước sạch", "≥ 80%", "2", "Tỷ lệ chợ có nhà vệ sinh", "100%"],
    "II. CHỈ TIÊU KHÁC",
    ...["TT", "Chỉ tiêu", "Đơn vị tính", "Năm 2025", "1", "Số chợ điểm", "chợ", "14", "2", "Tỷ lệ sạp có biển", "%", "95"],
    "III. PHÂN CÔNG",
    "1. Sở Y tế",
    "- Lấy mẫu nước.",
  );
  expect(indicators.map(({ text, comparator, value, by }) => [text, comparator, value, by])).toEqual([
    ["Tỷ lệ chợ có nước sạch", ">=", 80, "2025"],
    ["Tỷ lệ chợ có nhà vệ sinh", "=", 100, "2025"],
    ["Tỷ lệ sạp có biển", "=", 95, "2025"],
  ]);
  expect(requirements.map(({ text, value, unit }) => [text, value, unit])).toEqual([["Số chợ điểm", 14, "chợ"]]);
  expect(tasks.map(({ text }) => text)).toEqual(["Lấy mẫu nước."]);
});

it("takes a call to everybody for no task where labels give them, and keeps what one body is charged with", () => {
  const task = (name: string, lead: string): string[] => [name, `Cơ quan chủ trì: ${lead}.`];
  const { tasks } = read(
    "II. NHIỆM VỤ",
    ...task("1. Lấy mẫu nước.", "Sở Y tế"),
    ...task("2. Kẻ vạch chợ.", "Sở Công Thương"),
    ...task("3. Giữ trật tự.", "Công an tỉnh"),
    "III. TỔ CHỨC THỰC HIỆN",
    "1. Giao Sở Y tế theo dõi, đôn đốc việc thực hiện.",
    "2. Các sở, ban, ngành căn cứ Kế hoạch này xây dựng kế hoạch của ngành.",
    "3. Sở Tài chính bố trí kinh phí mua chổi.",
  );
  expect(tasks.map(({ lead }) => lead)).toEqual([
    ["Sở Y tế"],
    ["Sở Công Thương"],
    ["Công an tỉnh"],
    ["Sở Y tế"],
    ["Sở Tài chính"],
  ]);
});
