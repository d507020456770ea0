import { Document, FootnoteReferenceRun, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from "docx";
import { zipSync } from "fflate";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDocument } from "../../../addin/src/documents/read-document.ts";

const words = "KẾ HOẠCH\nPhòng, chống đuối nước năm 2026\n1. Sở Y tế\n- Trực cấp cứu.";

const utf16 = (text: string, order: "le" | "be", mark: boolean): Uint8Array => {
  const bytes: number[] = [];
  for (const unit of (mark ? "\ufeff" : "") + text) {
    const code = unit.charCodeAt(0);
    bytes.push(...(order === "le" ? [code & 255, code >> 8] : [code >> 8, code & 255]));
  }
  return Uint8Array.from(bytes);
};

const textOf = async (name: string, bytes: Uint8Array): Promise<string> => {
  const outcome = await readDocument(name, bytes);
  return outcome.ok ? outcome.value : outcome.problems.map(({ code }) => `(${code})`).join();
};

const paragraph = (text: string, more: object = {}) => new Paragraph({ children: [new TextRun(text)], ...more });
const cell = (text: string) => new TableCell({ children: [paragraph(text)] });
const docx = async (children: (Paragraph | Table)[]): Promise<Uint8Array> =>
  new Uint8Array(
    await Packer.toArrayBuffer(
      new Document({ footnotes: { 1: { children: [paragraph("Theo Quyết định số 9/QĐ-UBND.")] } }, sections: [{ children }] }),
    ),
  );

describe("a text file", () => {
  it.each([
    ["UTF-8", new TextEncoder().encode(words)],
    ["UTF-8 with a mark", new TextEncoder().encode(`\ufeff${words}`)],
    ["UTF-16 little-endian with a mark", utf16(words, "le", true)],
    ["UTF-16 big-endian with a mark", utf16(words, "be", true)],
    ["UTF-16 little-endian without a mark", utf16(words, "le", false)],
    ["UTF-16 big-endian without a mark", utf16(words, "be", false)],
  ])("is read from %s", async (_, bytes) => {
    expect(await textOf("ke-hoach.txt", bytes)).toBe(words);
  });

  it("comes back as it was written, its letters composed", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "grapheme", minLength: 1 }), async (text) => {
        fc.pre(text.trim() !== "" && !/[\u0000-\u001f\ufeff\ufffd]/.test(text));
        expect(await textOf("a.txt", new TextEncoder().encode(text))).toBe(text.normalize("NFC"));
      }),
    );
  });
});

describe("a Word file", () => {
  it("gives its paragraphs, list marks, tables as rows, and footnotes known as such", async () => {
    const bytes = await docx([
      paragraph("II. NHIỆM VỤ"),
      new Paragraph({ children: [new TextRun("Trực cấp cứu"), new FootnoteReferenceRun(1)], bullet: { level: 0 } }),
      new Table({
        rows: [
          new TableRow({ children: [cell("TT"), cell("Nhiệm vụ")] }),
          new TableRow({ children: [cell("1"), cell("Mở lớp")] }),
        ],
      }),
    ]);
    const lines = (await textOf("ke-hoach.docx", bytes)).split("\n").filter((line) => line !== "");
    expect(lines).toEqual([
      "II. NHIỆM VỤ",
      "- Trực cấp cứu",
      "| TT | Nhiệm vụ |",
      "| 1 | Mở lớp |",
      expect.stringMatching(/^<sup>\(1\)<\/sup> Theo Quyết định/),
    ]);
  });

  it("is known by its bytes when its name says otherwise", async () => {
    expect(await textOf("ke-hoach.txt", await docx([paragraph("KẾ HOẠCH")]))).toContain("KẾ HOẠCH");
  });
});

describe("a file that cannot be read", () => {
  const bytesOf = (text: string) => new TextEncoder().encode(text);

  it.each([
    ["empty.txt", new Uint8Array(), "empty-file"],
    ["blank.txt", bytesOf(" \n \n"), "empty-file"],
    ["scan.pdf", bytesOf("%PDF-1.7 …"), "broken-pdf"],
    ["old.doc", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), "old-word-file"],
    [
      "picture.txt",
      Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0xff, 0xfe, 0x9c]),
      "needs-recognition",
    ],
    ["sound.txt", Uint8Array.from([0x4f, 0x67, 0x67, 0x53, 0, 2, 0, 0, 0, 13, 0xff, 0xfe, 0x9c, 0, 1]), "not-text"],
    ["renamed.docx", bytesOf("Đây là chữ thường"), "not-a-docx"],
    ["sheet.docx", zipSync({ "xl/workbook.xml": bytesOf("<workbook/>") }), "unreadable-workbook-not-a-workbook"],
    ["cut.docx", zipSync({ "word/document.xml": bytesOf("<w:document>") }).slice(0, 40), "not-a-docx"],
  ])("says of %s what it is and what to do: %s", async (name, bytes, code) => {
    const outcome = await readDocument(name, bytes);
    expect(outcome.ok).toBe(false);
    expect(outcome.problems).toMatchObject([{ code, severity: "error" }]);
    expect(outcome.problems[0]?.message).toContain(name);
  });

  it("says that a Word file of pictures has no words", async () => {
    expect(await textOf("scan.docx", await docx([paragraph("")]))).toBe("(empty-file)");
  });

  it("never throws, whatever the bytes", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 300 }),
        fc.constantFrom("a.txt", "a.docx"),
        fc.boolean(),
        async (bytes, name, zip) => {
          const outcome = await readDocument(name, zip ? Uint8Array.from([0x50, 0x4b, 3, 4, ...bytes]) : bytes);
          expect(outcome.ok || outcome.problems.length > 0).toBe(true);
        },
      ),
    );
  });
});
