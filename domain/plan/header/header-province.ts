/**
 * The province: from the head of the page, else from the body where only one province is spoken of as the plan's own
 * ("Công an Bình Thuận", "chi nhánh tỉnh Đắk Lắk", "trên địa bàn tỉnh Quảng Trị").
 */
import { foldedWords } from "../../agency/fold.ts";
import { provinceOfWords, provincePattern } from "../../agency/provinces.ts";
import type { SourceLine } from "../lines/source-line.ts";

const all = provincePattern("g").source;
const named = new RegExp(`(?:tinh|thanh pho|tp) ${all}`);
const dated = new RegExp(`${all} ngay`);
const spokenOf = new RegExp(`(?:tinh|thanh pho|cong an|bao|truyen hinh|dia ban|khu vuc) ${all}`, "g");

/** Bodies of the whole country sit in Hà Nội, which is then no plan's province. */
const national = /(?:ban chi dao quoc gia|ban chi dao [a-z0-9 ]{0,40}cp|trung uong|chinh phu|quoc hoi|^bo [a-z]+) /;

const firstGroup = (found: RegExpExecArray | RegExpMatchArray): string =>
  found.slice(1).find((group) => group !== undefined) ?? "";

const isOneProvince = (counts: ReadonlyMap<string, number>): string | null => {
  const sorted = [...counts].sort((a, b) => b[1] - a[1]);
  const [first, second] = sorted;
  if (first === undefined) return null;
  return second === undefined || first[1] >= second[1] * 3 ? provinceOfWords(first[0]) : null;
};

/** A plan that names its province does so within so many lines. */
const enough = 5_000;
const wordsOf = (lines: readonly SourceLine[]): string =>
  foldedWords(
    lines
      .slice(0, enough)
      .map(({ text }) => text)
      .join(" "),
  ).join(" ");

/** "Bình Lâm, ngày 10 tháng 7 …" on a page that also says "TỈNH BÌNH LÂM". */
const placeOfDate = (head: string): string | null => {
  const before = /((?:\p{Lu}\p{L}*[ -]+){0,6}\p{Lu}\p{L}*), ngày/u.exec(head)?.[1]?.split(" ") ?? [];
  const page = foldedWords(head).join(" ");
  for (let from = 0; from < before.length; from += 1) {
    const place = before.slice(from).join(" ");
    if (new RegExp(`(?:tinh|thanh pho) ${foldedWords(place).join(" ")}\\b`).test(page)) return place;
  }
  return null;
};

export function provinceOf(head: string, lines: readonly SourceLine[], misread: boolean): string | null {
  const page = foldedWords(head).join(" ");
  const said = named.exec(page);
  if (said !== null) return provinceOfWords(firstGroup(said));
  if (national.test(page)) return null;
  const found = dated.exec(page);
  if (found !== null) return provinceOfWords(firstGroup(found));
  const place = placeOfDate(head);
  if (place !== null) return place;
  if (misread) return null;
  const counts = new Map<string, number>();
  for (const spoken of wordsOf(lines).matchAll(spokenOf)) {
    const name = firstGroup(spoken);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return isOneProvince(counts);
}
