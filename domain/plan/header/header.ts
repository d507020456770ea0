/**
 * The header is what the first page says of the document itself. Pages lose it in many ways: two columns run into one line, a
 * table's pipes stay, the OCR guesses, the page is cut off. A field that cannot be read is null, never guessed.
 */
import { fold } from "../../agency/fold.ts";
import type { Names } from "../bodies/names.ts";
import { issuerOf } from "./header-issuer.ts";
import { provinceOf } from "./header-province.ts";
import type { TitleBlock } from "./header-title.ts";
import { toldHeader } from "./header-told.ts";
import { titleBlock } from "./header-title.ts";
import { legalBasis } from "./legal-basis.ts";
import { markerOf } from "../outline/marker.ts";
import type { PlanHeader } from "../plan.ts";
import type { SourceLine } from "../lines/source-line.ts";
import { isoDay } from "../dates/calendar-day.ts";

const codes: Readonly<Record<string, string>> = {
  KH: "Kế hoạch",
  QĐ: "Quyết định",
  CTr: "Chương trình",
  PA: "Phương án",
  ĐA: "Đề án",
  CT: "Chỉ thị",
};

const number = /(?<!\p{L})s[o06s]?(?:\s?hieu)?\s*[:.]?\s*(\d{1,5})\s?\/\s?([A-Za-zĐđ]{1,4}\d?)\s?-\s?([A-ZĐa-zđ0-9&-]{2,24})/giu;
const date = /ngay\W{0,3}(\d{1,2})\W{0,3}thang\W{0,3}(\d{1,2})\W{0,3}nam\W{0,3}(\d{4})/;
/** "Số: 86/QĐ UBND": the hyphen was lost. */
const lostHyphen = /(?<!\p{L})so\s*[:.]?\s*(\d{1,5})\s?\/\s?(kh|qd|ct|ctr|nq|tb)\s(ubnd|hdnd|bcd|bca|ttg)(?![a-z])/giu;
/** "Số 25-KH/TU": as the Party numbers its documents. */
const partyNumber = /(?<!\p{L})so\s*[:.]?\s*(\d{1,4})\s?-\s?((?:kh|qd|ctr|ct|nq|da|kl|hd)\/[a-z]{1,8})(?![a-z])/giu;
const shortDate = /\p{Lu}[\p{L} -]{1,40}, ngày\s*(\d{1,2})\/(\d{1,2})\/(\d{4})/u;
const issued = /ngay ban hanh:?\s*(\d{1,2})\/(\d{1,2})\/(\d{4})/;

/** Where the plan's own clauses begin: the first numbered heading. */
const bodyStart = (lines: readonly SourceLine[], after: number): number => {
  const at = lines.findIndex(({ text }, index) => {
    const kind = index >= after && text !== "" ? markerOf(text)?.kind : undefined;
    return kind !== undefined && kind !== "dash" && kind !== "plus";
  });
  return at < 0 ? Math.min(lines.length, after) : at;
};

export interface ReadHeader {
  readonly header: PlanHeader;
  /** Index of the first line after title and introduction. */
  readonly bodyStart: number;
  /** True where the page itself says that it is a plan, not only a sentence in it. */
  readonly isNamed: boolean;
}

const joined = (lines: readonly SourceLine[]): string =>
  lines
    .map(({ text }) => text.replace(/[|]/g, " "))
    .filter((text) => text !== "")
    .join(" ");

/** The document's own number stands after a capital "Số"; a cited one after "số". */
const numberOf = (head: string): string | null => {
  const found = [...fold(head).matchAll(number)].find(({ index }) => head.charAt(index) === "S");
  if (found === undefined) {
    const torn = [...fold(head).matchAll(lostHyphen)].find(({ index }) => head.charAt(index) === "S");
    if (torn !== undefined) {
      const code =
        head
          .slice(torn.index, torn.index + torn[0].length)
          .split("/")
          .at(-1) ?? "";
      return `${torn[1] ?? ""}/${code.trim().replace(/\s+/, "-")}`;
    }
    const party = [...fold(head).matchAll(partyNumber)].find(({ index }) => head.charAt(index) === "S");
    if (party === undefined) return null;
    const end = party.index + party[0].length;
    return `${party[1] ?? ""}-${head.slice(end - (party[2] ?? "").length, end)}`;
  }
  const code =
    head
      .slice(found.index, found.index + found[0].length)
      .split("/")
      .at(-1) ?? "";
  return `${found[1] ?? ""}/${code.replace(/\s+/g, "").replace(/-$/, "")}`;
};

const dateOf = (head: string): string | null => {
  const folded = fold(head);
  const found = date.exec(folded) ?? shortDate.exec(head) ?? issued.exec(folded);
  return found === null ? null : isoDay(found[1] ?? "", found[2] ?? "", found[3] ?? "");
};

/** An official letter has no kind in its head: it says what it is about, and whom it addresses. */
const isLetter = (lines: readonly SourceLine[]): boolean =>
  lines.slice(0, 40).some(({ folded }) => /(?:^|\|\s?)(?:v\/v|kinh gui)[\s:]/.test(folded));

/** "V/v giữ sạch chợ" / "và bến xe": what a letter is about, on as many lines as go on in small letters. */
const subjectOf = (lines: readonly SourceLine[]): string | null => {
  const at = lines.slice(0, 40).findIndex(({ folded }) => /(?:^|\|\s?)v\/v[\s:]/.test(folded));
  if (at < 0) return null;
  const first = (lines[at]?.text ?? "").replace(/^.*?v\/v[\s:]+/iu, "");
  const end = lines.findIndex(({ text }, next) => next > at && !/^\p{Ll}/u.test(text));
  const more = lines.slice(at + 1, end < 0 ? at + 1 : Math.min(end, at + 6)).map(({ text }) => text);
  return (
    [first, ...more]
      .join(" ")
      .replace(/[\s|]+/g, " ")
      .trim() || null
  );
};

export function readHeader(lines: readonly SourceLine[], names: Names): ReadHeader {
  const block: TitleBlock = titleBlock(lines);
  const start = bodyStart(lines, block.end);
  const head = joined(lines.slice(0, block.start));
  const introduction = joined(lines.slice(block.end, start)).slice(0, 6_000);
  const own = numberOf(head);
  const coded = own === null ? null : (codes[/[-/]([^-/]+)[-/]/.exec(own)?.[1] ?? ""] ?? null);
  const announced = /(?:ban hanh|xay dung) ke hoach/.test(fold(introduction)) ? "Kế hoạch" : null;
  const province = provinceOf(head, lines, names.misread);
  const onPage = {
    docType: block.docType ?? coded ?? announced ?? (own !== null && isLetter(lines) ? "Công văn" : null),
    number: own,
    date: dateOf(head),
    issuer: issuerOf(
      lines.slice(0, block.start).map(({ text }) => text),
      introduction,
      province,
      names,
    ),
    title: block.title ?? (own === null ? null : subjectOf(lines)),
  };
  const noHead = [block.docType, own, onPage.date, block.title].every((field) => field === null);
  const fields = (noHead ? toldHeader(joined(lines.slice(0, 40)).slice(0, 4_000)) : null) ?? onPage;
  return {
    header: {
      ...fields,
      province,
      legalBasis: legalBasis(lines.slice(block.start), fields.number),
    },
    bodyStart: start,
    isNamed: block.docType !== null || own !== null || announced !== null,
  };
}
