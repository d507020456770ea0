/**
 * A text that tells of a plan instead of being one says its head in a sentence:
 *
 *   "UBND tỉnh X vừa ban hành Kế hoạch số 12/KH-UBND ngày 20/4/2021 về phòng, chống …"     all of it
 *   "UBND tỉnh đã xây dựng kế hoạch phòng, chống ma túy năm 2021, trong đó …"              who and what; no number, no day
 *   "Tỉnh X đặt mục tiêu …"                                                                nothing
 */
import { fold } from "../../agency/fold.ts";
import type { PlanHeader } from "../plan.ts";
import { isoDay } from "../dates/calendar-day.ts";

type Told = Pick<PlanHeader, "docType" | "number" | "date" | "issuer" | "title">;

const body = "((?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân|Sở|Công an|Ban Chỉ đạo)(?: \\p{L}[\\p{L}&-]*){1,9}?)";
const telling = new RegExp(
  `(?<!\\p{L})${body} (?:vừa |đã |mới )*(?:ban hành|xây dựng|có|ký ban hành) (?:K|k)ế hoạch(?: số (\\d{1,5}/KH-[\\p{L}\\d-]{2,20}))?` +
    `(?:,? ngày (\\d{1,2}/\\d{1,2}/\\d{4}))?,? (?:(?:về việc|về) )?([^.;:\\n]{8,300})`,
  "u",
);
const dayBefore = /(?:^|[\s(])ngày (\d{1,2}(?:\/| tháng )\d{1,2}(?:\/| năm )\d{4}),?\s*$/iu;
/** Where the title ends and the telling goes on. */
const after = /,?\s(?:trong đó|theo đó|với mục tiêu|với các|đề ra|đặt ra|nhằm|cụ thể|như sau|qua đó)(?!\p{L}).*$/u;

export function toldHeader(text: string): Told | null {
  const found = telling.exec(text);
  if (found === null) return null;
  const [, issuer = "", number, day, rest = ""] = found;
  const title = rest
    .replace(after, "")
    .replace(/[\s,]+$/u, "")
    .trim();
  const [d, m, y] = (day ?? dayBefore.exec(text.slice(0, found.index))?.[1] ?? "").split(/\/| tháng | năm /u);
  return {
    docType: "Kế hoạch",
    number: number ?? null,
    date: d === undefined || m === undefined || y === undefined ? null : isoDay(d, m, y),
    issuer: issuer.replace(/^(?:UBND|Uỷ ban nhân dân)/u, "Ủy ban nhân dân"),
    title: title === "" || /^(?:như sau|này)/.test(fold(title)) ? null : title,
  };
}
