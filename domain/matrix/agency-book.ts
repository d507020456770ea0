/**
 * The bodies of a plan by name, while its sheets are read:
 *
 *   a name of the `Cơ quan` sheet, however spaced or capitalised   that agency
 *   another spelling that the directory knows                      the agency tied to the same directory entry, else a new one tied to it
 *   anything else                                                  a new agency of this plan, with a note at the cell
 */
import { freeSlug } from "../plan/slug.ts";
import type { PlanAgency } from "../plan/plan.ts";
import type { Problem } from "../problem.ts";
import type { TableRow } from "../sheet/table.ts";
import { likeness, namesIn } from "../sheet/words.ts";

/** The directory's answer to a name: `matchAgency`, bound to the province's directory. */
export type MatchName = (name: string) => { readonly id: string; readonly kind: "agency" | "group" } | null;

export class AgencyBook {
  readonly #agencies: PlanAgency[];
  readonly #byName = new Map<string, string>();
  readonly #match: MatchName;
  readonly #problems: Problem[];

  constructor(agencies: readonly PlanAgency[], match: MatchName, problems: Problem[]) {
    this.#agencies = [...agencies];
    this.#match = match;
    this.#problems = problems;
    for (const { id, name } of agencies) this.#byName.set(likeness(name), id);
  }

  get agencies(): PlanAgency[] {
    return [...this.#agencies];
  }

  /** Ids of the names in a cell, each once. */
  idsIn(row: TableRow, header: string): string[] {
    return [...new Set(namesIn(row.raw(header)).map((name) => this.#idOf(name, row, header)))];
  }

  setMembers(id: string, members: string[]): void {
    const at = this.#agencies.findIndex((agency) => agency.id === id);
    const agency = this.#agencies[at];
    if (agency) this.#agencies[at] = { ...agency, members };
  }

  #idOf(name: string, row: TableRow, header: string): string {
    const known = this.#byName.get(likeness(name));
    if (known !== undefined) return known;
    const matched = this.#match(name);
    const tied = matched && this.#agencies.find((agency) => agency.directoryId === matched.id);
    const id = tied ? tied.id : this.#add(name, matched);
    this.#byName.set(likeness(name), id);
    if (!tied)
      this.#problems.push(
        row.problem(
          header,
          "new-agency",
          `“${name}” chưa có ở trang Cơ quan: đã thêm vào. Nếu gõ nhầm tên, hãy sửa lại ô này.`,
          "note",
        ),
      );
    return id;
  }

  #add(name: string, matched: ReturnType<MatchName>): string {
    const taken = new Set(this.#agencies.map((agency) => agency.id));
    const id = matched && !taken.has(matched.id) ? matched.id : freeSlug(name, taken, "co-quan");
    this.#agencies.push({
      id,
      name,
      directoryId: matched?.id ?? null,
      kind: matched?.kind ?? (isPlural(name) ? "group" : "agency"),
      members: [],
    });
    return id;
  }
}

/** "các sở, ngành": several bodies, whom the officer then names as members. */
const isPlural = (name: string): boolean => /^(các|những)\s/iu.test(name);
