import { AlignmentType, Document, LevelFormat, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from "docx";
import { describe, expect, it } from "vitest";
import { readDocument } from "../../../addin/src/documents/read-document.ts";

const level = (at: number, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
  level: at,
  format,
  text,
  alignment: AlignmentType.START,
});
const numbering = {
  config: [
    {
      reference: "plan",
      levels: [
        level(0, LevelFormat.UPPER_ROMAN, "%1."),
        level(1, LevelFormat.DECIMAL, "%2."),
        level(2, LevelFormat.LOWER_LETTER, "%3)"),
        level(3, LevelFormat.BULLET, "-"),
      ],
    },
    { reference: "outline", levels: [level(0, LevelFormat.DECIMAL, "%1."), level(1, LevelFormat.DECIMAL, "%1.%2.")] },
  ],
};
const linesOf = async (children: (Paragraph | Table)[]): Promise<string[]> => {
  const bytes = new Uint8Array(await Packer.toArrayBuffer(new Document({ numbering, sections: [{ children }] })));
  const text = await readDocument("ke-hoach.docx", bytes);
  if (!text.ok) throw new Error(text.problems.map(({ message }) => message).join());
  return text.value.split("\n").filter((line) => line !== "");
};
const numbered = (reference: string, at: number, text: string) => new Paragraph({ text, numbering: { reference, level: at } });
const cell = (...lines: string[]) => new TableCell({ children: lines.map((text) => new Paragraph(text)) });

describe("Word's own numbers", () => {
  it("come back as they are seen, each level beginning anew below the one above", async () => {
    const lines = await linesOf([
      numbered("plan", 0, "MỤC ĐÍCH"),
      numbered("plan", 1, "Phòng ngừa"),
      numbered("plan", 0, "NHIỆM VỤ"),
      numbered("plan", 1, "Công an tỉnh"),
      numbered("plan", 2, "Chủ trì"),
      numbered("plan", 2, "Phối hợp"),
      numbered("plan", 3, "Mở lớp"),
      new Paragraph("Giữa chừng"),
      numbered("plan", 1, "Sở Y tế"),
      numbered("plan", 2, "Trực cấp cứu"),
    ]);
    expect(lines).toEqual([
      "I. MỤC ĐÍCH",
      "1. Phòng ngừa",
      "II. NHIỆM VỤ",
      "1. Công an tỉnh",
      "a) Chủ trì",
      "b) Phối hợp",
      "- Mở lớp",
      "Giữa chừng",
      "2. Sở Y tế",
      "a) Trực cấp cứu",
    ]);
  });

  it("hold the numbers above them where the list says so", async () => {
    expect(
      await linesOf([
        numbered("outline", 0, "Một"),
        numbered("outline", 1, "Hai"),
        numbered("outline", 1, "Ba"),
        numbered("outline", 0, "Bốn"),
        numbered("outline", 1, "Năm"),
      ]),
    ).toEqual(["1. Một", "1.1. Hai", "1.2. Ba", "2. Bốn", "2.1. Năm"]);
  });
});

describe("a Word file's letters", () => {
  it("are Vietnamese where an old font made them so, capitals where the look does", async () => {
    expect(
      await linesOf([
        new Paragraph({ children: [new TextRun({ text: "kÕ ho¹ch", font: ".VnTimeH" })] }),
        new Paragraph({ children: [new TextRun({ text: "C«ng an tØnh", font: ".VnTime" })] }),
        new Paragraph({ children: [new TextRun({ text: "Coâng an tænh", font: "VNI-Times" })] }),
        new Paragraph({ children: [new TextRun({ text: "Công an tỉnh", font: ".VnTime" })] }),
        new Paragraph({ children: [new TextRun({ text: "Kế hoạch", allCaps: true })] }),
        new Paragraph({ children: [new TextRun("Lớp tập huấn"), new TextRun({ text: "1", superScript: true })] }),
        new Paragraph({ children: [new TextRun("Dòng trên"), new TextRun({ text: "Dòng dưới", break: 1 })] }),
      ]),
    ).toEqual(["KẾ HOẠCH", "Công an tỉnh", "Công an tỉnh", "Công an tỉnh", "KẾ HOẠCH", "Lớp tập huấn", "Dòng trên", "Dòng dưới"]);
  });
});

describe("a Word file's tables", () => {
  it("are rows with pipes; what is merged keeps its columns", async () => {
    const merged = new TableCell({ columnSpan: 2, children: [new Paragraph("Nhóm A | B")] });
    expect(
      await linesOf([
        new Table({
          rows: [
            new TableRow({ children: [cell("TT"), cell("Nhiệm vụ"), cell("Chủ trì")] }),
            new TableRow({ children: [cell("I"), merged] }),
            new TableRow({ children: [cell("1"), cell("Mở", "lớp"), cell("Sở Y tế")] }),
          ],
        }),
      ]),
    ).toEqual(["| TT | Nhiệm vụ | Chủ trì |", "| I | Nhóm A / B |  |", "| 1 | Mở lớp | Sở Y tế |"]);
  });

  it("that only set the head's blocks side by side are read block by block", async () => {
    expect(
      await linesOf([
        new Table({
          rows: [
            new TableRow({
              children: [cell("UBND TỈNH", "Số: 1/KH-UBND"), cell("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập")],
            }),
          ],
        }),
      ]),
    ).toEqual(["UBND TỈNH", "Số: 1/KH-UBND", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập"]);
  });
});
