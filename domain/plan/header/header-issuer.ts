/**
 * Who issued the plan: the last body that the head of the page names, its superior stands before it.
 *
 *   "ỦY BAN NHÂN DÂN" / "TỈNH QUẢNG TRỊ"                             Ủy ban nhân dân tỉnh Quảng Trị
 *   "UBND TINH KIEN GIANG" / "SO THONG TIN VA TRUYEN THONG"          Sở Thông tin và Truyền thông, by the directory
 *   no head, "…; Ủy ban nhân dân tỉnh xây dựng kế hoạch …"           Ủy ban nhân dân tỉnh
 */
import { matchAgency } from "../../agency/directory.ts";
import { fold } from "../../agency/fold.ts";
import type { Names } from "../bodies/names.ts";
import { startsBody } from "../bodies/agency-words.ts";
import { properName } from "./proper-name.ts";
import { inCapitals } from "../outline/title.ts";

const motto =
  /(?:c.ng )?h.a x. h.i(?: ch. ngh.a(?: vi.t nam)?)?|ch. ngh.a vi.t nam|dang cong san viet nam|d.{1,4}c\s+.{1,3}p - t. do - h.nh ph.c|doc lap\s*-?\s*tu do\s*-?\s*hanh phuc/g;
const numberOrDate = /(?:^|\s)(?:s[o06s]?\s?[:.]?\s*[\d/].*|so\s*:.*|[a-z, ]*ngay\W.*)$/;
/** Those who issue plans and head no list of bodies. */
const office = /^(?:thu tuong chinh phu|chinh phu|quoc hoi|bo chinh tri)$/;
const committee = /^(?:uy ban nhan dan|ubnd)\s+(tinh|thanh pho)(?=\s|$)/;
/** A superior and its department that ran into one line. */
const inOneLine =
  /^((?:uy ban nhan dan|ubnd)\s+(?:tinh|thanh pho|huyen|thi xa|quan)\s.{2,30}?|bo cong an)\s+((?:so|ban|phong|cong an|chi cuc|trung tam|truong|van phong|thanh tra|hoi)\s.+)$/;
const announces = /\s(?:xay dung|ban hanh)\s(?:va ban hanh )?ke hoach/;

const without = (text: string, pattern: RegExp): string => {
  let rest = text;
  for (const found of [...fold(text).matchAll(pattern)].reverse()) {
    rest = `${rest.slice(0, found.index)} ${rest.slice(found.index + found[0].length)}`;
  }
  return rest;
};

const nameIn = (cell: string): string => {
  const text = without(cell, motto);
  const cut = numberOrDate.exec(fold(text))?.index ?? text.length;
  return text
    .slice(0, cut)
    .replace(/[-_=*~.]{2,}|\s[*-](?=\s|$)/g, " ")
    .replace(/^['"`:*\s]+|[\s,;:*_-]+$/g, "")
    .replace(/\s+/g, " ");
};

/** The bodies of the head in their order; a name may go on over several lines, even "ỦY" / "BAN NHÂN DÂN". */
const bodiesOf = (head: readonly string[], misread: boolean): string[] => {
  const bodies: string[] = [];
  for (const cell of head.flatMap((line) => line.split("|"))) {
    const name = nameIn(cell);
    const alone = /^(?:ỦY|UỶ|UY)$/u.test(name);
    if (name === "" || (!alone && !inCapitals(name)) || /^(?:quyet dinh|ke hoach|cong$)/.test(fold(name))) continue;
    const last = bodies.at(-1);
    const torn = last !== undefined && /^(?:uy|uy ban|hoi dong|ban|so)$/.test(fold(last));
    // Who speaks for the body named above it.
    if (last !== undefined && /^ban (?:thuong truc|thuong vu|chap hanh)$/.test(fold(name))) continue;
    const begins = startsBody(name, misread) || office.test(fold(name)) || alone;
    if (begins && !torn) bodies.push(name);
    else if (last !== undefined) bodies[bodies.length - 1] = `${last} ${name}`;
  }
  return bodies.flatMap((body) => {
    const found = inOneLine.exec(fold(body));
    const superior = found?.[1]?.length ?? 0;
    return superior === 0 ? [body] : [body.slice(0, superior), body.slice(superior).trim()];
  });
};

const fromHead = (head: readonly string[], province: string | null, names: Names): string | null => {
  const written = bodiesOf(head, names.misread).at(-1) ?? "";
  const folded = fold(written);
  const found = committee.exec(folded);
  if (found !== null)
    return `Ủy ban nhân dân ${found[1] === "tinh" ? "tỉnh" : "thành phố"}${province === null ? "" : ` ${province}`}`;
  if (written.length < 4 || written.length > 200 || /^(?:uy|uy ban|uy ban nhan dan)$/.test(folded)) return null;
  const match = /\d/.test(written) ? null : matchAgency(written, names.directory);
  const known = names.directory.agencies.find(({ id }) => id === match?.id)?.name;
  if (known === undefined || (match?.confidence ?? 0) < (names.misread ? 0.75 : 1)) return properName(written);
  if (province === null || !folded.endsWith(` ${fold(province)}`)) return known;
  return `${known}${folded.endsWith(` tinh ${fold(province)}`) && !known.endsWith("tỉnh") ? " tỉnh" : ""} ${province}`;
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

/** "Nơi ban hành: Thành phố Hải Phòng", "| Cơ quan ban hành | Thành phố Hải Phòng |", beside a number that ends in "-UBND". */
const fromCard = (head: readonly string[]): string | null => {
  const place = head
    .map((line) =>
      /^(?:\|\s)?(?:Nơi|Cơ quan) ban hành(?::|\s\|)\s*(Tỉnh|Thành phố)\s+([^|]{2,30}?)(?=\s+Người ký|\s*\||$)/u.exec(line),
    )
    .find(Boolean);
  const ofCommittee = head.some((line) => /\/(?:[A-ZĐa-z]{1,4}-UBND|UBND-[A-ZĐ]{1,8})(?![\p{L}])/u.test(line));
  return place && ofCommittee ? `Ủy ban nhân dân ${(place[1] ?? "").toLowerCase()} ${place[2] ?? ""}` : null;
};

export const issuerOf = (head: readonly string[], introduction: string, province: string | null, names: Names): string | null =>
  fromHead(head, province, names) ?? fromIntroduction(introduction, names) ?? fromCard(head);
