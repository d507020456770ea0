/** What people call a period. Lower case, so that a sentence can hold it: "Báo cáo 6 tháng đầu năm 2026". */
import { dayInWords, monthInWords } from "./dates.ts";
import type { Period } from "./period.ts";
import { readPeriodId } from "./period-id.ts";

const quarters = ["I", "II", "III", "IV"];

/** "tháng 01 năm 2026", "quý I năm 2026", "6 tháng đầu năm 2026", "6 tháng cuối năm 2026", "9 tháng đầu năm 2026", "năm 2026" */
export function periodTitle(period: Pick<Period, "id">): string {
  const { cycle, year, index } = readPeriodId(period.id);
  const within = {
    MONTH: `tháng ${monthInWords(index)} `,
    QUARTER: `quý ${quarters[index - 1]} `,
    HALF_YEAR: index === 1 ? "6 tháng đầu " : "6 tháng cuối ",
    NINE_MONTHS: "9 tháng đầu ",
    YEAR: "",
  };
  return `${within[cycle]}năm ${year}`;
}

/** "số liệu từ 15/12/2025 đến 14/6/2026, hạn gửi 15/6/2026" */
export const periodDays = ({ dataFrom, dataTo, dueOn }: Period): string =>
  `số liệu từ ${dayInWords(dataFrom)} đến ${dayInWords(dataTo)}, hạn gửi ${dayInWords(dueOn)}`;
