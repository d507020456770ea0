/**
 * What happens to agencies, told as it is decided. A change never rewrites an agency's past: it ends one and begins another.
 *
 *   open     a new agency from a day on
 *   close    an agency's last day is the one before; who takes its work over, if anybody
 *   rename   the old name ends, a new agency with the new name goes on
 *   merge    several end, one (new or standing) goes on
 *   split    one ends, several go on, each with the words that tell its part
 */
import * as v from "valibot";
import { addDays } from "../period/dates.ts";
import { IsoDate, Key } from "../plan/plan.ts";
import { accepted, type Outcome, type Problem, refused } from "../problem.ts";
import { type Agency, AgencySchema, type Directory } from "./directory.ts";
import { isValidOn } from "./succession.ts";

const Words = v.pipe(v.array(v.pipe(v.string(), v.trim(), v.minLength(2), v.maxLength(100))), v.maxLength(50));
/** A new agency, or the id of one that is there. */
const Taker = v.union([Key, AgencySchema]);

/** `on`: the first day of the new order. */
export const DirectoryChangeSchema = v.variant("kind", [
  v.strictObject({ kind: v.literal("open"), on: IsoDate, agency: AgencySchema }),
  v.strictObject({ kind: v.literal("close"), on: IsoDate, agencyId: Key, successors: v.pipe(v.array(Key), v.maxLength(20)) }),
  v.strictObject({ kind: v.literal("rename"), on: IsoDate, agencyId: Key, to: AgencySchema }),
  v.strictObject({
    kind: v.literal("merge"),
    on: IsoDate,
    agencyIds: v.pipe(v.array(Key), v.minLength(1), v.maxLength(200)),
    into: Taker,
  }),
  v.strictObject({
    kind: v.literal("split"),
    on: IsoDate,
    agencyId: Key,
    into: v.pipe(v.array(v.strictObject({ to: Taker, words: Words })), v.minLength(2), v.maxLength(20)),
  }),
]);
export type DirectoryChange = v.InferOutput<typeof DirectoryChangeSchema>;

/** As it comes in, with the decision that it rests on. */
export const DirectoryChangeRequestSchema = v.strictObject({
  change: DirectoryChangeSchema,
  reason: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(1_000)),
});

export function applyChange(directory: Directory, change: DirectoryChange): Outcome<Directory> {
  switch (change.kind) {
    case "open":
      return settle(directory, change.on, [], [change.agency]);
    case "close":
      return settle(directory, change.on, [{ id: change.agencyId, successors: change.successors, functions: [] }], []);
    case "rename":
      return settle(directory, change.on, [{ id: change.agencyId, successors: [change.to.id], functions: [] }], [change.to]);
    case "merge": {
      const into = idOf(change.into);
      const ends = change.agencyIds.filter((id) => id !== into).map((id) => ({ id, successors: [into], functions: [] }));
      return settle(directory, change.on, ends, [change.into]);
    }
    case "split": {
      const functions = change.into.map(({ to, words }) => ({ to: idOf(to), words }));
      const end = { id: change.agencyId, successors: functions.map(({ to }) => to), functions };
      return settle(
        directory,
        change.on,
        [end],
        change.into.map(({ to }) => to),
      );
    }
  }
}

interface Ending {
  readonly id: string;
  readonly successors: readonly string[];
  readonly functions: readonly { readonly to: string; readonly words: readonly string[] }[];
}

const idOf = (taker: string | Agency): string => (typeof taker === "string" ? taker : taker.id);
const wrong = (code: string, message: string): Problem => ({ code, severity: "error", message, place: null });

function settle(
  directory: Directory,
  on: string,
  ends: readonly Ending[],
  takers: readonly (string | Agency)[],
): Outcome<Directory> {
  const byId = new Map(directory.agencies.map((agency) => [agency.id, agency]));
  // The same change once more finds those that it made, and leaves everything as it is.
  const born = takers
    .filter((taker): taker is Agency => typeof taker !== "string")
    .map((agency): Agency => ({ ...agency, validFrom: on, validTo: null }))
    .filter((agency) => !isSame(byId.get(agency.id), agency));
  const known = (id: string): boolean => byId.has(id) || born.some((agency) => agency.id === id);
  const problems = [
    ...born
      .filter(({ id }) => byId.has(id))
      .map(({ name, id }) => wrong("agency-known", `${name}: mã "${id}" đã có trong danh bạ. Hãy đặt mã khác.`)),
    ...[...ends.flatMap(({ successors }) => successors), ...takers.map(idOf)]
      .filter((id) => !known(id))
      .map((id) => wrong("successor-unknown", `Cơ quan kế thừa "${id}" chưa có trong danh bạ. Hãy thêm cơ quan này trước.`)),
    ...ends.flatMap(({ id, successors }) => {
      const agency = byId.get(id);
      if (agency === undefined) return [wrong("agency-unknown", `Danh bạ không có cơ quan "${id}".`)];
      if (!isValidOn(agency, on) && !isValidOn(agency, addDays(on, -1)))
        return [wrong("agency-gone", `${agency.name} không còn hoạt động vào ngày này. Hãy kiểm tra lại ngày hiệu lực.`)];
      return successors.includes(id)
        ? [wrong("own-successor", `${agency.name} không thể tự kế thừa mình khi kết thúc. Hãy chọn cơ quan khác.`)]
        : [];
    }),
  ];
  if (problems.length > 0) return refused(...problems);
  const endOf = new Map(ends.map((end) => [end.id, end]));
  const lastDay = addDays(on, -1);
  const agencies = directory.agencies.map((agency): Agency => {
    const end = endOf.get(agency.id);
    if (end === undefined) return agency;
    const functions = end.functions.map(({ to, words }) => ({ to, words: [...words] }));
    return { ...agency, validTo: lastDay, successors: [...end.successors], ...(functions.length === 0 ? {} : { functions }) };
  });
  const groups = directory.groups.map((group) => ({
    ...group,
    // A group keeps those that ended, for the plans of that time; those that go on come in beside them.
    members: [...new Set([...group.members, ...group.members.flatMap((id) => endOf.get(id)?.successors ?? [])])],
  }));
  return accepted({ agencies: [...agencies, ...born], groups });
}

const isSame = (one: Agency | undefined, other: Agency): boolean => one !== undefined && canonical(one) === canonical(other);
const canonical = (agency: Agency): string => JSON.stringify(Object.entries(agency).sort(([a], [b]) => (a < b ? -1 : 1)));
