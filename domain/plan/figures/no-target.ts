/**
 * A figure that is no target, told by its clause:
 *
 *   "hiện nay 28,5% trường …", "năm 2019 đạt 45%", "5 năm qua tăng 12%"     today's or yesterday's state
 *   "điều tra làm rõ 3.026/3.389 vụ, đạt 89,29%"                            counted already
 *   "ngân sách tỉnh hỗ trợ 70%", "tiết kiệm 10% chi thường xuyên"           money
 *   "chỉ tiêu Quốc hội giao là 70%", "cả nước đạt 93%"                      the nation's
 *   "thương tích từ 11%", "lãi suất 20%/năm"                                a rule's threshold
 */
import { everyMatch } from "../../agency/every-match.ts";

const history =
  /(?:^|\s)(?:hien nay|hien tai|tinh den (?:nay|het|thang|ngay)|den nay|trong (?:nam|thang|quy) qua|nam qua|vua qua|thoi gian qua|so lieu|theo thong ke|theo bao cao|ket qua dat duoc|dat duoc|thuc hien nam|uoc dat|uoc thuc hien|luy ke)(?=[\s,:]|$)/;
/** Only with its mark: "đa" (many) folds to the same. */
const done =
  /(?:^|\s)(?:đã|mới chỉ|mới) (?:đạt|có|hoàn thành|giảm|tăng|điều tra|khám phá|giải quyết|xử lý|thực hiện|bắt|kéo giảm|triển khai|được)(?=\s)/iu;
const counted =
  /\d[\d.]*\s?\/\s?\d[\d.]*\s+(?:vu|tin|doi tuong|xa|nguoi|truong|co so|don|ho|thon|phuong|bi can|to giac)(?=[\s,).]|$)/;
/** "giảm 165 vụ, giảm 45,96%", "tăng 103 vụ (16,5%)": what has been counted is told. */
const changed = /(?:tang|giam) \d[\d.]* [a-z]{1,12}(?:,| \(|, (?:tang|giam)| \((?:tang|giam)| hay| tuc)\s*$/;
const nation =
  /(?:^|\s)(?:ca nuoc|toan quoc|binh quan chung|quoc hoi giao|chinh phu giao|muc tieu quoc gia|chi tieu quoc gia)(?=[\s,:]|$)/;
const money =
  /(?:^|\s)(?:von|ngan sach [^;.,]{0,40}|kinh phi|chi phi|lai suat|thue|hoc phi|le phi|luong|tro cap|phu cap|tien|tiet kiem|muc huong|muc dong|mien giam|ho tro (?:toi da )?|von dieu le|co phan|so huu)(?![a-z])[^;.]{0,50}$/;
const moneyAfter =
  /^\s*(?:tong |so |muc |gia tri )?(?:kinh phi|chi phi|hoc phi|le phi|tien|thue|von|du toan|ngan sach|chi thuong xuyen|muc luong|luong|gia ve|gia tri)(?=[\s,;.)]|$)/;
/** The same with their marks: "lượng" (amount), "thuê bao" (subscriber), "tiến độ" (progress) fold to words of money. */
const markedMoney =
  /(?:^|\s)(?:vốn|ngân sách|kinh phí|chi phí|lãi suất|thuế|học phí|lệ phí|lương|trợ cấp|phụ cấp|tiền|tiết kiệm|mức hưởng|mức đóng|miễn giảm|hỗ trợ|cổ phần|sở hữu)(?!\p{L})[^;.]{0,50}$/iu;
const markedMoneyAfter =
  /^\s*(?:tổng |số |mức |giá trị )?(?:kinh phí|chi phí|học phí|lệ phí|tiền|thuế|vốn|dự toán|ngân sách|chi thường xuyên|mức lương|lương|giá vé|giá trị)(?!\p{L})/iu;
const threshold =
  /(?:^|\s)(?:ton thuong|thuong tat|thuong tich|suy giam kha nang|khuyet tat|nong do|do am|lai suat)[^;.,]{0,50}$/;
const share = /(?:^|\s)chiem(?: ty le| khoang| tren| gan| hon| toi)*\s*$/;
/** "Tỷ lệ người khuyết tật được khám đạt 95%": what is reached is a goal, whatever it is counted of. */
const reached = /(?:^|\s)dat(?: (?:tu|tren|hon|it nhat|toi thieu|khoang|ty le))*\s*$/;
/** A goal in so many words outweighs a word of state. */
const goal = /(?:^|\s)(?:phan dau|muc tieu|den nam|den het nam|dat ty le|dam bao|bao dam)(?=\s)/;

const earlierYear = /(?<!so voi |so voi cung ky |giai doan )nam (20\d\d)(?![\d-])/g;
const yearsAgo = (words: string, planYear: number | null): boolean => {
  if (planYear === null) return false;
  const year = everyMatch(earlierYear, words).at(-1)?.[1];
  return year !== undefined && Number(year) < planYear;
};

const isUnmarked = (folded: string, raw: string): boolean => raw.toLowerCase() === folded;

/**
 * `left` and `right`: the folded words of the sentence before and after the figure; `raw` and `rawRight`: the same with their marks;
 * `planYear`: the year in which the plan was signed, null where it is not known.
 */
export function isNoTarget(left: string, right: string, raw: string, rawRight: string, planYear: number | null): boolean {
  if (counted.test(left) || /^\s*\(\s*\d[\d.]*\s?\/\s?\d/.test(right)) return true;
  if (threshold.test(left) && !reached.test(left)) return true;
  if (moneyAfter.test(right) && (markedMoneyAfter.test(rawRight) || isUnmarked(right, rawRight))) return true;
  if (/^\s*\((?:cao hon|thap hon|vuot|tang|giam)\s/.test(right) || changed.test(left)) return true;
  if (nation.test(left) || /^[^;.,]{0,40}(?:chi tieu )?(?:quoc hoi|chinh phu) giao/.test(right)) return true;
  if (done.test(raw.slice(-140)) || history.test(left.slice(-160))) return !goal.test(left.slice(-60));
  if (goal.test(left)) return false;
  const ofMoney = money.test(left) && !reached.test(left) && (markedMoney.test(raw) || isUnmarked(left, raw));
  return share.test(left) || ofMoney || yearsAgo(left, planYear);
}
