import type { IStyleBase } from "@univerjs/core";
import type { IConditionFormattingRule } from "@univerjs/preset-sheets-conditional-formatting";
import type { CellStyle, ConditionalRule } from "hucre/xlsx";
import { address } from "../../../../domain/sheet/address.ts";
import { conditionOf } from "./colour-conditions.ts";
import { rangesOf, referencesOf } from "./ranges.ts";
import { colour, fillColour } from "./read-style.ts";
import { rgb, writeFont } from "./write-style.ts";

/**
 * Colours by content. Every condition travels as a formula about the first cell of its area, which Excel, LibreOffice and
 * Univer read alike; scales, bars and icons are left out.
 */
export function readColour(rule: ConditionalRule, cfId: string, theme: readonly string[]): IConditionFormattingRule | null {
  const ranges = rangesOf(rule.range);
  const formula = readCondition(rule, ranges);
  if (formula === null) return null;
  const config = { type: "highlightCell", subType: "formula", value: `=${formula}`, style: readLook(rule.style ?? {}, theme) };
  return { cfId, ranges, stopIfTrue: rule.stopIfTrue ?? false, rule: config } as IConditionFormattingRule;
}

export function writeColour(rule: IConditionFormattingRule, priority: number): ConditionalRule | null {
  const { type, style, ...condition } = rule.rule as { type: string; style?: IStyleBase; subType?: string };
  const first = rule.ranges[0];
  const formula = first && type === "highlightCell" ? conditionOf(condition, address(first.startRow, first.startColumn)) : null;
  if (formula === null) return null;
  return {
    type: "expression",
    priority,
    range: referencesOf(rule.ranges),
    formula,
    style: writeLook(style ?? {}),
    ...(rule.stopIfTrue ? { stopIfTrue: true } : {}),
  };
}

const comparisons = {
  equal: "=",
  notEqual: "<>",
  greaterThan: ">",
  greaterThanOrEqual: ">=",
  lessThan: "<",
  lessThanOrEqual: "<=",
} as const;

/** Excel writes the formula of most kinds into the file itself; only "the cell is …" leaves it to the reader. */
function readCondition(rule: ConditionalRule, ranges: ReturnType<typeof rangesOf>): string | null {
  const [one, two] = typeof rule.formula === "string" ? [rule.formula] : (rule.formula ?? []);
  const first = ranges[0];
  if (first === undefined || one === undefined) return null;
  if (rule.type !== "cellIs") return ["colorScale", "dataBar", "iconSet"].includes(rule.type) ? null : one;
  const cell = address(first.startRow, first.startColumn);
  if (rule.operator === "between") return `AND(${cell}>=${one},${cell}<=${two ?? one})`;
  if (rule.operator === "notBetween") return `OR(${cell}<${one},${cell}>${two ?? one})`;
  return `${cell}${comparisons[rule.operator ?? "equal"]}${one}`;
}

function readLook({ font, fill }: CellStyle, theme: readonly string[]): IStyleBase {
  const ink = colour(font?.color, theme);
  // Here the background names the fill; a differential style may say nothing of its pattern.
  const paper = fill?.type === "pattern" ? (colour(fill.bgColor, theme) ?? fillColour(fill, theme)) : null;
  return {
    ...(ink ? { cl: { rgb: ink } } : {}),
    ...(paper ? { bg: { rgb: paper } } : {}),
    ...(font?.bold ? { bl: 1 } : {}),
    ...(font?.italic ? { it: 1 } : {}),
  };
}

function writeLook(look: IStyleBase): CellStyle {
  const font = writeFont(look);
  const paper = rgb(look.bg);
  return {
    ...(Object.keys(font).length > 0 ? { font } : {}),
    ...(paper ? { fill: { type: "pattern", pattern: "solid", bgColor: { rgb: paper } } } : {}),
  };
}
