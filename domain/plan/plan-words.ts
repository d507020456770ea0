/** How a plan is called in a line: "Kế hoạch số 77/KH-UBND ngày 20/01/2026 của UBND tỉnh Bình Minh". What is unknown is left out. */
import { dayInWords } from "../period/dates.ts";
import type { PlanHeader } from "./plan.ts";

export function planName(header: PlanHeader): string {
  const parts = [header.docType ?? "Kế hoạch"];
  if (header.number) parts.push(`số ${header.number}`);
  if (header.date) parts.push(`ngày ${dayInWords(header.date)}`);
  if (header.issuer) parts.push(`của ${header.issuer}`);
  return parts.join(" ");
}

/** The name and what it is about, on one line. */
export const planNameAndTitle = (header: PlanHeader): string =>
  header.title ? `${planName(header)}: ${header.title}` : planName(header);
