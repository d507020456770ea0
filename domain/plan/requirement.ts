/** A requirement is a demanded figure that is no rate: "tối thiểu 12 tháng", "ít nhất 1 lần". */
import { fold } from "../agency/fold.ts";
import type { Comparator } from "../kpi/indicator.ts";

export interface Requirement {
  readonly text: string;
  readonly comparator: Comparator;
  readonly value: number;
  readonly unit: string;
}

const demanded =
  /(t[a-z0-9]{1,2} thieu|it nhat|khong it hon|khong duoi|khong qua|toi da|khong vuot qua)(?: la)? (\d{1,3}(?:[.]\d{3})*|\d{1,6})(?:,\d+)? ?(?![%\d/])(\p{L}{2,12}(?:\/\p{L}{2,8})?)/gu;
const upTo = /khong qua|toi da|khong vuot qua/;

export function requirementsIn(text: string): Requirement[] {
  if (!/\d/.test(text)) return [];
  return [...fold(text).matchAll(demanded)].map((found) => {
    const end = found.index + found[0].length;
    const left = text.slice(Math.max(0, found.index - 160), found.index);
    const clause = left.slice(Math.max(left.lastIndexOf(". "), left.lastIndexOf("; ")) + 1);
    return {
      text: `${clause}${text.slice(found.index, end)}`.trim(),
      comparator: upTo.test(found[1] ?? "") ? ("<=" as const) : (">=" as const),
      value: Number((found[2] ?? "0").replace(/\./g, "")),
      unit: text.slice(end - (found[3]?.length ?? 0), end),
    };
  });
}
