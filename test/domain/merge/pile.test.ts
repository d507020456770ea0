import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { combine, combineAll, empty, ofReturn } from "../../../domain/merge/merge-returns.ts";
import { aReturn } from "../../builders/returns.ts";
import { anyReturns } from "./arbitrary-returns.ts";

const pile = anyReturns.map((returns) => combineAll(returns.map(ofReturn)));

describe("piles of accepted returns are a monoid", () => {
  it("combines in any order", () => {
    fc.assert(
      fc.property(pile, pile, (p, q) => {
        expect(combine(p, q)).toEqual(combine(q, p));
      }),
    );
  });

  it("combines in any grouping", () => {
    fc.assert(
      fc.property(pile, pile, pile, (p, q, r) => {
        expect(combine(combine(p, q), r)).toEqual(combine(p, combine(q, r)));
      }),
    );
  });

  it("counts the same twice as once", () => {
    fc.assert(
      fc.property(pile, (p) => {
        expect(combine(p, p)).toEqual(p);
      }),
    );
  });

  it("is left alone by the empty pile", () => {
    fc.assert(
      fc.property(pile, (p) => {
        expect(combine(empty, p)).toEqual(p);
        expect(combine(p, empty)).toEqual(p);
      }),
    );
  });

  it("folds one by one to what it folds by halves", () => {
    fc.assert(
      fc.property(anyReturns, (returns) => {
        expect(combineAll(returns.map(ofReturn))).toEqual(returns.map(ofReturn).reduce(combine, empty));
      }),
    );
  });

  it("lets each agency stand once, with its highest revision", () => {
    fc.assert(
      fc.property(anyReturns, (returns) => {
        const standing = combineAll(returns.map(ofReturn)).map(({ accepted }) => accepted);
        const key = ({ planId, periodId, agencyId }: (typeof returns)[number]["content"]) =>
          [planId, periodId, agencyId].join(" ");
        expect(new Set(standing.map(({ content }) => key(content))).size).toBe(standing.length);
        for (const { revision, content } of standing) {
          const rivals = returns.filter((each) => key(each.content) === key(content));
          expect(revision).toBe(Math.max(...rivals.map((each) => each.revision)));
        }
      }),
    );
  });

  it("decides between equal revisions with different contents alike in both orders", () => {
    const [a, b] = [aReturn(), aReturn("cong-an-tinh", { counts: { "k1.opened": 11 } })].map((content) =>
      ofReturn({ revision: 2, content }),
    );
    expect(combine(a!, b!)).toEqual(combine(b!, a!));
    expect(combine(a!, b!)).toHaveLength(1);
  });
});
