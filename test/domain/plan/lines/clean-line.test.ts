/** Cleaning is left out for most lines: that may change nothing but the time it takes. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clean } from "../../../../domain/plan/lines/clean-line.ts";
import { scanLines } from "../../../../domain/plan/lines/scan-lines.ts";

const isClean = (raw: string): boolean => scanLines(raw, (scanned) => scanned.isClean).every(Boolean);

const line = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "Sở",
        "SởTư",
        "Tòa án",
        "kế hoạch",
        "K",
        "Ế",
        "-",
        "1.",
        "#",
        ">",
        "**",
        "__",
        "\\.",
        "&nbsp;",
        "<b>",
        "[1]",
      ),
      fc.constantFrom(" ", "  ", "\t", "\u00a0", "\u200b", ""),
      fc.string({ unit: "grapheme", maxLength: 4 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join("").normalize("NFC"));

describe("a line that needs no cleaning", () => {
  it("is one that cleaning would leave as it is", () => {
    fc.assert(
      fc.property(line, (raw) => {
        fc.pre(isClean(raw));
        expect(clean(raw)).toBe(raw);
      }),
      { numRuns: 500 },
    );
  });

  it.each(["- Sở Tư pháp chủ trì, phối hợp với Công an tỉnh; hoàn thành trước ngày 30/9/2026.", "1. Sở Y tế", "I. NHIỆM VỤ"])(
    "is told at a glance: %s",
    (raw) => {
      expect(isClean(raw)).toBe(true);
    },
  );

  it.each([
    "SởTư pháp",
    " Sở Y tế",
    "Sở  Y tế",
    "Sở Y tế ",
    "**Sở Y tế**",
    "K Ế H O Ạ C H",
    "Sở\u00a0Y tế",
    "tin báo¹",
    "> Sở Y tế",
  ])("is not: %j", (raw) => {
    expect(isClean(raw)).toBe(false);
  });
});
