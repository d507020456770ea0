import { describe, expect, it } from "vitest";
import type { Page, Piece, Rule } from "../../../../addin/src/documents/layout/page.ts";
import { textOfPages } from "../../../../addin/src/documents/layout/text-of-pages.ts";

/** A letter is half a height wide. */
const at = (left: number, base: number, text: string, size = 14): Piece => ({
  text,
  left,
  right: left + (text.length * size) / 2,
  base,
  size,
});
const page = (pieces: readonly Piece[], rules: readonly Rule[] = []): Page => ({ width: 595, height: 842, pieces, rules });
const textOf = (...pages: readonly Page[]): string[] => textOfPages(pages).split("\n");

const full = "đầy ".repeat(15).trim();
const rest = "còn ".repeat(7).trim();

describe("the text of laid-out pages", () => {
  it("joins the lines that the paper's width cut, also over a page's end", () => {
    expect(
      textOf(
        page([at(115, 100, `- ${full.slice(4)}`), at(85, 118, full), at(85, 136, rest), at(115, 154, `- ${full.slice(4)}`)]),
        page([at(85, 100, rest), at(115, 118, "- Hết.")]),
      ),
    ).toEqual([`- ${full.slice(4)} ${full} ${rest}`, `- ${full.slice(4)} ${rest}`, "- Hết."]);
  });

  it("ends a paragraph where the next word would still have fitted", () => {
    expect(textOf(page([at(85, 100, full), at(85, 118, "3. Chỉ tiêu"), at(85, 136, "Các cơ quan."), at(85, 154, full)]))).toEqual(
      [full, "3. Chỉ tiêu", "Các cơ quan.", full],
    );
  });

  it("reads blocks side by side one after the other", () => {
    expect(
      textOf(
        page([
          at(90, 60, "UBND TỈNH"),
          at(300, 62, "CỘNG HÒA XÃ HỘI", 13),
          at(95, 80, "Số: 1/KH"),
          at(310, 81, "Độc lập"),
          at(260, 120, "KẾ HOẠCH"),
          at(85, 150, full),
        ]),
      ),
    ).toEqual(["UBND TỈNH", "Số: 1/KH", "CỘNG HÒA XÃ HỘI", "Độc lập", "KẾ HOẠCH", full]);
  });

  it("puts together a word that was cut where its font lacked a letter, and letters spaced for looks", () => {
    expect(
      textOf(page([at(100, 60, "K"), at(107, 60, "Ế"), at(116.8, 60, "HO"), at(130.8, 60, "Ạ"), at(137.8, 60, "CH")])),
    ).toEqual(["KẾ HOẠCH"]);
    expect(textOf(page([at(100, 60, "K Ế H O Ạ C H")]))).toEqual(["KẾHOẠCH"]);
  });

  it("leaves out page numbers and lines that come back on every page, not a number in the text", () => {
    const pages = [1, 2, 3].map((number) =>
      page([
        at(300, 30, String(number)),
        at(85, 100, full),
        at(85, 118, `2025 ${rest}`),
        at(85, 820, `Lưu hành nội bộ ${number}`),
      ]),
    );
    expect(textOf(...pages).join(" ")).not.toMatch(/nội bộ|(?:^| )[123](?: |$)/);
    expect(textOf(...pages).join(" ")).toContain("2025");
  });

  it("keeps a footnote apart and drops its raised number from the text", () => {
    expect(
      textOf(
        page([
          at(85, 100, full),
          at(85, 118, "- Mở lớp"),
          at(142, 112, "1", 8),
          at(152, 118, "trong tháng."),
          at(85, 780, "1 Theo Quyết định số 9.", 10),
        ]),
      ),
    ).toEqual([full, "- Mở lớp trong tháng.", "<sup>(1)</sup> Theo Quyết định số 9."]);
  });

  it("gives a drawn table as rows with pipes, cells over several lines and walls that letters run over included", () => {
    const [x, y] = [
      [80, 120, 300, 450],
      [100, 130, 190, 220],
    ];
    const rules: Rule[] = [
      ...x.map((left) => ({ left, right: left + 1, top: 100, bottom: 220 })),
      ...y.map((top) => ({ left: 80, right: 450, top, bottom: top + 1 })),
    ];
    const cells = [
      { ...at(85, 120, "TT Nhiệm vụ"), right: 185 },
      at(310, 120, "Chủ trì"),
      at(85, 150, "1"),
      at(125, 150, "Mở lớp tập"),
      at(125, 170, "huấn"),
      at(310, 150, "Sở Y tế"),
      at(85, 210, "2"),
      at(125, 210, "Kiểm tra"),
    ];
    expect(textOf(page([at(85, 80, full), ...cells, at(85, 260, full)], rules))).toEqual([
      full,
      "| TT | Nhiệm vụ | Chủ trì |",
      "| 1 | Mở lớp tập huấn | Sở Y tế |",
      "| 2 | Kiểm tra |  |",
      full,
    ]);
  });
});
