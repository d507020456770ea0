/**
 * The directory of the sample provinces: what every province has, with what Bình Lâm adds or words in its own way. Where
 * both name an agency or a group, the province's word stands and the names that plans elsewhere use are kept as aliases.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import { type Directory, DirectorySchema } from "../../domain/agency/directory.ts";
import { nationalDirectory } from "../../domain/agency/national-directory.ts";

interface Named {
  readonly id: string;
  readonly aliases: string[];
}

const joined = <T extends Named>(everywhere: readonly T[], own: readonly T[]): T[] => [
  ...own.map((entry) => {
    const known = everywhere.find(({ id }) => id === entry.id);
    return { ...entry, aliases: [...new Set([...entry.aliases, ...(known?.aliases ?? [])])] };
  }),
  ...everywhere.filter(({ id }) => own.every((entry) => entry.id !== id)),
];

export const sampleDirectory = (): Directory => {
  const own = v.parse(DirectorySchema, JSON.parse(readFileSync(join(import.meta.dirname, "directory.json"), "utf8")));
  return {
    agencies: joined(nationalDirectory.agencies, own.agencies),
    groups: joined(nationalDirectory.groups, own.groups),
  };
};
