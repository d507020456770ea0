import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editDistance } from "../../../domain/agency/edit-distance.ts";
import { fold } from "../../../domain/agency/fold.ts";

const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 12 });

/** The textbook way, without a band. */
const slowly = (left: string, right: string): number => {
  if (left === "" || right === "") return left.length + right.length;
  return Math.min(
    slowly(left.slice(1), right.slice(1)) + (left[0] === right[0] ? 0 : 1),
    slowly(left.slice(1), right) + 1,
    slowly(left, right.slice(1)) + 1,
  );
};

describe("the distance between two words", () => {
  it("is the textbook's, up to the limit, and infinite beyond it", () => {
    const short = fc.string({ unit: fc.constantFrom("a", "b"), maxLength: 5 });
    fc.assert(
      fc.property(short, short, fc.nat(5), (left, right, limit) => {
        const exact = slowly(left, right);
        expect(editDistance(left, right, limit)).toBe(exact <= limit ? exact : Infinity);
      }),
    );
  });

  it("is the same both ways", () => {
    fc.assert(fc.property(word, word, (left, right) => editDistance(left, right, 20) === editDistance(right, left, 20)));
  });
});

describe("folding", () => {
  it("keeps the length, so that places in both texts are the same", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const composed = text.normalize("NFC");
        expect(fold(composed)).toHaveLength(composed.length);
      }),
    );
  });

  it("takes marks and case away", () => {
    expect(fold("ỦY BAN nhân dân – Đắk Lắk")).toBe("uy ban nhan dan - dak lak");
  });
});
