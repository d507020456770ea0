/** Which words around a figure say of what it is. */
import { describe, expect, it } from "vitest";
import { namesSomething } from "../../../../domain/plan/figures/measure-words.ts";

describe("the words around a figure", () => {
  it.each(["ty le kham pha an dat tu", "giam so vu trong nam 2026", "so xa,phuong dat"])("name something: %s", (words) => {
    expect(namesSomething(words)).toBe(true);
  });

  it.each(["phan dau dat it nhat", "va den het nam 2030 dat ty le", "tren 90% vao cuoi", "o a", "", "vu"])(
    "name nothing: %j",
    (words) => {
      expect(namesSomething(words)).toBe(false);
    },
  );
});
