/** Titles and what they promise: a section is read by its kind, and its tasks only where a section gives tasks. */
import { fold } from "../../agency/fold.ts";
import { mostlyCapitals } from "../lines/letters.ts";

/**
 *   purpose          "I. MỤC ĐÍCH, YÊU CẦU"                   targets, no tasks
 *   situation        "I. THỰC TRẠNG …"                        neither: its figures are history
 *   content          "II. NỘI DUNG, NHIỆM VỤ, GIẢI PHÁP"      tasks
 *   implementation   "III. TỔ CHỨC THỰC HIỆN"                 tasks under an agency's heading only; reporting duties
 *   aside            "IV. KINH PHÍ", "V. CHẾ ĐỘ BÁO CÁO"      no tasks
 *   list             "V. THÀNH PHẦN ĐOÀN KIỂM TRA"            who takes part, what is looked at: no tasks, not even under a body's name
 */
export type SectionKind = "purpose" | "situation" | "content" | "implementation" | "aside" | "list";

const kinds: readonly (readonly [RegExp, SectionKind])[] = [
  [
    /to chuc thuc hien|to chuc trien khai|^trien khai thuc hien$|trach nhiem thi hanh|^to chuc (?:chi dao|phan cong)/,
    "implementation",
  ],
  [
    /^(?:danh gia (?:chung|ket qua|tinh hinh|thuc trang|khai quat)|ket qua (?:dat|cong tac|thuc hien|trien khai)|tinh hinh|thuc trang|khai quat|dac diem|boi canh|su can thiet|(?:mot so|nhung) (?:ket qua|ton tai|han che|khuyet diem))/,
    "situation",
  ],
  [/^(?:kinh phi|nguon|co che tai chinh|che do|thoi gian|lo trinh|tien do|thong tin,? bao cao)/, "aside"],
  [/nhiem vu|giai phap|phan cong|trach nhiem/, "content"],
  [
    /thanh phan|^(?:cac )?thanh vien|^doan (?:kiem tra|thanh tra|giam sat)|noi dung (?:kiem tra|thanh tra|giam sat|khao sat|thi(?![a-z])|hoi thi|cuoc thi|tap huan|hoi nghi|bao cao|bien soan)|^danh (?:muc|sach)|giai thuong|^the le|ho so (?:gom|du thi|de nghi)/,
    "list",
  ],
  [/kinh phi|nguon luc thuc hien|nguon von|che do bao cao|che do thong tin|thong tin,? bao cao/, "aside"],
  [/noi dung|bien phap/, "content"],
  [/muc dich|muc tieu|yeu cau|chi tieu|quan diem|doi tuong|pham vi|^can cu|tieu chi/, "purpose"],
  [/thuc trang|tinh hinh|boi canh|danh gia chung|ket qua dat duoc|quy mo|ton tai|han che/, "situation"],
];

export const sectionKind = (title: string): SectionKind | null => {
  const words = fold(title);
  return kinds.find(([pattern]) => pattern.test(words))?.[1] ?? null;
};

/** Written in capitals, apart from a letter or two that an OCR lost. */
export const inCapitals = (text: string): boolean => mostlyCapitals(text, 400);

const closers = `"”'’)`;
/** The last character that is no quote and no bracket behind the words. */
const lastSign = (text: string): string => {
  let at = text.length - 1;
  while (at > 0 && closers.includes(text.charAt(at))) at -= 1;
  return text.charAt(at);
};
const isOneOf = (signs: string, sign: string): boolean => sign !== "" && signs.includes(sign);

export const endsSentence = (text: string): boolean => isOneOf(".;:!?…", lastSign(text));

/** Words up to the fortieth: beyond, it is no title anyhow. */
const wordCount = (text: string): number => {
  let count = 1;
  for (let at = text.indexOf(" "); at >= 0 && count < 40; at = text.indexOf(" ", at + 1)) count += 1;
  return count;
};

/** A few words that end without a full stop: a heading, where something stands beneath it. Capitals may be more, and end so. */
export const isTitle = (text: string): boolean => {
  if (!isOneOf(".;,!?…", lastSign(text)) && wordCount(text) <= 22) return true;
  return inCapitals(text) && wordCount(text) < 40;
};
