/**
 * The bodies with which a stretch of a sentence begins, up to the first word that is no name:
 *
 *   "Công an tỉnh, Sở Thông tin và Truyền thông nghiên cứu các dấu hiệu"   two
 *   "các sở, ngành, địa phương thường xuyên rà soát"                        one, "các sở, ngành, địa phương"
 *   "tổ chức hiệu quả diễn đàn"                                             none
 */
import { fold, foldedWords } from "../../agency/fold.ts";
import type { Names } from "./names.ts";
import { bodyHead, startsBody } from "./agency-words.ts";
import { wordEnd } from "../lines/letters.ts";

/** What may follow inside a name in lower case. Longest first where one begins another. */
const inside =
  /^(?:nhân dân|kiểm sát|tòa án|toà án|nhà nước|quân sự|bộ đội|biên phòng|chỉ huy|thị xã|thành phố|thị trấn|đặc khu|khu vực|chi nhánh|công an|báo chí|cảnh sát điều tra|cảnh sát|điều tra các cấp|điều tra|các cấp|chức năng|có liên quan|liên quan|trên địa bàn|trực thuộc|cơ quan|đơn vị|viễn thông|tín dụng|ngân hàng thương mại|ngân hàng|doanh nghiệp|thông tin|truyền thông|truyền hình|phát thanh|xã hội|chính trị|chuyên môn|giáo dục|đào tạo|liên hiệp|phụ nữ|nông dân|cựu chiến binh|thanh niên|quản lý thị trường|quản lý nhà nước|cấp tỉnh|cấp huyện|cấp xã|của tỉnh|trong tỉnh|địa phương|đoàn thể|chuyên trách|cơ sở|mầm non|phổ thông|chữ thập đỏ|kiểm lâm|hải quan|lực lượng|tỉnh|huyện|xã|phường|quận|sở|ban|ngành|bộ|thuộc|khác|của|các|những)(?![\p{L}])/u;
/** What a group goes on with after a comma or "và": "các sở, ban, ngành, đoàn thể". */
const groupGoesOn =
  /^(?:ban|ngành|đoàn thể|địa phương|đơn vị|thị xã|thành phố|thị trấn|phường|xã|huyện|đặc khu|quận|t[ổô] chức(?! [^\s,]+ (?!xã))|hội|cơ quan|lực lượng|cộng đồng|nhà trường)(?![\p{L}])/u;
const group = /^(?:các|những|ubnd|ủy ban nhân dân|uỷ ban nhân dân|chính quyền|chủ tịch|sở,|bộ,|gia đình)/u;
/** Names whose second syllable is written small. */
const compound = new RegExp(
  "^(?:và )?(?:Thành phố|Thị xã|Nhân dân|Chỉ đạo|Chỉ huy|Chuyên trách|Công tác(?: đặc biệt)?|Tuyên giáo|Dân vận|Nội chính|Tổ chức|Kiểm tra|Công an|Cao đẳng|Đại học|" +
    "Trung cấp|Kỹ thuật|Công nghệ|Phát thanh|Truyền hình|Quản lý|Kinh tế|Y tế|Văn hóa|Hạ tầng|Đô thị|Nông nghiệp|Nông thôn|Lâm nghiệp|" +
    "Công thương|Thương mại|Du lịch|Dịch vụ|Dân tộc|Tôn giáo|Tư pháp|Hộ tịch|Nội vụ|Giao thông|Vận tải|Môi trường|Tài nguyên|Hành chính|" +
    "Kế hoạch|Tài chính|Đầu tư|Xây dựng|Lao động|Thống kê|Phục vụ|Cung ứng|Kiểm soát|Bảo vệ|Bảo trợ|Khuyến nông|Thú y|Thủy lợi|Thủy văn|" +
    "Thủy sản|Khí tượng|Đăng kiểm|Cổ phần|Trách nhiệm|Cấp nước|Khai thác|Phát triển|Cảnh sát|Điều tra|Nghiệp vụ|Thanh tra|Tiếp công dân|" +
    "Giáo dục|Đào tạo|Khoa học|Thông tin|Truyền thông|Thể thao|Gia đình|Xã hội|Truyền thanh|Thương binh|Trẻ em|Dân số|An toàn|An ninh|Trật tự|Chính trị|Cai nghiện|Bảo hiểm|Bảo tàng|Thư viện|" +
    "Chuyển đổi|Trợ giúp|Giám định|Kiểm nghiệm|Kiểm dịch|Quan trắc|Đăng ký|Xúc tiến|Hỗ trợ|Tư vấn|Lưu trữ|Nghệ thuật|Quy hoạch|Kiến trúc|Hợp tác|Cứu nạn|Cứu hộ|Chữa cháy|Phòng cháy)(?![\\p{L}])",
  "u",
);
const qualifier =
  /^(?:có liên quan|liên quan|cấp tỉnh|của tỉnh|trong tỉnh|trên địa bàn(?: tỉnh)?|tỉnh|khu vực|các cấp)(?![\p{L}])/u;

/** The directory's names as a tree of folded words. */
interface Branch {
  readonly next: Map<string, Branch>;
  isName: boolean;
}
const branch = (): Branch => ({ next: new Map(), isName: false });

const trees = new WeakMap<object, Branch>();

