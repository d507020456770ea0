import { literal } from "../../../../domain/sheet/address.ts";

/** A condition of Univer's, as its rules hold it: what is compared, how, with what. */
export interface Condition {
  readonly subType?: string;
  readonly operator?: string;
  readonly value?: unknown;
}

/** The condition as a formula about `cell`, without its "="; null for the kinds that are not written (ranks, averages, dates). */
export function conditionOf({ subType, operator = "", value }: Condition, cell: string): string | null {
  if (subType === "formula") return typeof value === "string" ? value.replace(/^=/, "") : null;
  if (subType === "text") return textCondition(operator, typeof value === "string" ? value : "", cell);
  if (subType === "number") return numberCondition(operator, value, cell);
  return null;
}

function textCondition(operator: string, text: string, cell: string): string | null {
  const words = literal(text);
  const conditions: Readonly<Record<string, string>> = {
    equal: `${cell}=${words}`,
    notEqual: `${cell}<>${words}`,
    containsText: `ISNUMBER(SEARCH(${words},${cell}))`,
    notContainsText: `ISERROR(SEARCH(${words},${cell}))`,
    beginsWith: `LEFT(${cell},${text.length})=${words}`,
    endsWith: `RIGHT(${cell},${text.length})=${words}`,
    containsBlanks: `LEN(TRIM(${cell}))=0`,
    notContainsBlanks: `LEN(TRIM(${cell}))>0`,
    containsErrors: `ISERROR(${cell})`,
    notContainsErrors: `NOT(ISERROR(${cell}))`,
  };
  return conditions[operator] ?? null;
}

function numberCondition(operator: string, value: unknown, cell: string): string | null {
  const [low, high] = Array.isArray(value) ? value.map(Number) : [Number(value ?? 0)];
  const conditions: Readonly<Record<string, string>> = {
    equal: `${cell}=${low}`,
    notEqual: `${cell}<>${low}`,
    greaterThan: `${cell}>${low}`,
    greaterThanOrEqual: `${cell}>=${low}`,
    lessThan: `${cell}<${low}`,
    lessThanOrEqual: `${cell}<=${low}`,
    between: `AND(${cell}>=${low},${cell}<=${high ?? low})`,
    notBetween: `OR(${cell}<${low},${cell}>${high ?? low})`,
  };
  return conditions[operator] ?? null;
}
