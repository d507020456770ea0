/** One look at each character says the same as many looks: where lines end, what they fold to, what they cannot hold. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold } from "../../../../domain/agency/fold.ts";
import { everyMatch } from "../../../../domain/agency/every-match.ts";
import { cuesOf } from "../../../../domain/plan/cues.ts";
import { doubtfulDatesIn } from "../../../../domain/plan/dates/doubtful-date.ts";
import { requirementsIn } from "../../../../domain/plan/figures/requirement.ts";
import { scanLines } from "../../../../domain/plan/lines/scan-lines.ts";
import { targetsIn } from "../../../../domain/plan/figures/target.ts";
import { coordinatingIn } from "../../../../domain/plan/bodies/task-roles.ts";
import { deadlineIn } from "../../../../domain/plan/dates/when.ts";
import { nationalDirectory } from "../../../../domain/agency/national-directory.ts";

const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "\n",
        "\r\n",
        "\r",
        "\n\n",
        " ",
        "  ",
        "Sở Y tế",
        "Ủy ban",
        "≥ 5%",
        "trước ngày 30/9",
        "\ud83d\ude00",
        "\ud800",
      ),
      fc.string({ unit: "grapheme", maxLength: 6 }),
      fc.string({ unit: "grapheme-ascii", minLength: 1_020, maxLength: 1_030 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join("").normalize("NFC"));

describe("scanning a document", () => {
  it("finds the lines, and folds each, as looking at them one after another would", () => {
    fc.assert(
      fc.property(text, (document) => {
        const lines = document.split(/\r\n|\n|\r/);
        const scanned = scanLines(document, ({ raw, folded, cues }, no) => ({ raw, folded, cues, no }));
        expect(scanned).toEqual(lines.map((raw, at) => ({ raw, folded: fold(raw), cues: cuesOf(fold(raw)), no: at + 1 })));
      }),
      { numRuns: 300 },
    );
  });
});

const words =
  "hoàn thành|xong|trước|ngày|30/9/2026|31/02|quý II/2026|trong|tháng|năm 2026|hằng|quý|(01 lần/tháng)|ngay sau khi|có|chậm nhất|≤|5|" +
  "không quá|tối đa|tối thiểu|ít nhất|khong duoi|12|ngày|từ|3|mô hình|trở lên|trở xuống|đạt|85%|phần trăm|một trăm|giảm|phối hợp với|" +
  "Sở Y tế|, Công an tỉnh|báo cáo|;|.|:|toi da|het|vào|Phoi hop|…/5/2026|trong vòng|thời hạn";
const sentence = fc.array(fc.constantFrom(...words.split("|")), { minLength: 2, maxLength: 14 }).map((parts) => parts.join(" "));
const everything = -1;

describe("a cue that is missing", () => {
  it("rules out only what the rule would not have found", () => {
    const names = { directory: nationalDirectory, misread: false };
    fc.assert(
      fc.property(sentence, (clause) => {
        const folded = fold(clause);
        const cues = cuesOf(folded);
        expect(deadlineIn(clause, folded, cues)).toEqual(deadlineIn(clause, folded, everything));
        expect(doubtfulDatesIn(clause, folded, cues)).toEqual(doubtfulDatesIn(clause, folded, everything));
        expect(coordinatingIn(clause, [], names, folded, cues)).toEqual(coordinatingIn(clause, [], names, folded, everything));
        expect(targetsIn(clause, null, folded, cues)).toEqual(targetsIn(clause, null, folded, everything));
        expect(requirementsIn(clause, folded, cues)).toEqual(requirementsIn(clause, folded, everything));
      }),
      { numRuns: 2_000 },
    );
  });
});

describe("every match of a pattern", () => {
  it.each([
    [/a|b/g, "abcab"],
    [/x*/g, "axxb"],
    [/(?<=\d)\//g, "1/2/3"],
    [/q/g, ""],
  ])("%s in %j are those that the language's own search finds", (pattern, words) => {
    expect(everyMatch(pattern, words).map(({ 0: found, index }) => [found, index])).toEqual(
      [...words.matchAll(pattern)].map(({ 0: found, index }) => [found, index]),
    );
  });
});
