/**
 * What the administrator filled in, as a change of the directory; or what is still missing, in words.
 *
 *   open     "Sở X", kind and level chosen                    a new agency from that day
 *   rename   the new name; kind and level stay                the old name ends the day before
 *   merge    into one that is there, or a new one             what it owed passes there
 *   split    two or more, each with the words of its part     a task goes where its words fit
 *   close    a successor, or nobody                           without one its duties stay where they are
 */
import type { Agency, Directory } from "../../../../domain/agency/directory.ts";
import type { DirectoryChange } from "../../../../domain/agency/directory-change.ts";
import { freeSlug } from "../../../../domain/plan/slug.ts";
import type { Chosen } from "./agency-choice.tsx";

export type ChangeKind = DirectoryChange["kind"];

export interface Part {
  readonly to: Chosen | null;
  /** "báo chí, xuất bản" */
  readonly words: string;
}

export interface Filled {
  readonly kind: ChangeKind;
  /** The agency that it is about; null for a new one. */
  readonly agency: Agency | null;
  /** ISO day; null while what was typed is none. */
  readonly on: string | null;
  readonly name: string;
  readonly looks: Pick<Agency, "kind" | "level">;
  readonly to: Chosen | null;
  readonly parts: readonly Part[];
}

export type Made = { readonly ok: true; readonly change: DirectoryChange } | { readonly ok: false; readonly lacking: string };

const lacking = (words: string): Made => ({ ok: false, lacking: words });

export function makeChange(directory: Directory, { kind, agency, on, name, looks, to, parts }: Filled): Made {
  if (on === null) return lacking("Hãy nhập ngày dạng 1/7/2025.");
  const taken = new Set(directory.agencies.map(({ id }) => id));
  const born = (title: string): Agency => {
    const id = freeSlug(title, taken, "co-quan");
    taken.add(id);
    const { kind: sort, level } = agency ?? looks;
    return { id, name: title, abbr: null, aliases: [], kind: sort, level, validFrom: null, validTo: null, successors: [] };
  };
  const taker = (chosen: Chosen): string | Agency => (chosen.kind === "known" ? chosen.id : born(chosen.name));
  const title = name.trim();
  if (kind === "open")
    return title === "" ? lacking("Hãy ghi tên cơ quan.") : { ok: true, change: { kind, on, agency: born(title) } };
  if (agency === null) return lacking("Hãy chọn cơ quan.");
  const agencyId = agency.id;
  switch (kind) {
    case "rename":
      if (title === "" || title === agency.name) return lacking("Hãy ghi tên mới.");
      return { ok: true, change: { kind, on, agencyId, to: born(title) } };
    case "merge":
      return to === null
        ? lacking("Hãy chọn cơ quan nhận.")
        : { ok: true, change: { kind, on, agencyIds: [agencyId], into: taker(to) } };
    case "close":
      return { ok: true, change: { kind, on, agencyId, successors: to?.kind === "known" ? [to.id] : [] } };
    case "split": {
      const whole = parts.flatMap(({ to: each, words }) => (each === null ? [] : [{ to: each, words }]));
      if (whole.length < 2) return lacking("Hãy chọn ít nhất hai cơ quan nhận.");
      const into = whole.map((part) => ({ to: taker(part.to), words: wordsOf(part.words) }));
      return { ok: true, change: { kind, on, agencyId, into } };
    }
  }
}

const wordsOf = (typed: string): string[] =>
  typed
    .split(/[,;\n]/)
    .map((word) => word.trim())
    .filter((word) => word.length >= 2);
