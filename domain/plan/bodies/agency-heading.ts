/**
 * A heading that names nobody but bodies charges them with everything beneath it:
 *
 *   "Đề nghị Viện kiểm sát nhân dân tỉnh, Tòa án nhân dân tỉnh"     two bodies
 *   "Công an tỉnh (Cơ quan thường trực)"                            one
 *   "Công an tỉnh có trách nhiệm:"                                  one, announced: see announced-duties.ts
 *   "Công an tỉnh chủ trì, phối hợp …", "Nhiệm vụ chung"            no such heading
 */
import { matchAgency, namedAgency, opensName } from "../../agency/directory.ts";
import { fold } from "../../agency/fold.ts";
import { agencyNames, trimmedName } from "./agency-list.ts";
import { agenciesAtStart } from "./agency-prefix.ts";
import { announcement, assigning, withoutPowers } from "./announced-duties.ts";
import type { Directory } from "../../agency/directory.ts";
import type { RecentAnswers } from "../../agency/recent-answers.ts";
import { recentAnswers } from "../../agency/recent-answers.ts";
import { opensBody, startsBody } from "./agency-words.ts";
import type { Names } from "./names.ts";
import { space } from "../lines/trim.ts";

const doing = new RegExp(
  "(?:^|\\s)(?:chủ trì|phối hợp|chịu|có trách nhiệm|có nhiệm vụ|tổ chức (?!chính|tín|xã|thành|đoàn)|tăng cường|thực hiện|triển khai|(?<!ban )chỉ đạo(?! \\p{Lu}| cấp| các| tỉnh| 1| quốc| phòng| về)|phải|" +
    "theo dõi|hướng dẫn|tham mưu|căn cứ|báo cáo|đã|đang|sẽ|cần|tiếp tục|đẩy mạnh|nâng cao|làm|xử lý|quản lý (?!thị|nhà)|rà soát|kiểm tra|giúp|gồm|bao gồm|tham gia|đảm bảo|bảo đảm|xác định|là)(?=\\s|$)",
  "u",
);

/** Beyond this no words in front and no punctuation behind make it a heading. */
const longest = 700;

/** "Công an tỉnh (Cơ quan thường trực):" without what the brackets at its end say. */
const withoutRemark = (text: string): string => {
  const tail = /\)\s{0,20}[:.]?$/.exec(text);
  const open = tail === null ? -1 : text.lastIndexOf("(", tail.index);
  return tail === null || open < 0 || text.slice(open, tail.index).includes(")") ? text : text.slice(0, open).trimEnd();
};

const hasSentenceEnd = (text: string): boolean =>
  /[.!?]\s/.test(text) && /[.!?]\s/u.test(text.replace(/\b(?:TM|KT|TP|TX)\.\s/gu, ""));

/** Known, or read to its end but for a few words: "Trường Cao đẳng … tỉnh", not "các doanh nghiệp viễn thông xử lý SIM …". */
const isName = (name: string, names: Names): boolean => {
  if ((matchAgency(name, names.directory)?.confidence ?? 0) >= 0.85) return true;
  return name.slice(agenciesAtStart(name, names).end).trim().split(" ").length <= 9;
};

/** What is asked of the first word of a paragraph: most begin with a word that no heading of bodies begins with. */
const opensHeading = (word: string, { directory, misread }: Names): boolean =>
  !/^\p{L}+$/u.test(word) ||
  /^(?:de|yeu|giao|trach|nhiem|phan|doi|ve)$/.test(fold(word)) ||
  opensName(word, directory) ||
  opensBody(word, misread);

/** Without marks only what can hardly be anything but a body's name, and says of nobody what he does. */
const surely =
  /^(?:(?:cac )?(?:so|phong|truong|don vi|to chuc|doanh nghiep|trung tam|hoi|benh vien|doan the)(?! (?:ngua|chong|nghi|thao|hop|voi|lieu))|cong an|ubnd|uy ban|ban (?:chi dao|chi huy|phong trao|thuong truc|nhan dan|quan ly)|bo chi huy|vien|toa an|van phong|hoi dong|chu tich|thu truong|giam doc|ngan hang|kho bac|bao hiem xa hoi|(?:chi )?cuc|(?:tinh|thanh|huyen) doan|mat tran|lien doan)\s/;
const doingFolded =
  /\s(?:chu tri|phoi hop|chiu|co trach nhiem|tang cuong|thuc hien|trien khai|(?<!ban )chi dao|phai|theo doi|huong dan|tham muu|can cu|bao cao|dang|tiep tuc|day manh|nang cao|xu ly|ra soat|kiem tra|giup|gom|tham gia|dam bao|bao dam|bo tri|duoc)\s/;
const isMisreadName = (heading: string, text: string): boolean => {
  if (heading.length > 200 || /[.;,]$/.test(text) || !/^\p{Lu}/u.test(heading)) return false;
  const folded = `${fold(heading)} `;
  return (
    surely.test(folded) && !doingFolded.test(folded) && folded.split(/[,;]/).every((part) => part.trim().split(" ").length <= 14)
  );
};

