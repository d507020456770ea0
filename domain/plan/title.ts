/** Titles and what they promise: a section is read by its kind, and its tasks only where a section gives tasks. */
import { fold } from "../agency/fold.ts";
import { countLetters } from "./letters.ts";

/**
 *   purpose          "I. MỤC ĐÍCH, YÊU CẦU"                   targets, no tasks
 *   situation        "I. THỰC TRẠNG …"                        neither: its figures are history
 *   content          "II. NỘI DUNG, NHIỆM VỤ, GIẢI PHÁP"      tasks
 *   implementation   "III. TỔ CHỨC THỰC HIỆN"                 tasks under an agency's heading only; reporting duties
 *   aside            "IV. KINH PHÍ", "V. CHẾ ĐỘ BÁO CÁO"      no tasks
 */
export type SectionKind = "purpose" | "situation" | "content" | "implementation" | "aside";

const kinds: readonly (readonly [RegExp, SectionKind])[] = [
  [/to chuc thuc hien|to chuc trien khai|^trien khai thuc hien$|trach nhiem thi hanh/, "implementation"],
  [
    /kinh phi|nguon luc thuc hien|nguon von|che do bao cao|che do thong tin|thong tin,? bao cao|^thoi gian|^lo trinh|^tien do/,
    "aside",
  ],
  [/nhiem vu|giai phap|phan cong|trach nhiem|noi dung|bien phap/, "content"],
  [/muc dich|muc tieu|yeu cau|chi tieu|quan diem|doi tuong|pham vi|^can cu|su can thiet|tieu chi/, "purpose"],
  [/thuc trang|tinh hinh|boi canh|danh gia chung|ket qua dat duoc|quy mo|ton tai|han che/, "situation"],
];

export const sectionKind = (title: string): SectionKind | null => {
  const words = fold(title);
  return kinds.find(([pattern]) => pattern.test(words))?.[1] ?? null;
};

/** Written in capitals, apart from a letter or two that an OCR lost. */
export function inCapitals(text: string): boolean {
  const { letters, capitals } = countLetters(text, 400);
  return letters >= 3 && capitals >= letters * 0.8;
}

export const endsSentence = (text: string): boolean => /[.;:!?…]["”'’)]*$/.test(text);

/** Words up to the fortieth: beyond, it is no title anyhow. */
const wordCount = (text: string): number => {
  let count = 1;
  for (let at = text.indexOf(" "); at >= 0 && count < 40; at = text.indexOf(" ", at + 1)) count += 1;
  return count;
};

/** A few words that end without a full stop: a heading, where something stands beneath it. */
export const isTitle = (text: string): boolean =>
  inCapitals(text) ? wordCount(text) < 40 : wordCount(text) <= 22 && !/[.;,!?…]["”'’)]*$/.test(text);
