/**
 * What the words around a figure demand of it:
 *
 *   "trên 90%", "hơn 75%"                                   >
 *   "ít nhất 60%", "không dưới 80%", "từ 75% (trở lên)"      >=
 *   "dưới 12%"                                               <
 *   "không quá 5%", "5% trở xuống"                           <=
 *   "giảm (ít nhất) 5%", "kéo giảm TNGT từ 5 đến 10%"        decrease_by
 *   "tăng 2%", "tăng ít nhất 10%", "cao hơn 8% so với …"     increase_by
 *   "đạt 90%", "còn 7,3%", "khoảng 50%", "lên 90%"           =
 */
import { everyMatch } from "../../agency/every-match.ts";
import type { Comparator } from "../../kpi/indicator.ts";

const least =
  /(?:it nhat|toi thieu|khong duoi|khong it hon|khong thap hon|khong nho hon|>=|≥)(?: (?:la|dat|phai|tu|khoang))*\s*$/;
const most =
  /(?:khong qua|khong vuot qua|khong vuot|toi da|khong cao hon|khong lon hon|khong tren|nhieu nhat|<=|≤)(?: (?:la|den|o muc))*\s*$/;
const above = /(?:(?:^|[\s(,])(?:tren|hon|vuot)|cao hon|lon hon|nhieu hon|>)(?: muc)?\s*$/;
const below = /(?:(?:^|[\s(,])duoi|thap hon|it hon|nho hon|chua den|<)(?: muc)?\s*$/;
const about = /(?:tren duoi|khoang|xap xi|gan|chung)\s*$/;

const filler =
  "(?: (?:tu|it nhat|toi thieu|tren|hon|khoang|binh quan|trung binh|hang nam|moi nam|hang thang|duoc|them|toi|tu|khong duoi|toi da|khong qua))*";
const fall = new RegExp(`(?:^|[\\s(,"-])(?:keo giam|lam giam|giam|ha|cat giam)(?! thieu)${filler}\\s*$`);
const rise = new RegExp(`(?:^|[\\s(,"-])(?:tang|them)(?! cuong)${filler}\\s*$`);

/** "giảm số vụ … từ 5%": the verb, then what falls, then the figure. A word that sets a level between them ends the verb's reach. */
const verb = /(?:^|[\s(,"-])(giam|tang)(?! (?:thieu|cuong|toc|len|xuong|con|dan))(?= )/g;
const level =
  /(?:^|\s)(?:dat|con|xuong|duoi|len|bang|den|cho|bao dam|dam bao|co|xu ly|duoc|giai quyet|la|phan dau|kham pha|thuc hien|tiep nhan)(?=\s)/;
const stepWords = /(?:^|\s)(?:tu|it nhat|toi thieu|khoang|binh quan|hang nam|moi nam|tren)\s*$/;

const far = (left: string): Comparator | null => {
  const last = everyMatch(verb, left).at(-1);
  if (last === undefined) return null;
  const between = left.slice(last.index + last[0].length);
  if (between.length > 110 || level.test(`${between} `.replace(/ tu $/, " "))) return null;
  if (between.includes(",") && !stepWords.test(between)) return null;
  return last[1] === "giam" ? "decrease_by" : "increase_by";
};

/**
 * `left` and `right` are the folded words of the figure's own clause before and after it. Null: a bare figure.
 */
export function comparatorAround(left: string, right: string, isRange: boolean): Comparator | null {
  if (fall.test(left)) return "decrease_by";
  if (rise.test(left)) return "increase_by";
  if (/(?:cao hon|vuot)\s*$/.test(left) && /^\s*so voi/.test(right)) return "increase_by";
  if (/thap hon\s*$/.test(left) && /^\s*so voi/.test(right)) return "decrease_by";
  const change = far(left);
  if (change !== null) return change;
  if (about.test(left)) return isRange ? "range" : null;
  if (least.test(left)) return ">=";
  if (most.test(left)) return "<=";
  if (above.test(left)) return ">";
  if (below.test(left)) return "<";
  if (isRange) return "range";
  if (/^\s*tro len/.test(right) || (/(?:^|\s)tu\s*$/.test(left) && /^[^,;.]{0,80}? tro len/.test(right))) return ">=";
  if (/^\s*tro xuong/.test(right)) return "<=";
  return /(?:^|\s)(?:dat|dat ty le|phan dau) tu\s*$/.test(left) ? ">=" : null;
}
