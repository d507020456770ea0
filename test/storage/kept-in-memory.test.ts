import { describe, expect, it } from "vitest";
import { keptInMemory } from "../../functions/src/storage/kept-in-memory.ts";

describe("what is kept in memory", () => {
  it("is read once, also by those who ask at the same moment", async () => {
    let readings = 0;
    const ask = keptInMemory<number>(2);
    const read = async () => ++readings;
    expect(await Promise.all([ask("a", read), ask("a", read)])).toEqual([1, 1]);
    expect(await ask("a", read)).toBe(1);
  });

  it("makes room by what was asked for longest ago", async () => {
    const read: string[] = [];
    const ask = keptInMemory<string>(2);
    const of = (key: string) =>
      ask(key, async () => {
        read.push(key);
        return key;
      });
    for (const key of ["a", "b", "a", "c", "a", "b"]) await of(key);
    expect(read).toEqual(["a", "b", "c", "b"]);
  });

  it("does not keep a failure", async () => {
    const ask = keptInMemory<string>(2);
    await expect(ask("a", () => Promise.reject(new Error("away")))).rejects.toThrow("away");
    expect(await ask("a", async () => "back")).toBe("back");
  });
});
