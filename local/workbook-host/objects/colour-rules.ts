/**
 * Conditional colours in Univer's words, made from Excel's:
 *
 *   Custom "=$A1>3"                 formula
 *   CellValue = "\"chậm\""          text equal
 *   CellValue > 3                   number
 *   CellValue > "=$B$1"             formula comparing the top left cell
 *   ContainsText contains "chậm"    text contains
 */
import type { IRange, IStyleBase } from "@univerjs/core";
import type {} from "@univerjs/sheets-conditional-formatting/facade";
import { formula as formulaText } from "./arguments.ts";
import { columnName } from "../grid/address.ts";
import type { SheetGrid } from "../grid/sheet-grid.ts";

export interface OfficeRule {
  readonly type: "Custom" | "CellValue" | "ContainsText";
  readonly formula?: string;
  readonly condition?: Readonly<Record<string, unknown>>;
  readonly look: IStyleBase;
}

export interface ColourRule {
  readonly cfId: string;
  readonly ranges: IRange[];
  readonly stopIfTrue: boolean;
  readonly rule: object;
  readonly office?: OfficeRule;
}

export const rulesOf = (sheet: SheetGrid): readonly ColourRule[] => sheet.facade.getConditionalFormattingRules();

/** Rules that a person made at the grid have no Excel words; they read as a formula that is theirs. */
export const officeRuleOf = (rule: ColourRule): OfficeRule => rule.office ?? { type: "Custom", formula: "", look: {} };

export const drawnRule = (cfId: string, ranges: IRange[], stopIfTrue: boolean, office: OfficeRule): ColourRule => ({
  cfId,
  ranges,
  stopIfTrue,
  rule: { type: "highlightCell", style: office.look, ...conditionOf(office, ranges) },
  office,
});

const NEVER = { subType: "formula", value: "=FALSE" };

function conditionOf({ type, formula, condition = {} }: OfficeRule, ranges: readonly IRange[]): object {
  if (type === "Custom")
    return formula === undefined || formula === "" ? NEVER : { subType: "formula", value: asFormula(formula) };
  if (type === "ContainsText") return textCondition(condition);
  return valueCondition(condition, ranges[0]);
}

const asFormula = (text: string): string => (text.startsWith("=") ? text : `=${text}`);

function textCondition({ operator, text }: Readonly<Record<string, unknown>>): object {
  if (typeof operator !== "string") return NEVER;
  const univer = { Contains: "containsText", NotContains: "notContainsText", BeginsWith: "beginsWith", EndsWith: "endsWith" }[
    operator
  ];
  return { subType: "text", operator: univer ?? "containsText", value: formulaText(text) };
}

const SIGNS: Readonly<Record<string, string>> = {
  EqualTo: "=",
  NotEqualTo: "<>",
  GreaterThan: ">",
  LessThan: "<",
  GreaterThanOrEqual: ">=",
  LessThanOrEqual: "<=",
};

function valueCondition({ operator, formula1, formula2 }: Readonly<Record<string, unknown>>, range: IRange | undefined): object {
  if (typeof operator !== "string" || range === undefined) return NEVER;
  const first = formulaText(formula1).replace(/^=/, "");
  const quoted = /^"((?:[^"]|"")*)"$/.exec(first);
  if (quoted !== null && operator === "EqualTo")
    return { subType: "text", operator: "equal", value: (quoted[1] ?? "").replaceAll('""', '"') };
  const cell = `${columnName(range.startColumn)}${range.startRow + 1}`;
  if (operator === "Between" || operator === "NotBetween") {
    const inside = `AND(${cell}>=${first},${cell}<=${formulaText(formula2).replace(/^=/, "")})`;
    return { subType: "formula", value: operator === "Between" ? `=${inside}` : `=NOT(${inside})` };
  }
  return { subType: "formula", value: `=${cell}${SIGNS[operator] ?? "="}${first}` };
}
