import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nationalDirectory } from "../../../../domain/agency/national-directory.ts";
import { parsePlan } from "../../../../domain/plan/parse.ts";

/** A plan whose bodies have these numbers, a duty under each. */
const plan = (numbers: readonly string[]): string =>
  [
    "KẾ HOẠCH",
    "Số: 09/KH-UBND",
    "II. NHIỆM VỤ",
    ...numbers.flatMap((number) => [`${number}. Công an tỉnh`, `- Tuần tra chợ đêm trên địa bàn số ${number}.`]),
  ].join("\n");
const gapsOf = (numbers: readonly string[]) =>
  parsePlan(plan(numbers), nationalDirectory).problems.filter(({ code }) => code === "number-gap");

describe("a gap in the numbers of headings", () => {
  it("is told once for each run of numbers that is passed over, at the heading after it", () => {
    const kept = fc.array(fc.boolean(), { minLength: 1, maxLength: 12 }).map((keep) => [true, ...keep, true]);
    fc.assert(
      fc.property(kept, (keep) => {
        const numbers = keep.flatMap((stays, at) => (stays ? [at + 1] : []));
        const runs = numbers.slice(1).map((number, at) => number - (numbers[at] ?? 0) - 1);
        const told = gapsOf(numbers.map(String));
        expect(told.map(({ message }) => /không thấy mục ([\d, ]+):/.exec(message)?.[1]?.split(", ").length)).toEqual(
          runs.filter((run) => run > 0 && run <= 6),
        );
        const lines = plan(numbers.map(String)).split("\n");
        for (const { place, message } of told)
          expect(lines[place?.kind === "line" ? place.line - 1 : -1]).toMatch(
            new RegExp(`^${/là mục (\d+)/.exec(message)?.[1] ?? "?"}\\. `),
          );
      }),
    );
  });

  it("is none where a number is used again, or a list begins late", () => {
    expect(gapsOf(["1", "1", "2", "3", "2"])).toEqual([]);
    expect(gapsOf(["4", "5", "6"])).toEqual([]);
  });

  it("is looked for under any number of headings", () => {
    const headings = 150_000;
    const text = `KẾ HOẠCH\nSố: 09/KH-UBND\n${"1. Ô\n- Ô.\n".repeat(headings)}`;
    expect(parsePlan(text, nationalDirectory).problems.filter(({ code }) => code === "number-gap")).toEqual([]);
  });

  it("is told of Roman numbers too", () => {
    const text = "KẾ HOẠCH\nSố: 09/KH-UBND\nI. MỤC ĐÍCH\n- Giữ trật tự.\nIII. NHIỆM VỤ\n1. Công an tỉnh\n- Tuần tra chợ đêm.";
    const told = parsePlan(text, nationalDirectory).problems.filter(({ code }) => code === "number-gap");
    expect(told.map(({ message }) => message)).toEqual([expect.stringContaining("không thấy mục II:")]);
  });
});
