import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { remembered, sharedLists } from "../../../domain/returns/shared-lists.ts";

describe("lists that many have in common", () => {
  it("hold what each was given, in order, and are the same array where they say the same", () => {
    const people = ["a", "b", "c"];
    const circles = fc.uniqueArray(fc.subarray(people), { minLength: 1, maxLength: 4 });
    const given = circles.chain((each) => fc.array(fc.constantFrom(...each)));
    fc.assert(
      fc.property(given, (owned) => {
        const of = sharedLists(owned.map((owners, item) => ({ item, owners })));
        const own = (one: string): number[] => owned.flatMap((owners, item) => (owners.includes(one) ? [item] : []));
        for (const one of [...people, "nobody"]) {
          expect(of(one)).toEqual(own(one));
          for (const other of people) expect(of(one) === of(other)).toBe(own(one).join() === own(other).join());
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
