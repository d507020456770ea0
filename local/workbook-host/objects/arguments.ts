/** Decoders of the arguments that Office.js sends. A wrong one is Excel's InvalidArgument. */
import { ExcelError } from "../rich-api/excel-error.ts";
import { isHostObject, type Place } from "../rich-api/host-object.ts";

export function integer(value: unknown, fallback?: number): number {
  if ((value === null || value === undefined) && fallback !== undefined) return fallback;
  if (typeof value !== "number" || !Number.isInteger(value)) throw new ExcelError("InvalidArgument");
  return value;
}

export function text(value: unknown): string {
  if (typeof value !== "string") throw new ExcelError("InvalidArgument");
  return value;
}

/** A number or formula, as rules of cells take them; absent is "". */
export function formula(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value !== "string" && typeof value !== "number") throw new ExcelError("InvalidArgument");
  return String(value);
}

export function flag(value: unknown): boolean {
  if (typeof value !== "boolean") throw new ExcelError("InvalidArgument");
  return value;
}

export function amount(value: unknown): number {
  if (typeof value !== "number" || !Number.isFinite(value) || value < 0) throw new ExcelError("InvalidArgument");
  return value;
}

export function oneOf<T extends string>(value: unknown, choices: readonly T[]): T {
  const found = choices.find((choice) => choice === value);
  if (found === undefined) throw new ExcelError("InvalidArgument");
  return found;
}

export function record(value: unknown): Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new ExcelError("InvalidArgument");
  return value as Record<string, unknown>;
}

export function placeOf(value: unknown): Place {
  if (!isHostObject(value) || value.place === undefined) throw new ExcelError("InvalidArgument");
  return value.place;
}

/** "#rgb", "#rrggbb" or one of the few names that Excel and CSS share; "" stands for none. */
export function colour(value: unknown): string {
  const given = text(value).trim();
  if (/^#?[0-9a-f]{6}$/i.test(given)) return `#${given.replace("#", "").toUpperCase()}`;
  const named = NAMED[given.toLowerCase()];
  if (named === undefined && given !== "") throw new ExcelError("InvalidArgument");
  return named ?? "";
}

const NAMED: Readonly<Record<string, string>> = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  green: "#008000",
  blue: "#0000FF",
  yellow: "#FFFF00",
  orange: "#FFA500",
  gray: "#808080",
  grey: "#808080",
};
