/**
 * One text for one content, so that the receipt's hash and an equal resend do not depend on the order in which a sheet, a
 * browser or a table gave the fields. Keys are sorted; tasks and counts are sorted by their ids, for their order says nothing.
 */
import type { ReturnContent } from "./return.ts";

export const canonicalJson = (content: ReturnContent): string =>
  JSON.stringify(
    sorted({
      ...content,
      tasks: [...content.tasks].sort((a, b) => order(a.taskId, b.taskId) || order(textOf(a), textOf(b))),
      counts: [...content.counts].sort(
        (a, b) => order(a.indicatorId, b.indicatorId) || order(a.countId, b.countId) || order(textOf(a), textOf(b)),
      ),
    }),
  );

const textOf = (value: unknown): string => JSON.stringify(sorted(value));

/** By UTF-16 code units: the same on every machine, unlike a locale's order. */
const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => order(a, b))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
