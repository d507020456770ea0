/**
 * Who issued the plan:
 *
 *   "ỦY BAN NHÂN DÂN TỈNH QUẢNG TRỊ"                                 Ủy ban nhân dân tỉnh Quảng Trị
 *   "UBND TINH KIEN GIANG SO THONG TIN VA TRUYEN THONG"              Sở Thông tin và Truyền thông, by the directory
 *   no head, "…; Ủy ban nhân dân tỉnh xây dựng kế hoạch …"           Ủy ban nhân dân tỉnh
 */
import { matchAgency } from "../agency/directory.ts";
import { fold } from "../agency/fold.ts";
import type { Names } from "./names.ts";
import { startsBody } from "./agency-words.ts";
import { inCapitals } from "./title.ts";

const motto = /c.ng h.a x. h.i ch. ngh.a vi.t nam|d.{1,4}c\s+.{1,3}p - t. do - h.nh ph.c|doc lap\s*-?\s*tu do\s*-?\s*hanh phuc/gi;
const committee = /(?:uy ban nhan dan|ubnd)\s+(tinh|thanh pho)/;
const department =
  /(?:^|\s)((?:so|ban|cong an|thanh tra|hoi|bo chi huy|van phong)\s.{3,80}?)(?=\s*(?:$|so\s?[:.]?\s?\d|s6\s?[:.]|[-_]{3}|\d))/g;
const announces = /\s(?:xay dung|ban hanh)\s(?:va ban hanh )?ke hoach/;

const sentenceCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1).toLowerCase();

const withoutMotto = (head: string): string => {
  let text = head;
  for (const found of [...fold(head).matchAll(motto)].reverse()) {
    text = `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`;
  }
  return text
    .replace(/\s+/g, " ")
    .replace(/^['"`:\s]+/, "")
    .trim();
};

const fromHead = (head: string, province: string | null, names: Names): string | null => {
  const text = withoutMotto(head);
  const folded = fold(text);
  for (const found of [...folded.matchAll(department)].reverse()) {
    const from = found.index + found[0].indexOf(found[1] ?? "");
    const written = text.slice(from, from + (found[1]?.length ?? 0)).trim();
    const match = matchAgency(written, names.directory);
    const body = names.directory.agencies.find(({ id }) => id === match?.id);
    if (body !== undefined && inCapitals(written) && (match?.confidence ?? 0) >= 0.75) return body.name;
  }
  const found = committee.exec(folded);
  if (found !== null)
    return `Ủy ban nhân dân ${found[1] === "tinh" ? "tỉnh" : "thành phố"}${province === null ? "" : ` ${province}`}`;
  const first = /^(.{4,160}?)(?=\s+(?:so\s?[:.]|s6\s?[:.])|\s*[-_]{3}|$)/.exec(folded)?.[0] ?? "";
  const body = text.slice(0, first.length).trim();
  return startsBody(body, false) && inCapitals(body) && !/^uy ban nhan dan$/.test(fold(body)) ? sentenceCase(body) : null;
};

/** The body right before "xây dựng kế hoạch": from the last place where a body's name begins after a break. */
const fromIntroduction = (introduction: string, names: Names): string | null => {
  const folded = fold(introduction);
  const at = announces.exec(folded)?.index ?? -1;
  if (at < 0) return null;
  const before = introduction.slice(Math.max(0, at - 200), at);
  const breaks = [...before.matchAll(/[.;,)”"]\s+/g)].map((found) => found.index + found[0].length);
  for (const from of [...breaks, 0].sort((a, b) => b - a)) {
    const body = before
      .slice(from)
      .replace(/\s*\([^()]*\)$/, "")
      .trim();
    if (!startsBody(body, names.misread)) continue;
    const known = names.misread ? matchAgency(body, names.directory)?.id : undefined;
    return names.directory.agencies.find(({ id }) => id === known)?.name ?? body;
  }
  return null;
};

export const issuerOf = (head: string, introduction: string, province: string | null, names: Names): string | null =>
  fromHead(head, province, names) ?? fromIntroduction(introduction, names);
