/**
 * The counts that a target asks for, told by its kind and its words. An officer can rename, add and drop them in the sheet.
 *
 *   change   "giảm 5% …"                                this period's count, the base
 *   ratio    "tỷ lệ điều tra, khám phá … từ 75%"        opened, cleared of those; cleared from earlier periods beside
 *   share    "xử lý 100% tố giác, tin báo"              accepted, settled; received beside
 *            "100% cơ sở được kiểm tra"                 the whole, those that reach it
 */
import { fold } from "../agency/fold.ts";
import type { CountDefinition, Indicator } from "./indicator.ts";

export type Counts = Pick<Indicator, "counts" | "numerator" | "denominator" | "beside">;

const count = (id: string, label: string, unit: string): CountDefinition => ({ id, label, unit });

const unitOf = (words: string): string => {
  if (/tin bao|to giac/.test(words)) return "tin";
  if (/\bvu\b|\ban\b|pham phap|toi pham/.test(words)) return "vụ";
  if (/doi tuong|nguoi|can bo|hoc sinh/.test(words)) return "người";
  return "trường hợp";
};

const change = (unit: string, baseline: string | null): Counts => ({
  counts: [
    count("current", "Số phát sinh trong kỳ", unit),
    count("base", `Số của kỳ gốc so sánh (${baseline ?? "cùng kỳ năm trước"})`, unit),
  ],
  numerator: "current",
  denominator: "base",
  beside: [],
});

const clearance: Counts = {
  counts: [
    count("opened", "Số vụ phát hiện, khởi tố trong kỳ", "vụ"),
    count("cleared", "Số vụ đã điều tra, khám phá trong số đó", "vụ"),
    count("cleared-earlier", "Số vụ của các kỳ trước được khám phá trong kỳ", "vụ"),
  ],
  numerator: "cleared",
  denominator: "opened",
  beside: ["cleared-earlier"],
};

const tips: Counts = {
  counts: [
    count("received", "Số tin tiếp nhận trong kỳ", "tin"),
    count("accepted", "Số tin thụ lý, phải giải quyết (gồm cả kỳ trước chuyển sang)", "tin"),
    count("settled", "Số tin đã giải quyết", "tin"),
  ],
  numerator: "settled",
  denominator: "accepted",
  beside: ["received"],
};

const part = (unit: string): Counts => ({
  counts: [count("total", "Tổng số thuộc diện của chỉ tiêu", unit), count("reached", "Số đã đạt chỉ tiêu", unit)],
  numerator: "reached",
  denominator: "total",
  beside: [],
});

type Demand = Pick<Indicator, "text" | "comparator">;

/** `unit` "điểm %": a rate that moves by points is a rate, not a change of a count. */
export function kindOf({ text, comparator }: Demand, unit: string): Indicator["kind"] {
  const words = fold(text);
  if ((comparator === "decrease_by" || comparator === "increase_by") && unit === "%") return "change";
  return /kham pha|trong an|pha an/.test(words) && !/to giac|tin bao/.test(words) ? "ratio" : "share";
}

export function countsFor({ kind, text, baseline }: Pick<Indicator, "kind" | "text" | "baseline">): Counts {
  const words = fold(text);
  if (kind === "change") return change(unitOf(words), baseline);
  if (kind === "ratio") return clearance;
  return /to giac|tin bao/.test(words) ? tips : part(unitOf(words));
}
