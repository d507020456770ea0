import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { completionOf } from "../../../domain/merge/completion.ts";
import { type Timeliness, timelinessStates } from "../../../domain/merge/merge.ts";
import { timelinessWords } from "../../../domain/merge/words.ts";

const tasks = (numbers: Partial<Record<Timeliness, number>>) =>
  Object.entries(numbers).flatMap(([timeliness, many]) =>
    Array.from({ length: many }, () => ({ timeliness: timeliness as Timeliness })),
  );

const file = new URL("../../../../shared/reference/kpi-checks.json", import.meta.url);
const present = existsSync(file);

describe("the completion rate", () => {
  it("leaves what is still in time, and what has no deadline, out of the denominator", () => {
    const rate = completionOf(
      tasks({ "done-in-time": 2, "done-late": 1, "open-overdue": 1, "open-in-time": 5, "no-deadline": 7 }),
    );
    expect(rate).toMatchObject({ done: 3, dueSoFar: 4, percent: 75 });
  });

  it("has no figure while nothing has come due", () => expect(completionOf(tasks({ "open-in-time": 3 })).percent).toBeNull());

  it.skipIf(!present)("adds up as the Government's published status of tasks does (needs ../shared)", () => {
    const { statusIdentity } = JSON.parse(readFileSync(file, "utf8")) as { statusIdentity: Record<string, number> };
    const { total, doneOnTime, doneLate, openInTime, openOverdue } = statusIdentity as Record<string, number> &
      Record<"total", number>;
    const rate = completionOf(
      tasks({ "done-in-time": doneOnTime!, "done-late": doneLate!, "open-in-time": openInTime!, "open-overdue": openOverdue! }),
    );
    expect([rate.done, rate.dueSoFar]).toEqual([16_051, 16_274]);
    expect(Object.values(rate.byTimeliness).reduce((sum, many) => sum + many, 0)).toBe(total);
  });
});

describe("the words of timeliness", () => {
  it("differ by their first sign alone, so that a grey print tells them apart", () => {
    const signs = timelinessStates.map((state) => timelinessWords[state].split(" ")[0]);
    expect(new Set(signs).size).toBe(timelinessStates.length);
  });
});
