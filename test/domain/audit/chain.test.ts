import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AuditEntry, type ChainTip, firstBrokenLink, textOfEntry } from "../../../domain/audit/chain.ts";

const digest = (text: string): string => createHash("sha256").update(text).digest("hex");

const aChain = (subject: string, length: number): AuditEntry[] => {
  const entries: AuditEntry[] = [];
  for (let number = 1; number <= length; number += 1) {
    const entry = {
      partition: "tinh~plan~2026-H1",
      subject,
      number,
      at: `2026-06-${String(number).padStart(2, "0")}T01:00:00.000Z`,
      oid: "o",
      name: "Lan",
      step: `sent ${number}`,
      before: "",
      after: `sent ${number}`,
      reason: "",
      previous: entries.at(-1)?.hash ?? "",
    };
    entries.push({ ...entry, hash: digest(textOfEntry(entry)) });
  }
  return entries;
};
const tipOf = (chain: readonly AuditEntry[]): ChainTip => {
  const last = chain.at(-1)!;
  return { partition: last.partition, subject: last.subject, count: last.number, hash: last.hash };
};

describe("the audit's chains", () => {
  const one = aChain("head~a", 4);
  const other = aChain("head~b", 2);
  const tips = [tipOf(one), tipOf(other)];
  const broken = (entries: readonly AuditEntry[], ends: readonly ChainTip[] = tips) => firstBrokenLink(entries, ends, digest);

  it("fit in whatever order they are read", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...one, ...other], { minLength: 6 }), (entries) => {
        expect(broken(entries)).toBeNull();
      }),
    );
  });

  it("break at the entry of which any word was changed", () => {
    const words = ["at", "oid", "name", "step", "before", "after", "reason", "previous", "hash"] as const;
    fc.assert(
      fc.property(fc.nat({ max: 3 }), fc.constantFrom(...words), fc.string({ minLength: 1 }), (at, word, text) => {
        const entries = one.map((entry, index) => (index === at ? { ...entry, [word]: `${entry[word]}${text}` } : entry));
        expect(broken([...entries, ...other])).toMatchObject({ subject: "head~a", number: at + 1, why: "changed" });
      }),
    );
  });

  it.each([0, 1, 2])("break after the entry that was taken out (%d)", (at) => {
    const entries = one.filter((_, index) => index !== at);
    expect(broken([...entries, ...other])).toMatchObject({ subject: "head~a", number: at + 2, why: "missing" });
  });

  it("break at the end that was cut off", () => {
    expect(broken([...one.slice(0, 3), ...other])).toMatchObject({ subject: "head~a", number: 4, why: "cut-off" });
    expect(broken(other)).toMatchObject({ subject: "head~a", number: 1, why: "cut-off" });
  });

  it("break where the thing itself has gone", () => {
    expect(broken([...one, ...other], [tipOf(other)])).toMatchObject({ subject: "head~a", number: 4, why: "no-owner" });
  });

  it("break where an entry was forged with a fitting hash of its own", () => {
    const forged = { ...one[1]!, after: "accepted 2" };
    const entries = one.map((entry, at) => (at === 1 ? { ...forged, hash: digest(textOfEntry(forged)) } : entry));
    expect(broken([...entries, ...other])).toMatchObject({ number: 3, why: "missing" });
  });
});
