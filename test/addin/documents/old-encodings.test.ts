import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { mendLetters, oldEncodingOf } from "../../../addin/src/documents/letters/mend-letters.ts";
import { decodeOld } from "../../../addin/src/documents/letters/old-encodings.ts";
import { isGarbled } from "../../../addin/src/documents/letters/syllable.ts";
import { openDocument } from "../../../addin/src/documents/open-document.ts";
import { bytesOf, inOldLetters } from "../../builders/old-letters.ts";

const plan = readFileSync(
  join(import.meta.dirname, "../../../local/samples/plans/ke-hoach-phong-chong-toi-pham-co-to-chuc.txt"),
  "utf8",
);
const withoutCase = (text: string): string => text.normalize("NFC").toLowerCase();
const textOf = async (bytes: Uint8Array): Promise<string> => {
  const opened = await openDocument("ke-hoach.txt", bytes);
  if (!opened.ok || opened.value.kind !== "text") throw new Error("no text");
  return opened.value.text;
};

describe("a text from before Unicode", () => {
  it("is read as people know it", () => {
    expect(decodeOld("tcvn3", "Céng hoµ x· héi chñ nghÜa ViÖt Nam, §éc lËp - Tù do - H¹nh phóc")).toBe(
      "Cộng hoà xã hội chủ nghĩa Việt Nam, Độc lập - Tự do - Hạnh phúc",
    );
    expect(decodeOld("vni", "COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM, Ñoäc laäp - Töï do - Haïnh phuùc")).toBe(
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM, Độc lập - Tự do - Hạnh phúc",
    );
  });

  it.each(["tcvn3", "vni"] as const)("is known for %s by its syllables and comes back whole", async (encoding) => {
    const old = inOldLetters(encoding, plan);
    expect(oldEncodingOf(old)).toBe(encoding);
    expect(withoutCase(await textOf(bytesOf(old)))).toBe(withoutCase(plan));
    // The same letters in a file that some program made UTF-8 of.
    expect(withoutCase(await textOf(new TextEncoder().encode(old)))).toBe(withoutCase(plan));
  });

  it("keeps VNI's capitals, and gives TCVN3's headings theirs back", async () => {
    expect(await textOf(bytesOf(inOldLetters("vni", plan)))).toBe(plan);
    expect(await textOf(bytesOf(inOldLetters("tcvn3", plan)))).toContain("II. PHÂN CÔNG NHIỆM VỤ");
  });

  it("is read from Windows-1258, where tones stand apart", async () => {
    const codes: Readonly<Record<string, number>> = {
      "\u0300": 0xcc,
      "\u0309": 0xd2,
      "\u0303": 0xde,
      "\u0301": 0xec,
      "\u0323": 0xf2,
    };
    const kept: Readonly<Record<string, number>> = { ă: 0xe3, đ: 0xf0, ơ: 0xf5, ư: 0xfd, Ă: 0xc3, Đ: 0xd0, Ơ: 0xd5, Ư: 0xdd };
    const bytes = Array.from(plan, (letter) => {
      const [, base = letter, tone = ""] =
        /^(.[\u0302\u0306\u031b]*)([\u0300\u0301\u0303\u0309\u0323])?/u.exec(toneLast(letter)) ?? [];
      const plainBase = base.normalize("NFC");
      return [kept[plainBase] ?? plainBase.charCodeAt(0), ...(tone === "" ? [] : [codes[tone] ?? 0])];
    }).flat();
    expect(await textOf(Uint8Array.from(bytes))).toBe(plan);
  });
});

/** Canonical order puts the dot below before the circumflex: the tone goes last. */
const toneLast = (letter: string): string => {
  const parts = letter.normalize("NFD");
  const tone = /[\u0300\u0301\u0303\u0309\u0323]/.exec(parts)?.[0] ?? "";
  return parts.replace(tone, "") + tone;
};

describe("a text in Unicode", () => {
  it.each([
    ["Vietnamese", plan],
    [
      "French",
      "Société générale à responsabilité limitée; dépôts, prêts, intérêts échus. Où êtes-vous, là-bas? Ça dépend du côté.",
    ],
    ["a few names", "Kế hoạch phối hợp với Café Émile, José Müller và São Paulo Ltd."],
  ])("stays as it is: %s", (_, text) => expect(mendLetters(text)).toBe(text));

  it("of which some lines are in TCVN3 gets those alone brought over", () => {
    const lines = plan.split("\n").filter((line) => line.length > 60);
    const mixed = lines.map((line, at) => (at % 2 === 0 ? line : inOldLetters("tcvn3", line))).join("\n");
    expect(withoutCase(mendLetters(mixed))).toBe(withoutCase(lines.join("\n")));
  });
});

describe("a broken text layer", () => {
  it("is told from Vietnamese, also where only the marks were lost", () => {
    expect(isGarbled(plan)).toBe(false);
    expect(isGarbled(plan.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d"))).toBe(true);
    expect(isGarbled(plan.replace(/\p{L}/gu, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 3)))).toBe(true);
  });
});
