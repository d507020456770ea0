/**
 * The key of a name is what stays when spelling, abbreviation and place are taken away; names with one key are one body:
 *
 *   "Sở GD&ĐT", "Sở Giáo dục - Đào tạo tỉnh Bắc Giang"        →  "sogiaoducdaotao"
 *   "UBND các huyện, TX, TP"                                   →  "uybannhandanhuyenthixathanhpho"
 *   "NHNN Việt Nam Chi nhánh Khu vực 9"                        →  "nganhangnhanuocchinhanhkhuvuc"
 */
import { fold } from "./fold.ts";
import { provincePattern } from "./provinces.ts";
import { recentAnswers } from "./recent-answers.ts";

/** Spoken out wherever they stand as a word of their own. */
const abbreviations: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ubnd: "uy ban nhan dan",
    hdnd: "hoi dong nhan dan",
    ubmttq: "uy ban mat tran to quoc",
    ubmttqvn: "uy ban mat tran to quoc",
    ubmt: "uy ban mat tran",
    tqvn: "to quoc",
    mttq: "mat tran to quoc",
    mttqvn: "mat tran to quoc",
    vksnd: "vien kiem sat nhan dan",
    vks: "vien kiem sat nhan dan",
    ksnd: "kiem sat nhan dan",
    tand: "toa an nhan dan",
    thads: "thi hanh an dan su",
    tp: "thanh pho",
    tx: "thi xa",
    tt: "thi tran",
    gddt: "giao duc dao tao",
    tttt: "thong tin truyen thong",
    khdt: "ke hoach dau tu",
    khcn: "khoa hoc cong nghe",
    vhttdl: "van hoa the thao du lich",
    vhtt: "van hoa the thao",
    ldtbxh: "lao dong thuong binh xa hoi",
    tnmt: "tai nguyen moi truong",
    nnmt: "nong nghiep moi truong",
    nnptnt: "nong nghiep phat trien nong thon",
    ptnt: "phat trien nong thon",
    gtvt: "giao thong van tai",
    chqs: "chi huy quan su",
    chbdbp: "chi huy bo doi bien phong",
    bdbp: "bo doi bien phong",
    lhpn: "lien hiep phu nu",
    ccb: "cuu chien binh",
    ldld: "lien doan lao dong",
    ptth: "phat thanh truyen hinh",
    nhnn: "ngan hang nha nuoc",
    csxh: "chinh sach xa hoi",
    ctxh: "chinh tri xa hoi",
    htx: "hop tac xa",
    bcd: "ban chi dao",
    vp: "van phong",
    dbqh: "dai bieu quoc hoi",
    ca: "cong an",
  }),
);

const dropped = new Set(["va", "cac", "cua", "tinh", "vietnam", "cn"]);
const place = provincePattern("g");

/** Characters of a name that are read. */
export const longestName = 400;

/** A name is asked for as it stands, in a list, and by its nearest: each time its words are wanted anew. */
const lately = recentAnswers(100, wordsOf);

/** Words of the name, abbreviations spoken out, provinces and filling words gone. */
export const nameWords = (name: string): readonly string[] => lately.answer(name.slice(0, longestName));

function wordsOf(name: string): readonly string[] {
  const read = name.normalize("NFC").slice(0, longestName);
  const tight = /[-&,.]/.test(read) ? read.replace(/(?<=\p{Lu})[-&,.](?=\p{Lu})/gu, "") : read;
  const words: string[] = fold(tight).match(/[a-z0-9]+/g) ?? [];
  // "các", however an OCR reads it.
  if (/^c[a-z]{1,2}c$/.test(words[0] ?? "")) words.shift();
  const spoken = words.map((word) => abbreviations.get(word) ?? word).join(" ");
  const joined = spoken
    .replace(/\btinh (doan|uy)\b/g, "tinh$1")
    .replace(/\bviet nam\b/g, "vietnam")
    .replace(/\bkhu vuc [ivx]+\b/g, "khu vuc");
  const placeless = /ho chi minh/.test(joined) ? joined : joined.replace(place, " ");
  return placeless.split(" ").filter((word) => word !== "" && !dropped.has(word) && !/^\d+$/.test(word));
}

/** May a name begin with something else than this word, once what is no part of its key is gone? */
const opensOther = (word: string): boolean =>
  abbreviations.has(word) || dropped.has(word) || /^(?:c[a-z]{1,2}c|tinh|viet|\d+)$/.test(word);

/** Whether the word with which a text begins rules out every name whose first words are `known`. */
export function rulesOut(token: string, known: ReadonlySet<string>): boolean {
  const word = fold(token);
  return /^[a-z]+$/.test(word) && !opensOther(word) && !known.has(word);
}

/** The first of `nameWords`, without reading the whole of a name that may be a sentence. */
export function firstWord(name: string): string | undefined {
  const start = name.slice(0, 40);
  if (/\p{L}[-&,.]\p{L}/u.test(start)) return nameWords(name.slice(0, 60))[0];
  for (const word of fold(start).match(/[a-z0-9]+/g) ?? []) {
    if (abbreviations.has(word) || /^(?:c[a-z]{1,2}c|tinh|viet)$/.test(word)) break;
    if (!dropped.has(word) && !/^\d+$/.test(word)) return word;
  }
  return nameWords(name.slice(0, 60))[0];
}

export const nameKey = (name: string): string => nameWords(name).join("");
