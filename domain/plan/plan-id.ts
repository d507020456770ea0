/**
 * The id of a plan, from its number and year: "77/KH-UBND" of 20/01/2026 → "77-kh-ubnd-2026". Null where the number is not
 * known: such a plan is a draft and cannot be published.
 */
import { slugOf } from "./slug.ts";
import type { PlanHeader } from "./plan.ts";

export function planIdOf({ number, date }: Pick<PlanHeader, "number" | "date">): string | null {
  const slug = number === null ? "" : slugOf(number);
  if (slug === "") return null;
  const year = date?.slice(0, 4);
  return year && !slug.split("-").includes(year) ? `${slug}-${year}` : slug;
}
