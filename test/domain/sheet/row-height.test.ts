import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linesIn } from "../../../domain/sheet/row-height.ts";

/** Lines of Vietnamese prose, of one word without an end, and of nothing. */
const prose = fc.array(fc.constantFrom("họp", "với", "Sở", "Tư", "pháp", "12", "xã,", "WWW", "ill", "\n", "  "), {
  maxLength: 40,
});
const joined = prose.map((words) => words.join(" ").replaceAll(" \n ", "\n"));
const widths = fc.integer({ min: 4, max: 60 });

describe("the lines that words take", () => {
  it.each([
    ["", 20, 1],
    ["họp", 20, 1],
    ["một\nhai\nba", 20, 3],
    ["\n", 20, 2],
    ["aaaaaaaaaa", 6, 2],
    ["aaaaa aaaaa", 6, 2],
    ["aaaaa aaaaa", 13, 1],
    ["🙂🙂🙂🙂🙂", 6, 1],
  ])("%j in %d characters: %d", (words, width, lines) => expect(linesIn(words, width)).toBe(lines));

  it("are never fewer in a narrower column, and as many in letters that are put together from parts", () => {
    fc.assert(
      fc.property(joined, widths, (words, width) => {
        expect(linesIn(words, width)).toBeGreaterThanOrEqual(linesIn(words, width + 7));
        expect(linesIn(words.normalize("NFD"), width)).toBe(linesIn(words, width));
      }),
    );
  });

  it("of paragraphs are those of each together", () => {
    fc.assert(
      fc.property(joined, joined, widths, (one, other, width) => {
        expect(linesIn(`${one}\n${other}`, width)).toBe(linesIn(one, width) + linesIn(other, width));
      }),
    );
  });
});
