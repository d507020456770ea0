/** Answers that are kept: what a text asks again is not looked for again, and an endless text fills no memory. */
import { describe, expect, it } from "vitest";
import { recentAnswers } from "../../../domain/agency/recent-answers.ts";

const counted = (size: number) => {
  let found = 0;
  const { answer } = recentAnswers(size, (question) => {
    found += 1;
    return question.length;
  });
  return { answer, found: () => found };
};
const names = (count: number): string[] => Array.from({ length: count }, (_, at) => `Sở ${String(at)}`);

describe("answers kept", () => {
  it.each([10, 100, 1_000])("are found once for each of %i names, however often a text asks", (count) => {
    const { answer, found } = counted(count);
    for (let time = 0; time < 3; time += 1) expect(names(count).map(answer)).toEqual(names(count).map(({ length }) => length));
    expect(found()).toBe(count);
  });

  it("are forgotten where more was asked since than is kept", () => {
    const { answer, found } = counted(10);
    for (const name of names(30)) answer(name);
    answer("Sở 0");
    expect(found()).toBe(31);
  });
});