interface Memory {
  readonly opens: RecentAnswers<boolean>;
  readonly headings: RecentAnswers<readonly string[] | null>;
}
const kept = 4_000;
const memories = new WeakMap<Directory, { readonly plain: Memory; readonly misread: Memory }>();
const memory = (names: Names): Memory => ({
  opens: recentAnswers(kept, (word) => opensHeading(word, names)),
  headings: recentAnswers(kept, (text) => readHeading(text, names)),
});
const memoryOf = ({ directory, misread }: Names): Memory => {
  let known = memories.get(directory);
  if (known === undefined) {
    known = { plain: memory({ directory, misread: false }), misread: memory({ directory, misread: true }) };
    memories.set(directory, known);
  }
  return misread ? known.misread : known.plain;
};

/** A longer text is a sentence, which does not come again. */
const repeated = 160;

/** The bodies of a heading that names nobody but bodies, or null: "Đề nghị Viện kiểm sát nhân dân tỉnh, Tòa án nhân dân tỉnh". */
export function headingAgencies(text: string, names: Names): readonly string[] | null {
  const end = text.indexOf(" ");
  const { opens, headings } = memoryOf(names);
  if (end > 0 && end <= 20 && !opens.answer(text.slice(0, end))) return null;
  return text.length <= repeated ? headings.answer(text) : readHeading(text, names);
}

/** "3. Sở Tư pháp: Nghiên cứu …": the heading, and the duty on its line, "" where there is none. */
export interface BodiesHeading {
  readonly agencies: readonly string[];
  readonly duty: string;
  /** Set where the text says that their duties follow: the words between bodies and colon. A heading only if something follows. */
  readonly announced: string | null;
}

/** A heading is not longer, its colon included. */
export const longestHeading = 330;

/** "Các Sở: Tài chính, Nội vụ: Cấp kinh phí": the first colon is the list's own. */
const opensList = /^(?:c[áa]c\s)?(?:s[ởo]|h[ộo]i)$/iu;

/** Where the colon stands that parts a heading from the duty on its line; -1: nowhere. */
export function headingColon(text: string): number {
  for (let at = text.indexOf(":"); at >= 0 && at < longestHeading; at = text.indexOf(":", at + 1)) {
    if (at < 9 && opensList.test(text.slice(0, at))) continue;
    if (at + 1 === text.length || at + 1 === longestHeading || space.includes(text.charAt(at + 1))) return at;
  }
  return -1;
}

/** "3. Sở Tài chính. Cân đối kinh phí.", "3. Sở Tài chính – Cân đối kinh phí.": only behind a body's very name. */
function besideDuty(text: string, names: Names): BodiesHeading | null {
  const first = text.indexOf(" ");
  if (first < 1 || first > 20 || !memoryOf(names).opens.answer(text.slice(0, first))) return null;
  const parted = /\.\s|\s[–-]\s/.exec(text.slice(0, 90));
  const name = parted === null ? "" : text.slice(0, parted.index);
  const duty = parted === null ? "" : text.slice(parted.index + parted[0].length).trim();
  if (!/^\p{Lu}\p{Ll}/u.test(duty) || namedAgency(name, names.directory) === null) return null;
  return { agencies: [name], duty, announced: null };
}

/** `mayHaveColon`: false where the caller knows that there is none in the text. */
export function bodiesHeading(text: string, names: Names, mayHaveColon: boolean): BodiesHeading | null {
  const colon = mayHaveColon ? headingColon(text) : -1;
  if (colon < 0 && text.length > longestHeading) return null;
  const agencies = headingAgencies(colon < 0 ? text : text.slice(0, colon), names);
  if (agencies !== null) return { agencies, duty: colon < 0 ? "" : text.slice(colon + 1).trim(), announced: null };
  const announced = text.endsWith(":") ? announcement(text, names) : null;
  if (announced !== null) return { agencies: announced.agencies, duty: "", announced: announced.words };
  return colon < 0 || text.endsWith(":") ? besideDuty(text, names) : null;
}

function readHeading(text: string, names: Names): string[] | null {
  if (text.length > longest && !text.includes("(")) return null;
  const whole = trimmedName(withoutRemark(text));
  const own = whole.slice(assigning.exec(fold(whole.slice(0, 40)))?.[0].length ?? 0);
  const heading = own.length <= longest ? withoutPowers(own) : own;
  if (heading.length < 3 || heading.length > 320 || hasSentenceEnd(heading)) return null;
  const named = namedAgency(heading, names.directory);
  if (named === null && !startsBody(heading, names.misread)) return null;
  if (named !== null && !heading.includes(":")) return [heading];
  const found = agencyNames(heading, names);
  const known = found.every((name) => (matchAgency(name, names.directory)?.confidence ?? 0) >= (names.misread ? 0.7 : 0.85));
  if (known) return found;
  if (names.misread) return isMisreadName(heading, text) ? found : null;
  if (/[.;]$/.test(text) || doing.test(heading.toLowerCase())) return null;
  return found.every((name) => isName(name, names)) ? found : null;
}
