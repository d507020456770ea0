/**
 * Which installed packages a set of them needs to run: read from the lock file, as npm placed them. Optional packages that are
 * not installed here (another platform's) stay out.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";

const Needs = v.optional(v.record(v.string(), v.string()));
const LockSchema = v.object({
  packages: v.record(v.string(), v.object({ dependencies: Needs, optionalDependencies: Needs })),
});

/** The places below the root, "node_modules/jose", of `names` and of all that they lean on. Throws where one is not installed. */
export function productionPackages(root: string, names: readonly string[]): readonly string[] {
  const { packages } = v.parse(LockSchema, JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")));
  const found = new Set<string>();
  const add = (name: string, from: string): void => {
    const place = placesOf(name, from).find((candidate) => packages[candidate] !== undefined);
    if (place === undefined || !existsSync(join(root, place)))
      throw new Error(`${name} (needed by ${from || "Matran"}) is not installed`);
    if (found.has(place)) return;
    found.add(place);
    for (const needed of Object.keys(packages[place]?.dependencies ?? {})) add(needed, place);
  };
  for (const name of names) add(name, "");
  return [...found].sort();
}

/** Where Node looks for a package, nearest first: below who asks, then outwards. */
function placesOf(name: string, from: string): readonly string[] {
  const places = [];
  for (let at = from; at !== ""; at = at.slice(0, Math.max(0, at.lastIndexOf("/node_modules/"))))
    places.push(`${at}/node_modules/${name}`);
  return [...places, `node_modules/${name}`];
}
