import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readTogether } from "../../functions/src/storage/read-together.ts";

/** A row that is read slowly: each reading sees what stands when it begins, and ends when it is told to. */
function aSlowRow() {
  const ends: (() => void)[] = [];
  const row = { stands: 0, readings: 0, underWay: 0 };
  const read = async (): Promise<number> => {
    row.readings += 1;
    row.underWay += 1;
    const seen = row.stands;
    await new Promise<void>((end) => ends.push(end));
    row.underWay -= 1;
    return seen;
  };
  /** Lets the oldest reading end, and whoever waits for it go on. */
  const end = async (): Promise<void> => {
    ends.shift()?.();
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
  };
  return { row, read, end };
}

describe("those who read the same together", () => {
  it("share one reading when they ask while another is under way", async () => {
    const { row, read, end } = aSlowRow();
    const ask = readTogether<number>();
    const first = ask("period", read);
    const others = Array.from({ length: 50 }, () => ask("period", read));
    await end();
    await end();
    expect(await Promise.all([first, ...others])).toHaveLength(51);
    expect(row.readings).toBe(2);
  });

  it("never get what was changed before they asked, whenever it is changed and however long readings take", async () => {
    const steps = fc.array(fc.constantFrom("ask", "change", "end"), { maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(steps, async (happens) => {
        const { row, read, end } = aSlowRow();
        const ask = readTogether<number>();
        const asked: { atLeast: number; answer: Promise<number> }[] = [];
        for (const what of happens) {
          if (what === "change") row.stands += 1;
          else if (what === "end") await end();
          else asked.push({ atLeast: row.stands, answer: ask("period", read) });
          expect(row.underWay).toBeLessThanOrEqual(1);
        }
        await end();
        await end();
        for (const { atLeast, answer } of asked) expect(await answer).toBeGreaterThanOrEqual(atLeast);
      }),
    );
  });

  it("hear of a failure that was theirs, and those after them read anew", async () => {
    const ask = readTogether<number>();
    const failing = ask("plan", () => Promise.reject(new Error("away")));
    const next = ask("plan", async () => 2);
    await expect(failing).rejects.toThrow("away");
    expect(await next).toBe(2);
    expect(await ask("plan", async () => 3)).toBe(3);
  });

  it("wait for nobody who reads another row", async () => {
    const ask = readTogether<string>();
    const never = ask("one", () => new Promise(() => undefined));
    expect(await ask("two", async () => "two")).toBe("two");
    expect(never).toBeInstanceOf(Promise);
  });
});
