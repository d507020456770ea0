/**
 * The words by which a body is known to begin: "Sở", "Công an", "các sở". A comma or "và" parts two bodies only where such a
 * word follows, because names have commas of their own ("Sở Văn hóa, Thể thao và Du lịch").
 */
import { fold } from "../../agency/fold.ts";
import { wordEnd } from "../lines/letters.ts";

/** Proper names, in lower case with marks; in a text they begin with a capital. */
const proper = [
  "sở",
  "công an",
  "công đoàn",
  "đồn (?:biên phòng|công an)",
  "(?:hạt |chi cục )?kiểm lâm",
  "đội (?:quản lý thị trường|cảnh sát|kiểm tra)",
  "tổ (?:công tác|giúp việc|thư ký|dân phố|bảo vệ)",
  "trạm (?:y tế|cảnh sát|viễn thông)",
  "nhà (?:văn hóa|thiếu nhi)",
  "cổng (?:ttđt|thông tin)",
  "ủy ban(?! thường vụ)",
  "uỷ ban(?! thường vụ)",
  "ubnd",
  "ubmttq",
  "hđnd",
  "hội đồng",
  "ban(?! hành| đầu| bố)",
  "bcđ",
  "bộ(?! luật| máy| phận| tiêu| quy)",
  "viện(?! dẫn)",
  "vksnd",
  "tòa án",
  "toà án",
  "tand",
  "hội(?! nghị| thảo| nhập| họp)",
  "liên đoàn",
  "liên minh",
  "hiệp hội",
  "đoàn(?! kết)",
  "(?:tỉnh|thành|huyện|thị|quận|xã|phường) đoàn",
  "(?:tỉnh|thành|huyện|đảng) (?:ủy|uỷ)",
  "thường trực",
  "thanh tra (?:tỉnh|sở|huyện|thành phố|nhà nước)",
  "đài",
  "báo(?! cáo| động| chí| hiệu)",
  "chi cục",
  "tổng cục",
  "cục",
  "ngân hàng",
  "nhnn",
  "kho bạc",
  "kbnn",
  "bảo hiểm xã hội",
  "bhxh",
  "văn phòng",
  "phòng(?! ngừa| chống|,| vệ)",
  "trung tâm",
  "trường(?! hợp)",
  "mặt trận",
  "mttq",
  "cơ quan",
  "đơn vị",
  "bưu điện",
  "bưu chính",
  "tổ chức (?:chính trị|tín dụng|thành viên)",
  "tập đoàn",
  "công ty",
  "tổng công ty",
  "doanh nghiệp",
  "vnpt",
  "viettel",
  "mobifone",
  "hải quan",
  "thi hành án",
  "thuế",
  "thống kê",
  "quân khu",
  "bộ đội",
  "học viện",
  "bệnh viện",
  "quỹ",
  "điện lực",
  "chủ tịch",
  "giám đốc",
  "thủ trưởng",
  "trưởng (?:các|thôn|bản|ấp|khu|xóm|buôn|tổ dân phố|công an|phòng|ban)",
  "chánh (?:văn phòng|thanh tra|án)",
  "(?:chi )?cục trưởng",
  "chỉ huy trưởng",
  "viện trưởng",
  "hiệu trưởng",
  "bí thư",
  "tổng biên tập",
  "tư lệnh",
  "trung ương",
  "lực lượng",
];

const bodies =
  "sở|ban(?! hành)|bộ(?! luật| phận)|ngành|cơ quan|đơn vị|địa phương|huyện|thị xã|thành phố|xã|phường|quận|tổ chức|đoàn thể|hội(?! nghị| thảo)|" +
  "phòng(?! ngừa)|trung tâm|trường(?! hợp)|nhà trường|doanh nghiệp|ngân hàng|cơ sở|cấp|lực lượng|thành viên|quân khu|tỉnh|đội(?! ngũ)|cục|chi cục|" +
  "công ty|đài|báo(?! cáo)|tập đoàn|viện|chi nhánh|nhà mạng|hiệp hội|liên đoàn|nhà máy|hợp tác xã|thôn|ấp|khóm|khu phố|tổ (?:dân phố|bảo vệ|hòa giải|công nghệ)|bệnh viện|đồng chí|khu công nghiệp|học viện|bưu điện";

