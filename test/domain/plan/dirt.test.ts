/** A plan says the same whatever its copy went through: dirt that is not the plan's own words changes no task and no lead. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nationalDirectory } from "../../../domain/agency/national-directory.ts";
import { foldedWords } from "../../../domain/agency/fold.ts";
import { parsePlan } from "../../../domain/plan/parse.ts";
import { samplePlans } from "../../fuzz/plan-texts.ts";

const tasks = (text: string) =>
  parsePlan(text, nationalDirectory).tasks.map(({ id, text: words, leadIds }) => [id, foldedWords(words).join(" "), leadIds]);

/** Every line is given to `change` with a number of its own, the same for the same seed. */
const linewise = (text: string, seed: number, change: (line: string, chance: number, at: number) => string): string =>
  text
    .split("\n")
    .map((line, at) => change(line, (Math.imul(seed + 1, 2_654_435_761) ^ Math.imul(at + 1, 40_503)) >>> 4, at))
    .join("\n");

/** Inserts `piece` before a word in lower case in the middle of a long line. */
const inside = (line: string, chance: number, piece: string): string => {
  const places = [...line.matchAll(/(?<=[\p{Ll},]) (?=\p{Ll})/gu)].map(({ index }) => index).filter((at) => at > 70);
  const at = places[chance % Math.max(1, places.length)];
  return at === undefined || chance % 3 !== 0 ? line : `${line.slice(0, at)}${piece}${line.slice(at + 1)}`;
};

const spaces = ["\u00a0", "  ", " \t", "\u2003", " \u200b", "\u202f"];
const dirt: readonly (readonly [string, (text: string, seed: number) => string])[] = [
  ["marks apart from their letters", (text) => text.normalize("NFD")],
  ["other line ends and a byte order mark", (text) => `\ufeff${text.replaceAll("\n", "\r\n")}`],
  [
    "other white space",
    (text, seed) => linewise(text, seed, (line, chance) => line.replaceAll(" ", spaces[chance % spaces.length] ?? " ")),
  ],
  [
    "soft hyphens and invisible characters",
    (text, seed) => linewise(text, seed, (line, chance) => line.replaceAll("n", chance % 2 === 0 ? "n\u00ad" : "\u2060n\u200d")),
  ],
  [
    "markdown",
    (text, seed) =>
      linewise(text, seed, (line, chance) =>
        line.replace(/^(\d+|[IVX]+)(\..+)$/, chance % 2 === 0 ? "## **$1\\$2**" : "__$1$2__").replace(/^- /, "\\- "),
      ),
  ],
  ["a page's end inside a sentence", (text, seed) => linewise(text, seed, (line, chance) => inside(line, chance, "\n\n"))],
  [
    "a page's number inside a sentence",
    (text, seed) =>
      linewise(text, seed, (line, chance, at) =>
        inside(line, chance, `\n\n${["12", "- 7 -", `Trang ${at}/90`, "\f"][chance % 4] ?? ""}\n`),
      ),
  ],
  [
    "a page's head inside a sentence",
    (text, seed) =>
      linewise(text, seed, (line, chance, at) =>
        inside(line, chance, `\n${(at % 89) + 1}\nKế hoạch của tỉnh Bình Lâm giai đoạn 2025 - 2026\n`),
      ),
  ],
  [
    "a footnote inside a sentence",
    (text, seed) =>
      linewise(text, seed, (line, chance) =>
        inside(
          line,
          chance,
          [
            "[1]\n[1] Theo Quyết định số 9/QĐ-UBND.\n",
            "¹\n---\n¹ Theo báo cáo của Sở Y tế.\n",
            "<sup>1</sup>\n<sup>1</sup> Nhất là ban đêm.\n",
          ][chance % 3] ?? "",
        ),
      ),
  ],
  ["letters set apart in the title", (text) => text.replace(/^KẾ HOẠCH$/m, "K Ế   H O Ạ C H")],
  [
    "rules and empty rows",
    (text, seed) =>
      linewise(text, seed, (line, chance) => (line === "" ? (["---", "|", "***", "_____"][chance % 4] ?? "") : line)),
  ],
];

/** What runs at the head of pages is known by coming again: a plan of a single page has no such thing. */
const plansOfPages = samplePlans.filter((plan) => plan.length > 3_000);

describe("a plan's tasks and their leads", () => {
  it.each(dirt)("stay the same under %s", (_, change) => {
    fc.assert(
      fc.property(fc.constantFrom(...plansOfPages), fc.nat(10_000), (plan, seed) => {
        expect(tasks(change(plan, seed))).toEqual(tasks(plan));
      }),
      { numRuns: 12 },
    );
  });

  it("are found under their headings, with the same leads, where an OCR lost every mark", () => {
    for (const plan of samplePlans) {
      const bare = plan
        .normalize("NFD")
        .replace(/[\u0300-\u036f]/g, "")
        .replaceAll("đ", "d")
        .replaceAll("Đ", "D");
      const headed = parsePlan(plan, nationalDirectory).tasks.map(({ section }) => !/tổ chức thực hiện/iu.test(section ?? ""));
      // A sentence that names its body is read too, where the directory knows that body without its marks.
      const found = tasks(bare);
      expect(found).toEqual(expect.arrayContaining(tasks(plan).filter((_, at) => headed[at])));
      expect(tasks(plan)).toEqual(expect.arrayContaining(found));
    }
  });

  it("keep the words of a glued name apart", () => {
    const plan = "KẾ HOẠCH\nTrồng cây\n\nII. NHIỆM VỤ\n1. SởTư pháp\n- Phổ biến.\n2. TòaÁn nhân dân tỉnh\n- Xét xử.";
    expect(tasks(plan).map(([, , leads]) => leads)).toEqual([["so-tu-phap"], ["tand-tinh"]]);
  });
});

describe("a garbled text layer", () => {
  const old = "KÕ ho¹ch phßng, chèng téi ph¹m vµ vi ph¹m ph¸p luËt trªn ®Þa bµn tØnh. ";
  const bytes = Buffer.from(samplePlans[0] ?? "").toString("latin1");

  it.each([
    ["of an old font's codes", `KẾ HOẠCH\nI. NHIỆM VỤ\n1. Sở Y tế\n- ${old.repeat(20)}`],
    ["of bytes taken for letters", bytes],
    ["of letters without a table", "\ue001\ue002\ue003 \ue004\ue005 ".repeat(200)],
  ])("%s is said to be one, and nothing is read out of it", (_, text) => {
    const { tasks: found, header, problems } = parsePlan(text, nationalDirectory);
    expect([found, header.number, problems.map(({ code, severity }) => [code, severity])]).toEqual([
      [],
      null,
      [["garbled-text", "error"]],
    ]);
  });
});
