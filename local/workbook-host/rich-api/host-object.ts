/**
 * An object of Excel as Office.js can address it. Names are those of the wire, with a capital first: Office.js's
 * `range.format.fill.color` is the property Color of the child Fill of the child Format.
 *
 *   properties  what can be loaded and set
 *   children    objects that hang on it: Range.Format
 *   methods     what can be called; a method may answer a value, another object, or null for a null object
 *   items       the members of a collection, and `item` one of them by key or id
 */
import type { Area } from "../grid/area.ts";
import type { SheetGrid } from "../grid/sheet-grid.ts";

export interface Property {
  readonly read?: () => unknown;
  readonly write?: (value: unknown) => void;
  /** True where formulas must be calculated before reading. */
  readonly calculated?: boolean;
}

export interface HostObject {
  readonly type: string;
  /** What Office.js keeps to find the object again in a later request: `{ Id }` or `{ _Id }`. */
  readonly identity?: () => Readonly<Record<string, unknown>>;
  readonly properties: Readonly<Record<string, Property>>;
  readonly children?: Readonly<Record<string, () => HostObject | null>>;
  readonly methods?: Readonly<Record<string, (...args: readonly unknown[]) => unknown>>;
  readonly items?: () => readonly HostObject[];
  readonly item?: (key: unknown) => HostObject | null;
  /** Set for ranges: they are kept by reference, and can be arguments of others. */
  readonly place?: Place;
}

/** Cells of a sheet. */
export interface Place {
  readonly sheet: SheetGrid;
  readonly area: Area;
}

export const isHostObject = (value: unknown): value is HostObject =>
  typeof value === "object" && value !== null && "type" in value && "properties" in value;

/** "values" → "Values"; what is already a wire name stays. */
export const wireName = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** A property that can only be read. */
export const shown = (read: () => unknown): Property => ({ read });