const treeOf = ({ directory }: Names): Branch => {
  const known = trees.get(directory);
  if (known !== undefined) return known;
  const root = branch();
  for (const body of [...directory.agencies, ...directory.groups]) {
    for (const name of [body.name, ...body.aliases]) {
      const words = foldedWords(name);
      if (words.length < 2) continue;
      let at = root;
      for (const word of words) {
        const next = at.next.get(word) ?? branch();
        at.next.set(word, next);
        at = next;
      }
      at.isName = true;
    }
  }
  trees.set(directory, root);
  return root;
};

const keyOf = (folded: string): string => (/[^a-z0-9]/.test(folded) ? folded.replace(/[^a-z0-9]+/g, "") : folded);
const joins = (sign: string): boolean => sign === "&" || sign === "-";

/** Where the longest name of the directory ends that begins the text, word by word; 0: none does. */
const knownEnd = (text: string, folded: string, names: Names): number => {
  const limit = Math.min(200, text.length);
  let place: Branch | undefined = treeOf(names);
  let known = 0;
  for (let at = 0; at < limit;) {
    const from = at;
    let end = at;
    while (at < limit) {
      const letters = wordEnd(text, at, limit - at);
      if (letters > at) end = at = letters;
      else if (joins(text.charAt(at))) at += 1;
      else break;
    }
    if (end === from) {
      at = Math.max(at, from + 1);
      continue;
    }
    place = place.next.get(keyOf(folded.slice(from, end)));
    if (place === undefined) break;
    if (place.isName) known = end;
  }
  return known;
};

const gapAfter = /^\s+(?:[-–]\s+(?=\p{Ll}))?/u;
const capitalised = /^(?:và )?\p{Lu}[\p{L}\p{N}&-]*|^\d{1,3}(?!\d|\/)/u;

/** How much of `rest`, which follows a gap, still belongs to the name; 0: nothing. `inner`: what may follow in lower case. */
const nextWords = (rest: string, inner: RegExp, isGroup: boolean): number => {
  const capital = compound.exec(rest) ?? capitalised.exec(rest);
  if (capital !== null && !(rest.startsWith("và ") && startsBody(rest.slice(3), false))) return capital[0].length;
  const step = inner.exec(rest.toLowerCase());
  if (step !== null) return step[0].length;
  const more = isGroup && rest.startsWith("và ") ? groupGoesOn.exec(rest.slice(3)) : null;
  return more === null ? 0 : 3 + more[0].length;
};

/** Where the name that begins the text ends; `head`: the end of the words by which a body is known. */
const nameEnd = (text: string, folded: string, head: number, names: Names): number => {
  const known = knownEnd(text, folded, names);
  const isGroup = group.test(text.slice(0, 20).toLowerCase());
  const inner = known > 0 && !isGroup ? qualifier : inside;
  let end = Math.max(known, head);
  for (let guard = 0; guard < 40; guard += 1) {
    const after = text.slice(end, end + 80);
    const gap = gapAfter.exec(after)?.[0].length ?? 0;
    const comma = gap === 0 && isGroup ? (/^[,/]\s*/.exec(after)?.[0].length ?? 0) : 0;
    const rest = after.slice(gap + comma, gap + comma + 60);
    const words = gap > 0 ? nextWords(rest, inner, isGroup) : comma > 0 ? (groupGoesOn.exec(rest)?.[0].length ?? 0) : 0;
    if (words === 0) break;
    end += gap + comma + words;
  }
  return end;
};

const finished = (name: string): string => name.replace(/(?:\s+(?:của|các|những|thuộc|và))+$/u, "").trim();
/** A lone common word names nobody. */
const tooShort = /^(?:các|những|cơ quan|đơn vị|lực lượng|doanh nghiệp|chính quyền|các cấp|các tổ chức|tổ chức|sở|ban|bộ)$/iu;

export interface Prefix {
  readonly names: readonly string[];
  /** Characters read. */
  readonly end: number;
}

const connecting = /^(?:\s*[,;]\s*(?:va\s+)?|\s+(?:va|cung)\s+(?:voi\s+)?)(?=[a-z])/;

/** Of a text whose letters an OCR lost: only names of the directory, as far as one follows another. */
const knownAtStart = (text: string, names: Names, folded: string): Prefix => {
  const found: string[] = [];
  let at = 0;
  let end = 0;
  for (let guard = 0; guard < 20; guard += 1) {
    const length = knownEnd(text.slice(at, at + 260), folded.slice(at, at + 260), names);
    const name = text.slice(at, at + length);
    if (length === 0 || tooShort.test(name)) break;
    found.push(name);
    end = at + length;
    const connector = connecting.exec(folded.slice(end, end + 20));
    if (connector === null) break;
    at = end + connector[0].length;
  }
  return { names: [...new Set(found)], end };
};

/** `folded`: the same text folded, where the caller has it. */
export function agenciesAtStart(text: string, names: Names, folded?: string): Prefix {
  if (names.misread) return knownAtStart(text, names, folded ?? fold(text));
  const found: string[] = [];
  let at = 0;
  let end = 0;
  for (let guard = 0; guard < 20; guard += 1) {
    const rest = text.slice(at, at + 260);
    const head = bodyHead(rest, false);
    if (head === 0) break;
    const length = nameEnd(rest, folded?.slice(at, at + rest.length) ?? fold(rest), head, names);
    const name = finished(rest.slice(0, length));
    if (name === "" || tooShort.test(name)) break;
    found.push(name);
    end = at + length;
    const connector = /^(?:\s*[,;]\s*(?:và\s+)?|\s+(?:và|cùng)\s+(?:với\s+)?)/u.exec(text.slice(end, end + 20));
    if (connector === null) break;
    at = end + connector[0].length;
  }
  return { names: [...new Set(found)], end };
}
