/**
 * The directory ("danh bạ") lists the bodies that plans name: single agencies, valid between dates, and groups of them.
 *
 *   "Sở TT&TT tỉnh", "So Thong tin va Truyen thong"     one agency, written three ways: so-tttt
 *   "Sở Kế hoạch và Đầu tư" after 1/3/2025              still found (old plans name it); its successor is so-tai-chinh
 *   "UBND các huyện, thị xã, thành phố"                 a group: opened into members, never asked for a return itself
 *   "Câu lạc bộ cờ tướng"                               nobody: null, and the officer decides
 */
import * as v from "valibot";
import { IsoDate, Key } from "../plan/plan.ts";
import { closestName, exactName, namesOf, opensExactName } from "./name-index.ts";

export const agencyKinds = [
  "ministry",
  "committee",
  "council",
  "department",
  "police",
  "military",
  "procuracy",
  "court",
  "party",
  "front",
  "union",
  "media",
  "bank",
  "business",
  "sector",
  "steering",
  "office",
] as const;
export const agencyLevels = ["ministry", "region", "province", "district", "commune", "division"] as const;

const Name = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(300));
const Names = v.pipe(v.array(Name), v.maxLength(100));

export const AgencySchema = v.strictObject({
  id: Key,
  name: Name,
  abbr: v.nullable(v.string()),
  aliases: Names,
  kind: v.picklist(agencyKinds),
  level: v.picklist(agencyLevels),
  /** First and last day of its existence; null: not known, or still there. */
  validFrom: v.nullable(IsoDate),
  validTo: v.nullable(IsoDate),
  /** Ids of the agencies that took over its work, the main one first. */
  successors: v.array(Key),
  /** Of one that was split: which words of a duty tell which successor took it. */
  functions: v.optional(v.array(v.strictObject({ to: Key, words: Names }))),
});
export type Agency = v.InferOutput<typeof AgencySchema>;

export const AgencyGroupSchema = v.strictObject({
  id: Key,
  name: Name,
  aliases: Names,
  /** Ids of agencies, or of other groups. Empty where only the province knows them. */
  members: v.array(Key),
});
export type AgencyGroup = v.InferOutput<typeof AgencyGroupSchema>;

export const DirectorySchema = v.strictObject({
  agencies: v.pipe(v.array(AgencySchema), v.maxLength(4_000)),
  groups: v.pipe(v.array(AgencyGroupSchema), v.maxLength(200)),
});
export type Directory = v.InferOutput<typeof DirectorySchema>;

export interface AgencyMatch {
  readonly id: string;
  readonly kind: "agency" | "group";
  /** 1: the very name; 0.95: an alias or abbreviation; 0.9: without a qualifier such as "có liên quan"; below: letters misread. */
  readonly confidence: number;
}

/** Who is meant by a name as a plan, a person or an OCR wrote it; null where nobody is close enough. */
export const matchAgency = (name: string, directory: Directory): AgencyMatch | null => closestName(name, namesOf(directory));

/** Only by a name, alias or abbreviation of its own: of a whole sentence this is asked cheaply. */
export const namedAgency = (name: string, directory: Directory): AgencyMatch | null => exactName(name, namesOf(directory));

/** May `namedAgency` find a text that begins with this word? */
export const opensName = (word: string, directory: Directory): boolean => opensExactName(word, namesOf(directory));