/** Bodies that may begin in lower case in the middle of a sentence. */
const common = [
  `(?:các|những) (?:${bodies})`,
  "tỉnh đoàn",
  "ubnd",
  "ủy ban nhân dân",
  "uỷ ban nhân dân",
  "lực lượng (?:công an|chức năng|quản lý|quân|biên phòng|kiểm lâm|bộ đội)",
  "cơ quan (?:điều tra|được giao|cảnh sát|thường trực|báo chí|chức năng|hải quan|thuế|quân sự|công an|chuyên môn|tổ chức|có liên quan|liên quan)",
  "đơn vị (?:trực thuộc|thuộc|có liên quan|liên quan|chức năng|cung cấp)",
  "doanh nghiệp",
  "tổ chức chính trị",
  "tổ chức tín dụng",
  "trung tâm (?:trực thuộc|thuộc)",
  "chính quyền",
  "cấp ủy",
  "phòng giáo dục",
  "phòng gd",
  "gia đình",
  "sở, (?:ban|ngành)",
  "bộ, ngành",
];

const anchored = (patterns: readonly string[]): RegExp => new RegExp(`^(?:${patterns.join("|")})(?![\\p{L}\\p{N}])`, "u");
const foldedPatterns = (patterns: readonly string[]): RegExp => anchored(patterns.map((pattern) => fold(pattern)));

/** The words with which the patterns begin: most paragraphs begin with none of them and need no pattern tried. */
const firstWordsOf = (patterns: readonly string[]): string[] =>
  patterns.flatMap((pattern) => {
    const choices = /^\(\?:([^()]*)\)/.exec(pattern)?.[1]?.split("|") ?? [pattern];
    return choices.map((choice) => /^[\p{L}\p{N}]+/u.exec(choice)?.[0] ?? "");
  });
const firstWords = new Set([...proper, ...common].flatMap((pattern) => firstWordsOf([pattern, fold(pattern)])));
const longestFirstWord = Math.max(...[...firstWords].map((word) => word.length));

const properHead = anchored(proper);
const commonHead = anchored(common);
const anyHeadFolded = foldedPatterns([...proper, ...common]);

/** A bare "Ban" or "Hội" is the middle of "các sở, ban, hội", not a body. */
const bare = /^(?:sở|ban|bộ|hội|đoàn|viện|phòng|cục|ngành|đài|đơn vị|cơ quan)\s*(?:[,;.:)/]|và(?!\p{L})|$)/u;

/** May a body's name begin with this word? The first step of `bodyHead`. */
export const opensBody = (word: string, misread: boolean): boolean =>
  word.length <= longestFirstWord && firstWords.has(misread ? fold(word) : word.toLowerCase());

/** "S& Cong Thuong", "S6 Tai chinh": what an OCR makes of the two letters of "Sở". */
const misreadSo = /^S[^\s\p{L}.:)/-]?(?=\s\p{Lu}\p{Ll})/u;

/** How many characters of a body's first words stand at the start of `text`; 0: none begins there. */
export function bodyHead(text: string, misread: boolean): number {
  if (misread && text.startsWith("S")) {
    const so = misreadSo.exec(text.slice(0, 6));
    if (so !== null) return so[0].length;
  }
  const first = wordEnd(text, 0, longestFirstWord + 1);
  if (first > longestFirstWord || !firstWords.has(misread ? fold(text.slice(0, first)) : text.slice(0, first).toLowerCase()))
    return 0;
  const start = text.slice(0, 60);
  if (misread) return anyHeadFolded.exec(fold(start))?.[0].length ?? 0;
  const lower = start.toLowerCase();
  const common = commonHead.exec(lower);
  if (common !== null) return common[0].length;
  return /^\p{Lu}/u.test(start) && !bare.test(lower) ? (properHead.exec(lower)?.[0].length ?? 0) : 0;
}

export const startsBody = (text: string, misread: boolean): boolean => bodyHead(text, misread) > 0;
