/** From a target in words to an indicator that can be counted: what is measured, and the counts that its kind asks for. */
import { countsFor, kindOf } from "../../kpi/count-templates.ts";
import type { Indicator } from "../../kpi/indicator.ts";
import type { ParsedTarget } from "../parsed-plan.ts";

/** The target's words without the figure that ends them, and with the year by which it is to be reached. */
const measured = ({ text, by }: Pick<ParsedTarget, "text" | "by">): string => {
  const words = text.replace(
    /,?\s*(?:phải\s+)?(?:đạt|từ|trên|ít nhất|tối thiểu)(?:\s+(?:từ|trên|ít nhất|tối thiểu|hơn))*\s+\d[\d.,]*\s?%(?:\s+trở lên)?\s*$/u,
    "",
  );
  const kept = words.length >= 12 ? words : text;
  const dated = by === null || kept.includes(by) ? kept : `${kept} (đến năm ${by})`;
  return `${dated.charAt(0).toUpperCase()}${dated.slice(1)}`.slice(0, 2_000);
};

export function indicatorOf(target: ParsedTarget, id: string, reporters: string[]): Indicator {
  const { comparator, value, upper, baseline, unit } = target;
  const kind = kindOf(target, unit);
  return {
    id,
    text: measured(target),
    kind,
    ...countsFor({ kind, text: target.text, baseline }),
    comparator,
    target: value,
    upper,
    baseline,
    reporters,
  };
}
