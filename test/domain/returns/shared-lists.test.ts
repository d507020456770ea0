import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { remembered, SharedLists } from "../../../domain/returns/shared-lists.ts";

describe("lists that many have in common", () => {
  it("hold what each was given, in order, and are the same array where they say the same", () => {
    const given = fc.array(fc.tuple(fc.constantFrom("a", "b", "c"), fc.constantFrom(1, 2, 3)));
    fc.assert(
      fc.property(given, (additions) => {
        const lists = new SharedLists<number>();
        for (const [owner, item] of additions) lists.add(owner, item);
        const own = (owner: string): number[] => additions.flatMap(([each, item]) => (each === owner ? [item] : []));
        for (const one of ["a", "b", "c", "nobody"]) {
          expect(lists.of(one)).toEqual(own(one));
          expect(lists.has(one)).toBe(own(one).length > 0);
          for (const other of ["a", "b", "c"])
            expect(lists.of(one) === lists.of(other)).toBe(own(one).join() === own(other).join());
        }
      }),
    );
  });

  it("what follows from a list is worked out once for it", () => {
    let asked = 0;
    const length = remembered((list: readonly number[]) => (asked += 1) && list.length);
    const [one, other] = [[1, 2], [3]];
    expect([length(one), length(one), length(other), length(one)]).toEqual([2, 2, 1, 2]);
    expect(asked).toBe(2);
  });
});
