/**
 * A body's name that a page's head writes in capitals, as one writes it in a sentence:
 *
 *   "CÔNG AN TỈNH THÁI NGUYÊN"         Công an tỉnh Thái Nguyên
 *   "UBND HUYỆN YÊN DŨNG"              UBND huyện Yên Dũng
 */
import { fold } from "../../agency/fold.ts";
import { provinceOfWords } from "../../agency/provinces.ts";

const abbreviations = /^(?:UBND|HĐND|BCH|BCĐ|THCS|THPT|TNCS|TW|CHQS|BĐBP|MTTQ|GDNN|GDTX|[A-ZĐ]+&[A-ZĐ]+)$/u;
const written: Readonly<Record<string, string>> = {
  "thu tuong chinh phu": "Thủ tướng Chính phủ",
  "chinh phu": "Chính phủ",
  "quoc hoi": "Quốc hội",
  "bo chinh tri": "Bộ Chính trị",
};
const ofPlace = /^(?:tỉnh|phố|huyện|xã|quận|phường)$/;

export function properName(capitals: string): string {
  const words = capitals.replace(/\s+/g, " ").trim().split(" ");
  const known = written[fold(words.join(" "))];
  if (known !== undefined) return known;
  let inPlace = false;
  return words
    .map((word, at) => {
      const rest = words
        .slice(at)
        .map((each) => fold(each).replace(/[^a-z0-9]/g, ""))
        .join(" ");
      const before = (words[at - 1] ?? "").toLowerCase();
      inPlace = ofPlace.test(before) || (inPlace && !/[,-]$/.test(before)) || provinceOfWords(rest) !== null;
      if (abbreviations.test(word)) return word;
      const lower = word.toLowerCase();
      return (inPlace && !ofPlace.test(lower)) || at === 0 ? lower.charAt(0).toUpperCase() + lower.slice(1) : lower;
    })
    .join(" ");
}
