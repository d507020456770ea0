/** Texts that lost their marks, in the ways of charging somebody that the samples do not have. */
import { describe, expect, it } from "vitest";
import { nationalDirectory } from "../../../domain/agency/national-directory.ts";
import { parsePlan } from "../../../domain/plan/parse.ts";

/** Enough of a page that it is seen to have no marks at all. */
const head = [
  "UY BAN NHAN DAN",
  "TINH SON LA",
  "So: 65/KH-UBND",
  "Son La, ngay 12 thang 4 nam 2021",
  "KE HOACH",
  "Giu sach cac cho trong tinh nam 2021",
  "I. MUC DICH",
  "Giu cho cac cho, ben xe trong tinh sach se, gon gang de don khach va ba con den mua ban vao moi phien cho.",
];
const tasks = (...lines: string[]) => parsePlan([...head, ...lines].join("\n"), nationalDirectory).tasks;
const ids = (...lines: string[]) => tasks(...lines).map(({ leadIds, coordinatingIds }) => [leadIds, coordinatingIds]);

describe("a text that lost its marks", () => {
  it("names those who help, and those whom the last words charge", () => {
    expect(
      ids(
        "II. NHIEM VU",
        "1. Lay mau nuoc o cac cho (Giao So Y te chu tri, phoi hop voi Cong an tinh, So Xay dung thuc hien).",
        "2. Hang nam, So Cong Thuong chu tri, phoi hop voi Hoi Nong dan tinh to chuc phien cho sach.",
      ),
    ).toEqual([
      [["so-y-te"], ["cong-an-tinh", "so-xay-dung"]],
      [["so-cong-thuong"], ["hoi-nong-dan"]],
    ]);
  });

  it("keeps what stands under a heading that nobody bears, with the name as it is read", () => {
    expect(
      tasks(
        "III. TO CHUC THUC HIEN",
        "1. Phong Cho va Ben xe",
        "- Huong dan ba con goi rau, qua.",
        "2. Ban Chi dao cho sach cac huyen",
        "- Cham diem cac cho.",
        "3. Tang cuong kiem tra ve sinh",
      ).map(({ lead }) => lead),
    ).toEqual([["Phong Cho va Ben xe"], ["Ban Chi dao cho sach cac huyen"]]);
  });

  it("has announcements and labels as others have", () => {
    expect(
      ids(
        "II. NHIEM VU",
        "1. Cac so, ban, nganh, doan the tinh; UBND cac huyen, thanh pho co trach nhiem:",
        "- Don dep truoc cua tru so.",
        "2. Ke lai vach cho.",
        "Trach nhiem thuc hien: So Cong Thuong chu tri; So Xay dung phoi hop.",
      ),
    ).toEqual([
      [["cac-so", "ubnd-huyen"], []],
      [["so-cong-thuong"], ["so-xay-dung"]],
    ]);
  });
});
