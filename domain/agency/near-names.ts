/**
 * Who might be meant by a name that nobody bears: bodies whose names share most of their letters in threes, nearest first.
 *
 *   "Sở Tài chín"          Sở Tài chính
 *   "Sở Thông tin TT"      Sở Thông tin và Truyền thông
 *   "Tổ xe ôm tự quản"     nobody
 *
 * Nearness asks a person; only `matchAgency` decides by itself.
 */
import type { AgencyGroup, Directory } from "./directory.ts";
import { nameKey } from "./name-key.ts";
import { lettersInThrees, shared } from "./threes.ts";

export interface NamedBody {
  readonly id: string;
  readonly name: string;
  readonly kind: "agency" | "group";
}
export interface NearName extends NamedBody {
  /** 0 to 1. */
  readonly nearness: number;
}

type Spelled = NamedBody & { readonly spellings: readonly ReadonlyMap<string, number>[] };

const known = new WeakMap<Directory, readonly Spelled[]>();

export function nearNames(name: string, directory: Directory, least = 0.62, most = 3): NearName[] {
  const letters = lettersInThrees(nameKey(name));
  return spelledOf(directory)
    .map(({ id, name: called, kind, spellings }) => ({
      id,
      name: called,
      kind,
      nearness: Math.max(0, ...spellings.map((each) => shared(letters, each))),
    }))
    .filter(({ nearness }) => nearness >= least)
    .sort((a, b) => b.nearness - a.nearness)
    .slice(0, most);
}

function spelledOf(directory: Directory): readonly Spelled[] {
  const before = known.get(directory);
  if (before !== undefined) return before;
  const spell = ({ id, name, aliases }: Pick<AgencyGroup, "id" | "name" | "aliases">, kind: NamedBody["kind"]): Spelled => ({
    id,
    name,
    kind,
    spellings: [...new Set([name, ...aliases].map(nameKey))].filter((key) => key.length > 3).map(lettersInThrees),
  });
  const spelled = [
    ...directory.agencies.filter(({ validTo }) => validTo === null).map((each) => spell(each, "agency")),
    ...directory.groups.map((each) => spell(each, "group")),
  ];
  known.set(directory, spelled);
  return spelled;
}
