/**
 * From a target in words to an indicator that can be counted. Kind and counts follow from what the target demands:
 *
 *   "giảm 5% …"                                 change   this period's count, the base
 *   "tỷ lệ điều tra, khám phá … từ 75%"         ratio    opened, cleared of those, cleared from earlier periods
 *   "xử lý 100% tố giác, tin báo"               share    received, accepted, settled
 *   "100% cơ sở được kiểm tra"                  share    the whole, those that reach it
 */
import { fold } from "../agency/fold.ts";
import type { CountDefinition, Indicator } from "../kpi/indicator.ts";
import type { ParsedTarget } from "./parsed-plan.ts";

type Counted = Pick<Indicator, "kind" | "counts" | "numerator" | "denominator" | "beside">;

const count = (id: string, label: string, unit: string): CountDefinition => ({ id, label, unit });

const unitOf = (words: string): string => {
  if (/tin bao|to giac/.test(words)) return "tin";
  if (/\bvu\b|\ban\b|pham phap|toi pham/.test(words)) return "vụ";
  if (/doi tuong|nguoi|can bo|hoc sinh/.test(words)) return "người";
  return "trường hợp";
};

const change = (unit: string, baseline: string | null): Counted => ({
  kind: "change",
  counts: [
    count("current", "Số phát sinh trong kỳ", unit),
    count("base", `Số của kỳ gốc so sánh (${baseline ?? "cùng kỳ năm trước"})`, unit),
  ],
  numerator: "current",
  denominator: "base",
  beside: [],
});

const clearance = (unit: string): Counted => ({
  kind: "ratio",
  counts: [
    count("opened", "Số vụ phát hiện, khởi tố trong kỳ", unit),
    count("cleared", "Số vụ đã điều tra, khám phá trong số đó", unit),
    count("cleared-earlier", "Số vụ của các kỳ trước được khám phá trong kỳ", unit),
  ],
  numerator: "cleared",
  denominator: "opened",
  beside: ["cleared-earlier"],
});

const tips = (unit: string): Counted => ({
  kind: "share",
  counts: [
    count("received", "Số tin tiếp nhận trong kỳ", unit),
    count("accepted", "Số tin thụ lý, phải giải quyết (gồm cả kỳ trước chuyển sang)", unit),
    count("settled", "Số tin đã giải quyết", unit),
  ],
  numerator: "settled",
  denominator: "accepted",
  beside: ["received"],
});

const part = (unit: string): Counted => ({
  kind: "share",
  counts: [count("total", "Tổng số thuộc diện của chỉ tiêu", unit), count("reached", "Số đã đạt chỉ tiêu", unit)],
  numerator: "reached",
  denominator: "total",
  beside: [],
});

const countedAs = ({ comparator, text, baseline }: ParsedTarget): Counted => {
  const words = fold(text);
  const unit = unitOf(words);
  if (comparator === "decrease_by" || comparator === "increase_by") return change(unit, baseline);
  if (/to giac|tin bao/.test(words)) return tips(unit);
  if (/kham pha|trong an|pha an/.test(words)) return clearance(unit);
  return part(unit);
};

/** What is measured: the target's words without the figure that ends them. */
const measured = (text: string): string => {
  const words = text.replace(
    /,?\s*(?:phải\s+)?(?:đạt|từ|trên|ít nhất|tối thiểu)(?:\s+(?:từ|trên|ít nhất|tối thiểu|hơn))*\s+\d[\d.,]*\s?%(?:\s+trở lên)?\s*$/u,
    "",
  );
  const kept = words.length >= 12 ? words : text;
  return `${kept.charAt(0).toUpperCase()}${kept.slice(1)}`.slice(0, 2_000);
};

export const indicatorOf = (target: ParsedTarget, id: string, reporters: string[]): Indicator => ({
  id,
  text: measured(target.text),
  ...countedAs(target),
  comparator: target.comparator,
  target: target.value,
  upper: target.upper,
  baseline: target.baseline,
  reporters,
});
