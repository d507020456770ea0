/** The documents that a plan rests on, as one cell says them: "Chỉ thị số 16/CT-TTg ngày 27/5/2023; Kết luận số 13-KL/TW". */
import { dayInWords } from "../period/dates.ts";
import type { PlanHeader } from "../plan/plan.ts";
import { parseDay } from "../sheet/day.ts";
import type { RawValue } from "../sheet/sheet.ts";
import { namesIn } from "../sheet/words.ts";

type LegalBasis = PlanHeader["legalBasis"][number];

export const legalBasisWords = (basis: readonly LegalBasis[]): string =>
  basis
    .map(({ type, number, date }) => `${type}${number ? ` số ${number}` : ""}${date ? ` ngày ${dayInWords(date)}` : ""}`.trim())
    .join("; ");

export const readLegalBasis = (raw: RawValue): LegalBasis[] =>
  namesIn(raw).map((entry) => {
    const found = /^(?:(.*?)\s*)?(?:(?<=^|\s)số (\S+))?(?:\s+ngày ([\d/]+))?$/u.exec(entry);
    const date = found?.[3] ? parseDay(found[3]) : null;
    if (!found || (found[3] && !date)) return { type: entry, number: "", date: null };
    return { type: found[1] ?? "", number: found[2] ?? "", date };
  });
