/** Faults that plans of other topics and other levels brought to light, each with the words that showed it. */
import { describe, expect, it } from "vitest";
import { nationalDirectory } from "../../../domain/agency/national-directory.ts";
import { parsePlan } from "../../../domain/plan/parse.ts";
import { readPage } from "../../builders/plan-page.ts";

const read = (...lines: string[]) => readPage(lines, { title: "Giữ sạch chợ năm 2025" });

describe("a plan of a kind not met before", () => {
  it("names who leads after a comma and “do”", () => {
    const { tasks } = read("II. NHIỆM VỤ", "1. Phát thanh tại 20 xã ven sông, do Sở Y tế chủ trì, Hội Nông dân tỉnh phối hợp.");
    expect(tasks.map(({ lead }) => lead)).toEqual([["Sở Y tế"]]);
  });

  it("keeps an item of which only the time is said", () => {
    const { tasks } = read(
      "II. NỘI DUNG",
      "1. Vận động",
      "- Ký cam kết với các hộ.",
      "2. Ra quân dọn chợ",
      "- Thời gian: tháng 8/2025.",
    );
    expect(tasks.map(({ text, time }) => [text, time])).toEqual([
      ["Ký cam kết với các hộ.", null],
      ["Ra quân dọn chợ", "tháng 8/2025"],
    ]);
  });

  it("does not cut a body's name at a small second syllable", () => {
    const { tasks } = read(
      "II. PHÂN CÔNG",
      "1. Sở Y tế",
      "- Phối hợp với Công ty Cổ phần Cấp nước Bình Lâm, Trạm Y tế xã chở nước đến các thôn.",
    );
    expect(tasks[0]?.coordinating).toEqual(["Công ty Cổ phần Cấp nước Bình Lâm", "Trạm Y tế xã"]);
  });

  it("takes heads of hamlets for those who are charged", () => {
    const { tasks } = read("II. PHÂN CÔNG", "1. Công an phường", "- Tuần tra.", "2. Trưởng các khu vực", "- Nhắc nhở hộ dân.");
    expect(tasks.map(({ lead }) => lead)).toEqual([["Công an phường"], ["Trưởng các khu vực"]]);
  });

  it("knows who reports on a day of the week", () => {
    const { reporting } = read(
      "II. CHẾ ĐỘ BÁO CÁO",
      "Thứ Sáu hằng tuần, các sở, ngành, địa phương báo cáo kết quả về Sở Y tế để tổng hợp.",
    );
    expect(reporting).toMatchObject([{ by: ["các sở, ngành, địa phương"], recipient: "Sở Y tế" }]);
  });
});

describe("a list that mixes headings of bodies with sentences that begin with one", () => {
  const mixed = [
    "III. TỔ CHỨC THỰC HIỆN",
    "1. Sở Y tế",
    "- Lập đoàn kiểm tra.",
    "2. Sở Công Thương, Sở Nông nghiệp và PTNT cử công chức tham gia đoàn kiểm tra.",
    "3. Công an tỉnh: Giữ trật tự.",
    "4. Giao Sở Tài chính bố trí kinh phí.",
    "5. Căn cứ Kế hoạch này, các sở, ban, ngành tổ chức thực hiện.",
  ];

  it("gives a task for each of both, and none for a call to everybody", () => {
    expect(read(...mixed).tasks.map(({ id, lead }) => [id, lead])).toEqual([
      ["III.1.1", ["Sở Y tế"]],
      ["III.2", ["Sở Công Thương", "Sở Nông nghiệp và PTNT"]],
      ["III.3.1", ["Công an tỉnh"]],
      ["III.4", ["Sở Tài chính"]],
    ]);
  });
});

describe("a district's plan", () => {
  const district = read(
    "Phần thứ nhất",
    "MỤC TIÊU",
    "1. 100% xã, thị trấn tổ chức ký cam kết.",
    "Phần thứ hai",
    "NHIỆM VỤ",
    "1. Huyện Đoàn, Hội Liên hiệp Phụ nữ huyện",
    "- Cấp phát 5.000 tờ rơi; thời gian hoàn tất: tháng 6/2024.",
  );

  it("does not take its first part for its title", () => {
    expect(district.header.title).toBe("Giữ sạch chợ năm 2025");
    expect(district.indicators).toMatchObject([{ comparator: "=", value: 100 }]);
  });

  it("is read with its own bodies, and with a time that a label inside the sentence says", () => {
    expect(district.tasks.map(({ lead, time, due }) => [lead, time, due])).toEqual([
      [["Huyện Đoàn", "Hội Liên hiệp Phụ nữ huyện"], "tháng 6/2024", "2024-06-30"],
    ]);
  });
});

describe("a text that lost its marks", () => {
  const page = [
    "UY BAN NHAN DAN",
    "TINH SON LA",
    "So: 65/KH-UBND",
    "Son La, ngay 12 thang 4 nam 2021",
    "KE HOACH",
    "Day boi cho tre em nam 2021",
    "I. MUC DICH",
    "Nang cao nhan thuc cua nguoi dan ve phong, chong duoi nuoc o cac ho, dap va song, suoi tren dia ban tinh, giam tai nan cho tre em.",
    "II. TO CHUC THUC HIEN",
    "1. So Lao dong - Thuong binh va Xa hoi theo doi, tong hop ket qua cua cac dia phuong va don vi.",
    "2. Cac so, ban, nganh can cu Ke hoach to chuc thuc hien.",
    "3. Tang cuong cong tac tuyen truyen o thon, ban.",
  ].join("\n");

  it("still says who leads, where its sentences begin with bodies that are known", () => {
    const { tasks } = parsePlan(page, nationalDirectory);
    expect(tasks.map(({ lead }) => lead)).toEqual([["So Lao dong - Thuong binh va Xa hoi"], ["Cac so, ban, nganh"]]);
  });
});
