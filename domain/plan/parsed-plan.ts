/**
 * A parsed plan is what the text says and no more: agencies still as written, with the directory's answer beside each; what the
 * text does not say is null or []. The officer turns it into a draft, corrects it in the sheet, and publishes that.
 */
import type { Problem } from "../problem.ts";
import type { Comparator } from "../kpi/indicator.ts";
import type { Cycle, PlanHeader, ReportingDuty } from "./plan.ts";

/** Lines of the source document, from 1, both ends included. */
export interface SourceLines {
  readonly startLine: number;
  readonly endLine: number;
}

export interface ParsedTask {
  /** The clause: "III.2.1"; a number that the text uses twice reads "III.12bis.1". */
  readonly id: string;
  readonly text: string;
  /** As the text writes them. */
  readonly lead: readonly string[];
  readonly coordinating: readonly string[];
  /** The directory's ids, place by place; null where it knows nobody by that name. */
  readonly leadIds: readonly (string | null)[];
  readonly coordinatingIds: readonly (string | null)[];
  readonly time: string | null;
  /** The last day that `time` names for certain. */
  readonly due: string | null;
  /** How often, where `time` says it: "hằng quý", "6 tháng, năm". */
  readonly cycle: readonly Cycle[];
  readonly section: string | null;
  readonly general: boolean;
  readonly source: SourceLines;
}

export interface ParsedTarget {
  /** Its own words, enough of them to know what is measured. */
  readonly text: string;
  readonly comparator: Comparator;
  readonly value: number;
  /** "%", or "điểm %" for points. */
  readonly unit: string;
  /** "năm trước", where the target is a change. */
  readonly baseline: string | null;
  /** Upper end of a range, else null. */
  readonly upper: number | null;
  /** The year by which it is to be reached, "2030", where its words or the heading above say one. */
  readonly by: string | null;
  readonly source: SourceLines;
}

/** A figure that is no rate: "tối thiểu 12 tháng". */
export interface ParsedRequirement {
  readonly text: string;
  readonly comparator: Comparator;
  readonly value: number;
  readonly unit: string;
  readonly source: SourceLines;
}

export interface ParsedPlan {
  readonly header: PlanHeader;
  readonly tasks: readonly ParsedTask[];
  readonly indicators: readonly ParsedTarget[];
  readonly requirements: readonly ParsedRequirement[];
  readonly reporting: readonly ReportingDuty[];
  readonly problems: readonly Problem[];
}
