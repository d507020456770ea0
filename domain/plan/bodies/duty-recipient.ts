/**
 * To whom a report goes, and through whom:
 *
 *   "báo cáo … về UBND tỉnh (qua Công an tỉnh)"                           UBND tỉnh, through Công an tỉnh
 *   "báo cáo Bộ Giáo dục và Đào tạo và UBND tỉnh"                         "Bộ Giáo dục và Đào tạo; UBND tỉnh"
 *   "gửi về Sở GD&ĐT (Phòng GDMN)", "báo cáo UBND tỉnh thông qua Sở …"    through the body in the brackets, after "thông qua"
 *   "báo cáo kết quả về nhân sự"                                          nobody: no body follows
 */
import { everyMatch } from "../../agency/every-match.ts";
import { fold } from "../../agency/fold.ts";
import { editDistance } from "../../agency/edit-distance.ts";
import { agenciesAtStart } from "./agency-prefix.ts";
import type { Names } from "./names.ts";

/** Persons and bodies above the province, and a body's own leaders; longest first where one begins another. */
const above =
  /^(?:Thủ tướng Chính phủ|Văn phòng Chính phủ|Chính phủ|Quốc hội|Ban Giám đốc(?: Sở| Công an tỉnh)?|Giám đốc Sở|Lãnh đạo Sở|Thường trực (?:Tỉnh ủy|Thành ủy|HĐND tỉnh|UBND tỉnh|Ban Chỉ đạo[^,;.()]{0,30})|Chủ tịch(?: UBND| Ủy ban nhân dân| Uỷ ban nhân dân)?(?: tỉnh| thành phố)?)(?![\p{L}])/u;
const aboveNames = ["Ban Giám đốc", "Chính phủ", "Thủ tướng Chính phủ", "Chủ tịch UBND tỉnh"];
const toward = /(?:ve|cho|gui|bao cao|den|len|toi|phan anh)\s+(?=\S)/g;
/** Where words that are no part of a name go on. */
const nameStops =
  /[(,;.:]|\s(?:để|theo|trước|thông qua|qua|bằng|chậm nhất|hàng|hằng|định kỳ|và|vào|khi|kết quả|tình hình|về|xem|chỉ đạo)(?=\s)|$/u;

/** A body of which the list of name words knows only the beginning: "Ban Chỉ đạo quốc gia 1237". */
const wholeName = (rest: string, known: string): string => {
  const words = rest.slice(0, rest.slice(0, 160).search(nameStops)).trim();
  const more = words.slice(known.length).trim();
  return words.startsWith(known) && more !== "" && more.split(" ").length <= 4 ? words : known;
};

const bodiesAt = (text: string, names: Names): string[] => {
  const found: string[] = [];
  let rest = text;
  for (let guard = 0; guard < 6; guard += 1) {
    const leader = above.exec(rest)?.[0];
    const prefix = leader === undefined ? agenciesAtStart(rest.slice(0, 300), names) : null;
    const only = prefix?.names.length === 1 ? wholeName(rest, prefix.names[0] ?? "") : null;
    const taken = leader ?? only ?? (prefix === null || prefix.names.length === 0 ? null : rest.slice(0, prefix.end));
    if (taken === null) break;
    found.push(...(leader !== undefined ? [leader] : only !== null ? [only] : (prefix?.names ?? [])));
    const connector = /^\s*(?:,|;|và)\s+(?:đồng gửi\s+)?(?=\p{Lu})/u.exec(rest.slice(taken.length))?.[0];
    if (connector === undefined) break;
    rest = rest.slice(taken.length + connector.length);
  }
  return found;
};

/** A misread name at the end of its sentence, told by its likeness: "Ban Gidm doc". */
const misreadAt = (rest: string): string | null => {
  const words = fold(rest.slice(0, rest.search(/[,;.(]|$/))).trim();
  return aboveNames.find((name) => editDistance(words, fold(name), 2) <= 2) ?? null;
};

/** As the text writes them, several parted by "; "; null where the sentence names nobody. */
export function recipientOf(sentence: string, names: Names): string | null {
  const folded = fold(sentence);
  for (const found of everyMatch(toward, folded)) {
    const end = found.index + found[0].length;
    if (!/bao cao|gui |phan anh/.test(folded.slice(Math.max(0, end - 300), end))) continue;
    const rest = sentence.slice(end, end + 500);
    const said = names.misread ? [misreadAt(rest)].filter((name) => name !== null) : bodiesAt(rest, names);
    if (said.length > 0) return [...new Set(said)].join("; ");
  }
  return null;
}

export function viaOf(sentence: string, recipient: string | null): string | null {
  const said =
    /\((?:thông qua|qua|cơ quan thường trực:?|đầu mối:?)\s+([^()]{2,160})/u.exec(sentence)?.[1] ??
    /(?<=\s)thông qua\s+(\p{Lu}[^,;.()]{2,80})/u.exec(sentence)?.[1] ??
    /(?<=báo cáo[^;.]{0,200}\s)qua\s+((?:Công an|Sở|Văn phòng|Phòng|Ban|Cục|Thanh tra)(?![\p{L}])[^,;.()]{0,80}?)(?=\s(?:để|trước|theo|tổng hợp)\s|[,;.()]|$)/u.exec(
      sentence,
    )?.[1];
  if (said !== undefined) return said.trim();
  const last = recipient?.split("; ").at(-1) ?? null;
  const at = last === null ? -1 : sentence.indexOf(last);
  const after = last === null || at < 0 ? "" : sentence.slice(at + last.length, at + last.length + 120);
  return /^\s*\(((?:phòng|văn phòng|công an|sở|ban|cục|thanh tra)(?![\p{L}])[^()]{0,80})\)/iu.exec(after)?.[1] ?? null;
}
