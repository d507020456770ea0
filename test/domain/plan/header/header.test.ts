import { describe, expect, it } from "vitest";
import { nationalDirectory } from "../../../../domain/agency/national-directory.ts";
import { parsePlan } from "../../../../domain/plan/parse.ts";

const motto = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"];
const header = (...lines: string[]) => parsePlan([...lines, "I. MỤC ĐÍCH", "1. Làm tốt."].join("\n"), nationalDirectory).header;

describe("who issued a plan", () => {
  it.each([
    ["a department below its committee", ["UBND TỈNH NINH BÌNH", "SỞ XÂY DỰNG", ...motto], "Sở Xây dựng"],
    ["a district's committee", ["ỦY BAN NHÂN DÂN", "HUYỆN MANG YANG", ...motto], "Ủy ban nhân dân huyện Mang Yang"],
    ["the police below their ministry", ["BỘ CÔNG AN", "CÔNG AN TỈNH THÁI NGUYÊN", ...motto], "Công an tỉnh Thái Nguyên"],
    [
      "a committee whose name is torn",
      ["ỦY", "BAN NHÂN DÂN", "TỈNH SƠN LA", "CỘNG", "HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
      "Ủy ban nhân dân tỉnh Sơn La",
    ],
    ["a steering board with a number", ["BAN CHỈ ĐẠO 389 TỈNH LẠNG SƠN", ...motto], "Ban chỉ đạo 389 tỉnh Lạng Sơn"],
    ["a school below its office", ["PHÒNG GD&ĐT YÊN DŨNG", "TRƯỜNG THCS XÃ TÂN AN", ...motto], "Trường THCS xã Tân An"],
    ["two bodies in one line", ["UBND TỈNH PHÚ YÊN SỞ Y TẾ", ...motto], "Sở Y tế"],
  ])("is %s", (_, head, issuer) => {
    expect(header(...head, "Số: 5/KH-X1", "KẾ HOẠCH", "Trồng cây").issuer).toBe(issuer);
  });

  it("is read off a data sheet where the page itself is lost", () => {
    expect(
      header("Số hiệu: 61/KH-UBND", "Nơi ban hành: Thành phố Hải Phòng", "Ngày ban hành: 05/03/2024", "KẾ HOẠCH", "Trồng cây"),
    ).toMatchObject({
      issuer: "Ủy ban nhân dân thành phố Hải Phòng",
      number: "61/KH-UBND",
      date: "2024-03-05",
    });
  });
});

describe("number and day", () => {
  it("may be the Party's, and the day in figures", () => {
    expect(header("TỈNH ỦY ĐỒNG NAI", "Số 25-KH/TU", "Đồng Nai, ngày 18/5/2021", "KẾ HOẠCH", "Trồng cây")).toMatchObject({
      number: "25-KH/TU",
      date: "2021-05-18",
      issuer: "Tỉnh ủy Đồng Nai",
    });
  });

  it("that were left blank for a pen are null", () => {
    const blank = header(
      "ỦY BAN NHÂN DÂN TỈNH AN GIANG",
      "Số:      /KH-UBND",
      "An Giang, ngày     tháng 3 năm 2024",
      "KẾ HOẠCH",
      "Trồng cây",
    );
    expect(blank).toMatchObject({ number: null, date: null, issuer: "Ủy ban nhân dân tỉnh An Giang" });
  });
});

describe("a title", () => {
  const head = ["ỦY BAN NHÂN DÂN TỈNH AN GIANG", "Số: 9/KH-UBND", "An Giang, ngày 01 tháng 3 năm 2024"];

  it.each([
    ["ends where the grounds begin", ["KẾ HOẠCH", "Trồng rừng", "năm 2024", "Căn cứ Luật Lâm nghiệp;"], "Trồng rừng năm 2024"],
    [
      "ends where the introduction begins with the same words",
      [
        "KẾ HOẠCH",
        "Thực hiện Chỉ thị số 1-CT/TU của Tỉnh ủy",
        "Thực hiện Chỉ thị số 1-CT/TU, UBND tỉnh ban hành kế hoạch như sau:",
      ],
      "Thực hiện Chỉ thị số 1-CT/TU của Tỉnh ủy",
    ],
    ["may stand in the line of its kind", ["KẾ HOẠCH TRỒNG RỪNG", "VEN BIỂN", "Căn cứ Luật Lâm nghiệp;"], "TRỒNG RỪNG VEN BIỂN"],
    [
      "of a decision ends before whoever decides",
      ["QUYẾT ĐỊNH", "Về việc ban hành Kế hoạch trồng rừng", "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH"],
      "Về việc ban hành Kế hoạch trồng rừng",
    ],
  ])("%s", (_, lines, title) => {
    expect(header(...head, ...lines).title).toBe(title);
  });
});

describe("a text that tells of a plan", () => {
  it("gives what it says", () => {
    expect(header("Ngày 05/3/2021, UBND tỉnh Nam Định ban hành Kế hoạch số 28/KH-UBND về trồng rừng năm 2021.")).toMatchObject({
      docType: "Kế hoạch",
      number: "28/KH-UBND",
      date: "2021-03-05",
      issuer: "Ủy ban nhân dân tỉnh Nam Định",
      province: "Nam Định",
      title: "trồng rừng năm 2021",
      legalBasis: [],
    });
  });

  it("gives nothing that it does not say", () => {
    expect(header("Tỉnh Nam Định đặt mục tiêu trồng 10 ha rừng.")).toMatchObject({
      docType: null,
      number: null,
      date: null,
      issuer: null,
      title: null,
    });
  });
});
