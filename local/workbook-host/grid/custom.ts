/**
 * What Excel knows and Univer has no place for. It lives in the custom fields of the Univer snapshot under one key, so that
 * saving and opening keeps it.
 *
 *   workbook   settings of the add-in, custom properties
 *   sheet      protection, page layout, custom properties, charts, whether its cells are locked by default
 *   column     whether its cells are locked
 *   cell       whether it is locked, where that differs from its column and sheet
 */
import type { CustomData } from "@univerjs/core";

export const KEY = "matran";

/** Ranges as "A1:B2" of the same sheet. */
export interface SeriesExtras {
  readonly name: string;
  readonly values: string;
  readonly labels: string;
  readonly color: string;
  readonly dataLabels: boolean;
}

export interface ChartExtras {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly title: string;
  readonly legend: string;
  readonly place: string;
  readonly axis: Readonly<Record<string, string | number>>;
  readonly series: readonly SeriesExtras[];
}

export interface SheetExtras {
  readonly protection?: Readonly<Record<string, unknown>>;
  readonly locked?: boolean;
  readonly veryHidden?: boolean;
  readonly properties?: Readonly<Record<string, string>>;
  readonly charts?: readonly ChartExtras[];
  readonly page?: Readonly<Record<string, unknown>>;
}

export interface WorkbookExtras {
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly properties?: Readonly<Record<string, string>>;
}

type Custom = CustomData;

const plain = (value: unknown): value is object => typeof value === "object" && value !== null && !Array.isArray(value);

/** The host's own part of a custom field. */
export function extrasIn<T extends object>(custom: Custom): Partial<T> {
  const ours: unknown = custom?.[KEY];
  return plain(ours) ? ours : {};
}

export const withExtras = <T extends object>(custom: Custom, change: Partial<T>): Record<string, unknown> => ({
  ...custom,
  [KEY]: { ...extrasIn<T>(custom), ...change },
});
