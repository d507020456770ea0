/** What a reporter owes, in a sentence and in a word. */
import { dayInWords } from "../../../../domain/period/dates.ts";
import { firstDue, type OwedPeriod, owedAnswers, owedReturns } from "./owed.ts";

/** "Còn 1 báo cáo phải gửi, 2 câu hỏi chưa trả lời." */
export function aboutMine(periods: readonly OwedPeriod[], today: string): string {
  if (periods.length === 0)
    return "Chưa có kỳ báo cáo nào giao việc cho cơ quan của bạn. Khi Công an tỉnh mở kỳ, kỳ đó hiện ở đây.";
  const returns = periods.flatMap((each) => owedReturns(each, today)).length;
  const answers = periods.reduce((sum, { inquiries }) => sum + owedAnswers(inquiries), 0);
  const parts = [
    ...(returns > 0 ? [`${returns} báo cáo phải gửi`] : []),
    ...(answers > 0 ? [`${answers} câu hỏi chưa trả lời`] : []),
  ];
  return parts.length === 0 ? "Không còn việc nào phải gửi hay phải trả lời." : `Còn ${parts.join(", ")}. Bấm từng kỳ để xem.`;
}

/** "Hạn gửi 15/6/2026, đã quá hạn." The lateness of what is owed only: what was sent is judged elsewhere. */
export function dueInWords(owed: OwedPeriod, today: string): string {
  if (owed.stage === "locked") return "Đã khóa sổ.";
  const due = firstDue(owed);
  const isLate = owedReturns(owed, today).some(({ dueOn }) => dueOn < today);
  const isPutOff = owed.returns.some(({ extendedTo, dueOn }) => extendedTo !== null && extendedTo === dueOn);
  return `Hạn gửi ${dayInWords(due)}${isPutOff ? " (đã gia hạn)" : ""}${isLate ? ", đã quá hạn" : ""}.`;
}
