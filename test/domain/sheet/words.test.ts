import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { brief, hasWords, isBlank, wordsOf, wordsStart } from "../../../domain/sheet/words.ts";

/** Texts as cells hold them: blanks of every kind, composed and decomposed letters, line ends. */
const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        " ",
        "\u00a0",
        "\t",
        "\r\n",
        "\r",
        "\n",
        "\u3000",
        "\ufeff",
        "\u2003",
        "ế",
        "ế".normalize("NFD"),
        "Å",
        "K",
        "●",
        "–",
        "#",
      ),
      fc.string({ maxLength: 3, unit: "binary" }),
    ),
    { maxLength: 6 },
  )
  .map((pieces) => pieces.join(""));

describe("the words of a cell", () => {
  it("are parted by the white space that expressions know, and by nothing else", () => {
    const codes = Array.from({ length: 0x10000 }, (_, code) => code);
    expect(codes.filter((code) => isBlank(code) !== /\s/.test(String.fromCharCode(code)))).toEqual([]);
  });

  it("begin where an expression finds the first of them", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const first = text.search(/\S/);
        expect(wordsStart(text)).toBe(first < 0 ? text.length : first);
        expect(hasWords(text)).toBe(first >= 0);
      }),
    );
  });

  it("are composed, with plain blanks and line ends, and trimmed, whether or not there was anything to mend", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const mended = text.normalize("NFC").replace(/\r\n?/g, "\n").replaceAll("\u00a0", " ").trim();
        expect(wordsOf(text)).toBe(mended);
      }),
    );
  });
});

describe("a shortened text", () => {
  it("is no longer than asked and begins as the text does", () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 4, max: 80 }), (text, most) => {
        const short = brief(text, most);
        expect(short.length).toBeLessThanOrEqual(most);
        expect(text.startsWith(short.replace(/…$/, "")) || short === text).toBe(true);
      }),
    );
  });

  it("ends neither in the middle of a date nor with words that only lead to one", () => {
    expect(brief("Soạn tờ nhắc khách giữ tài sản, phát tại bến trước ngày 30/4/2026.", 60)).toBe(
      "Soạn tờ nhắc khách giữ tài sản, phát tại bến…",
    );
    expect(brief("Soạn tờ nhắc khách giữ tài sản", 60)).toBe("Soạn tờ nhắc khách giữ tài sản");
  });
});
