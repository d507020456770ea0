/**
 * Answers `load`. What is asked for comes as paths, "format/fill/color"; nothing asked for means every property. For a
 * collection the paths are about its items.
 */
import { ExcelError, missing } from "./excel-error.ts";
import { wireName, type HostObject } from "./host-object.ts";
import type { RichQuery } from "./rich-request.ts";

/** A tree of the names asked for; a leaf stands for "this property", or all properties of this child. */
interface Wanted {
  [name: string]: Wanted;
}

export function answerQuery(object: HostObject, { Select, Expand, Top, Skip = 0 }: RichQuery): unknown {
  const wanted = treeOf([...Select, ...Expand]);
  return valueOf(object, wanted, { skip: Skip, top: Top ?? Infinity });
}

/** Whether answering needs calculated formulas. */
export function needsCalculation(object: HostObject, { Select, Expand }: RichQuery): boolean {
  const names = [...Select, ...Expand].map((path) => wireName(path.split("/").at(-1) ?? ""));
  if (names.length === 0) return Object.values(object.properties).some(({ calculated }) => calculated === true);
  return names.some((name) => name === "Values" || name === "Text" || name === "ValueTypes" || name === "Value");
}

function treeOf(paths: readonly string[]): Wanted {
  const tree: Wanted = {};
  for (const path of paths) {
    let at = tree;
    for (const name of path.split("/").filter((part) => part !== "" && part.toLowerCase() !== "items"))
      at = at[wireName(name)] ??= {};
  }
  return tree;
}

function valueOf(object: HostObject, wanted: Wanted, page: { skip: number; top: number }): Record<string, unknown> {
  if (object.items === undefined) return { ...object.identity?.(), ...pick(object, wanted) };
  const own = Object.fromEntries(Object.entries(wanted).filter(([name]) => name in object.properties));
  const ofItems = Object.fromEntries(Object.entries(wanted).filter(([name]) => !(name in object.properties)));
  const items = object.items().slice(page.skip, page.skip + page.top);
  return {
    ...object.identity?.(),
    ...(Object.keys(own).length > 0 ? pick(object, own) : {}),
    _Items: items.map((item) => valueOf(item, ofItems, { skip: 0, top: Infinity })),
  };
}

function pick(object: HostObject, wanted: Wanted): Record<string, unknown> {
  const names = Object.keys(wanted).filter((name) => name !== "$all");
  if (names.length === 0) return everything(object);
  return Object.fromEntries(names.map((name) => [name, one(object, name, wanted[name] ?? {})]));
}

const everything = (object: HostObject): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(object.properties).flatMap(([name, { read }]) => (read === undefined ? [] : [[name, read()]])),
  );

function one(object: HostObject, name: string, wanted: Wanted): unknown {
  const property = object.properties[name];
  if (property !== undefined) {
    if (property.read === undefined) throw new ExcelError("InvalidArgument");
    return property.read();
  }
  const child = object.children?.[name];
  if (child === undefined) throw missing(object.type, name.charAt(0).toLowerCase() + name.slice(1));
  const found = child();
  return found === null ? null : valueOf(found, wanted, { skip: 0, top: Infinity });
}
