import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson } from "../../../domain/returns/canonical.ts";
import { aReturn } from "../../builders/returns.ts";

const content = aReturn("xa-mot");

describe("the canonical text of a return", () => {
  it("is the same in whatever order tasks and counts come", () => {
    const shuffled = <T>(list: readonly T[]) =>
      fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length });
    fc.assert(
      fc.property(shuffled(content.tasks), shuffled(content.counts), (tasks, counts) => {
        expect(canonicalJson({ ...content, tasks, counts })).toBe(canonicalJson(content));
      }),
    );
  });

  it("is the same in whatever order the fields come", () => {
    const backwards = <T extends object>(value: T): T => Object.fromEntries(Object.entries(value).reverse()) as T;
    expect(canonicalJson(backwards({ ...content, tasks: content.tasks.map(backwards) }))).toBe(canonicalJson(content));
  });

  it("holds the whole content and changes with any of it", () => {
    const counts = [...content.counts].sort((a, b) => a.countId.localeCompare(b.countId));
    expect(JSON.parse(canonicalJson(content))).toEqual({ ...content, counts });
    expect(canonicalJson(aReturn("xa-mot", { counts: { "k2.accepted": 11 } }))).not.toBe(canonicalJson(content));
  });
});
