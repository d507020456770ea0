import { describe, expect, it } from "vitest";
import { bearsSecrecyMark, documentSecrecy, planSecrecy, returnSecrecy } from "../../../domain/plan/secrecy.ts";
import { aPlan, aTask } from "../../builders/plans.ts";
import { aReturn } from "../../builders/returns.ts";

describe("a secrecy mark", () => {
  it.each([
    "MẬT",
    "Tối mật",
    " TUYỆT MẬT ",
    "Độ mật: Mật",
    "độ mật - tối mật.",
    "Chuyên án 126T (Mật)",
    "Phụ lục [TUYỆT MẬT]",
    "Mật".normalize("NFD"),
    "Đề nghị làm rõ.\nTối mật\nTrân trọng",
  ])("stands in %j", (text) => expect(bearsSecrecyMark(text)).toBe(true));

  it.each([
    "Bảo vệ bí mật nhà nước",
    "BẢO MẬT THÔNG TIN",
    "Tổ chức mật phục tại bến tàu",
    "Kiểm tra công tác bảo vệ bí mật (BMNN)",
    "Mật độ dân cư",
    "Xác định độ mật của văn bản theo quy định",
    "",
  ])("does not stand in %j", (text) => expect(bearsSecrecyMark(text)).toBe(false));

  it("is found in a plan, a return and a document, each at its place", () => {
    const plan = aPlan({ tasks: [aTask("II.1", { text: "Đấu tranh chuyên án (Tối mật)" })] });
    expect(planSecrecy(plan)).toMatchObject([{ code: "secret-content", place: { path: "tasks/II.1" } }]);
    expect(planSecrecy(aPlan())).toEqual([]);
    const told = aReturn("so-tu-phap", { tasks: { "II.2": { difficulties: "[Mật]" } } });
    expect(returnSecrecy(told)).toMatchObject([{ place: { path: "tasks/II.2/difficulties" } }]);
    expect(documentSecrecy("ỦY BAN NHÂN DÂN\nMẬT\nKẾ HOẠCH")).toMatchObject([{ place: { kind: "line", line: 2 } }]);
  });
});
