/**
 * Whether an explanation explains: it names a cause and, where figures are asked about, a size.
 *
 *   "do chuyển 6 vụ sang Cơ quan An ninh"     a cause and a size
 *   "tình hình ổn định"                        neither
 *   "giảm 6 vụ"                                a size alone
 *   "đã kiểm tra"                              neither
 *
 * A cause is a word that introduces one, or a sentence of some length besides the figures: the rule asks for an effort, it does
 * not judge the reason. That is the police's part.
 */
export type Missing = "cause" | "size";

const causal = /(^|[^\p{L}])(do|vì|bởi|nhờ|tại|nguyên nhân|lý do|xuất phát|dẫn đến|nên)(?=$|[^\p{L}])/iu;
/** Words besides figures that make a sentence. */
const sentence = 4;
const empty = /(^|[^\p{L}])(ổn định|bình thường|đã kiểm tra|đã rà soát|số liệu đúng|chính xác|đúng rồi)(?=$|[^\p{L}])/iu;

export function missingIn(explanation: string): readonly Missing[] {
  const words = explanation.normalize("NFC").trim();
  const spoken = words.split(/\s+/).filter((word) => /\p{L}/u.test(word));
  const hasCause = causal.test(words) || (spoken.length >= sentence && !empty.test(words));
  return [...(hasCause ? [] : ["cause" as const]), ...(/\d/.test(words) ? [] : ["size" as const])];
}
