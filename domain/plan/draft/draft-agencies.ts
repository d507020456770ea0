/**
 * The bodies of a draft: every name of the parsed plan once, tied to the directory where it is known, groups with the members
 * that the directory gives them.
 *
 *   "UBND tỉnh" and "Ủy ban nhân dân tỉnh"      one agency, called as the text first calls it
 *   "Phong Chuyén dbi s6" (misread)             called as the directory calls it
 *   "các sở, ban, ngành"                        a group; its members come in as agencies of the plan
 */
import type { AgencyMatch, Directory } from "../../agency/directory.ts";
import { matchAgency } from "../../agency/directory.ts";
import { isValidOn } from "../../agency/succession.ts";
import { nameKey } from "../../agency/name-key.ts";
import type { PlanAgency } from "../plan.ts";
import { freeSlug } from "../slug.ts";

export class DraftAgencies {
  readonly #agencies: PlanAgency[] = [];
  readonly #byDirectory = new Map<string, string>();
  readonly #byKey = new Map<string, string>();
  readonly #ids = new Set<string>();
  readonly #directory: Directory;
  /** True where an OCR lost the marks: the directory's spelling is then the better one. */
  readonly #misread: boolean;
  /** The plan's day: members that were gone by then, or not yet there, stay out. */
  readonly #day: string | null;

  /** `known`: bodies that the plan has already. */
  constructor(directory: Directory, day: string | null, misread: boolean, known: readonly PlanAgency[] = []) {
    this.#directory = directory;
    for (const agency of known) {
      this.#add(agency);
      if (agency.directoryId === null) this.#byKey.set(nameKey(agency.name) || agency.name, agency.id);
      else this.#byDirectory.set(agency.directoryId, agency.id);
    }
    this.#misread = misread;
    this.#day = day;
  }

  get all(): PlanAgency[] {
    return [...this.#agencies];
  }

  /** The plan's id for a name as written; a new one comes in, with its members where it is a group. */
  idOf(written: string): string {
    const name = written.replace(/\s+/g, " ").trim().slice(0, 300);
    const match = matchAgency(name, this.#directory);
    if (match !== null) return this.#known(match, match.confidence >= 0.9 && !this.#misread ? name : null);
    const key = nameKey(name) || name;
    const known = this.#byKey.get(key);
    if (known !== undefined) return known;
    const id = freeSlug(name, this.#ids, "co-quan");
    this.#byKey.set(key, id);
    // A name in the plural stands for several bodies, whom the officer then names.
    this.#add({ id, name, directoryId: null, kind: /^(?:các|những|cac)\s/iu.test(name) ? "group" : "agency", members: [] });
    return id;
  }

  idsOf(names: readonly string[]): string[] {
    return [...new Set(names.map((name) => this.idOf(name)))];
  }

  /** The plan's id for a body of the directory or of the plan itself, chosen by a person. */
  idOfBody({ id, kind }: Pick<AgencyMatch, "id" | "kind">): string {
    const bodies = kind === "group" ? this.#directory.groups : this.#directory.agencies;
    const isInDirectory = bodies.some((body) => body.id === id);
    return isInDirectory || !this.#ids.has(id) ? this.#known({ id, kind }, null) : id;
  }

  /** The plan's id of a body of the directory, when the plan has it. */
  withDirectoryId(directoryId: string): string | null {
    return this.#byDirectory.get(directoryId) ?? null;
  }

  #add(agency: PlanAgency): void {
    this.#ids.add(agency.id);
    this.#agencies.push(agency);
  }

  #known({ id: directoryId, kind }: Pick<AgencyMatch, "id" | "kind">, name: string | null): string {
    const known = this.#byDirectory.get(directoryId);
    if (known !== undefined) return known;
    const id = this.#ids.has(directoryId) ? freeSlug(directoryId, this.#ids, "co-quan") : directoryId;
    this.#byDirectory.set(directoryId, id);
    const bodies = kind === "group" ? this.#directory.groups : this.#directory.agencies;
    const written = name ?? bodies.find((body) => body.id === directoryId)?.name ?? directoryId;
    const at = this.#agencies.length;
    this.#add({ id, name: written, directoryId, kind, members: [] });
    if (kind === "group") this.#agencies[at] = { id, name: written, directoryId, kind, members: this.#members(directoryId) };
    return id;
  }

  #members(groupId: string): string[] {
    const group = this.#directory.groups.find(({ id }) => id === groupId);
    return (group?.members ?? []).flatMap((member) => {
      const isGroup = this.#directory.groups.some(({ id }) => id === member);
      if (!isGroup && !this.#exists(member)) return [];
      return [this.#known({ id: member, kind: isGroup ? "group" : "agency" }, null)];
    });
  }

  #exists(agencyId: string): boolean {
    const agency = this.#directory.agencies.find(({ id }) => id === agencyId);
    if (agency === undefined) return false;
    if (this.#day === null) return agency.validTo === null;
    return isValidOn(agency, this.#day);
  }
}
