import { describe, expect, it } from "vitest";
import { requirementsIn } from "../../../../domain/plan/figures/requirement.ts";
import { targetsIn } from "../../../../domain/plan/figures/target.ts";

const figures = (text: string) =>
  targetsIn(text).map(({ comparator, value, upper, baseline }) => [comparator, value, upper, baseline]);

describe("a target", () => {
  it.each([
    ["Tỷ lệ khám phá án đạt từ 75% trở lên.", [[">=", 75, null, null]]],
    ["Tỷ lệ giải quyết đạt trên 90%.", [[">", 90, null, null]]],
    ["Ít nhất 60 % số hộ có nước sạch.", [[">=", 60, null, null]]],
    ["Tỷ lệ hộ nghèo dưới 1,5%.", [["<", 1.5, null, null]]],
    ["Số đơn tồn không quá 10%.", [["<=", 10, null, null]]],
    ["Xử lý 100% tin báo về tội phạm.", [["=", 100, null, null]]],
    ["Điều trị cho 75-80% người nghiện.", [["range", 75, 80, null]]],
    ["Giảm ít nhất 5% số vụ so với năm 2025.", [["decrease_by", 5, null, "năm 2025"]]],
    ["Tăng 10% số lớp bơi so với cùng kỳ năm trước.", [["increase_by", 10, null, "cùng kỳ năm trước"]]],
    ["Giảm tỷ lệ trẻ lao động xuống dưới 1 %.", [["<", 1, null, null]]],
    [
      "dưới 10% (nội thành), 5% (ngoại thành)",
      [
        ["<", 10, null, null],
        ["<", 5, null, null],
      ],
    ],
  ])("is read from “%s”", (text, expected) => {
    expect(figures(text)).toEqual(expected);
  });

  it("keeps the words of its own clause", () => {
    const text = "Phấn đấu giảm 5% số vụ so với năm trước; tỷ lệ khám phá đạt từ 75% trở lên, trọng án đạt từ 90% trở lên.";
    expect(targetsIn(text).map((target) => target.text)).toEqual([
      "Phấn đấu giảm 5% số vụ so với năm trước",
      "tỷ lệ khám phá đạt từ 75% trở lên",
      "trọng án đạt từ 90% trở lên",
    ]);
  });

  it.each(["Năm trước tỷ lệ này chiếm 12% tổng số vụ.", "Tăng cường quản lý 3 địa bàn.", "Quyết định số 75/QĐ-UBND"])(
    "is not read from “%s”",
    (text) => {
      expect(targetsIn(text)).toEqual([]);
    },
  );
});

describe("a requirement", () => {
  it("is a demanded figure that is no rate", () => {
    expect(requirementsIn("Lưu trữ thông tin tối thiểu 12 tháng; họp không quá 2 lần.")).toMatchObject([
      { comparator: ">=", value: 12, unit: "tháng" },
      { comparator: "<=", value: 2, unit: "lần" },
    ]);
  });

  it("is none in per cent", () => {
    expect(requirementsIn("đạt ít nhất 60 % và ít nhất 5%")).toEqual([]);
  });
});

describe("words that fold to words of money, or speak of it beside a goal", () => {
  it.each([
    ["Tỷ lệ tử vong/mắc do sốt xuất huyết dưới 0,09%.", "<", 0.09],
    ["Thu gom 85% lượng rác thải sinh hoạt.", "=", 85],
    ["Bảo đảm 100% thuê bao di động chính chủ.", "=", 100],
    ["Tiến độ giải ngân vốn đầu tư công đạt 95%.", "=", 95],
    ["Tỷ lệ người khuyết tật được khám sức khỏe đạt trên 90%.", ">", 90],
  ])("%s", (text, comparator, value) => {
    expect(targetsIn(text)).toMatchObject([{ comparator, value }]);
  });

  it.each([
    "Ngân sách tỉnh hỗ trợ 70%.",
    "Tiết kiệm 10% chi thường xuyên.",
    "Nguoi dan vay von tu 20% gia tri.",
    "Mức đóng 4,5% tiền lương.",
  ])("do not hide money: %s", (text) => {
    expect(targetsIn(text)).toEqual([]);
  });
});
