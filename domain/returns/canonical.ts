/**
 * One form for one content, so that the receipt's hash, an equal resend and the merge do not depend on the order in which a
 * sheet, a browser or a table gave the fields. Keys are sorted; tasks and counts are sorted by id, for their order says nothing.
 */
import type { ReturnContent } from "./return.ts";

export const canonicalJson = (content: ReturnContent): string => JSON.stringify(withSortedKeys(canonical(content)));

/** The same content with tasks and counts in their canonical order. */
export const canonical = (content: ReturnContent): ReturnContent => ({
  ...content,
  tasks: [...content.tasks].sort((a, b) => order(a.taskId, b.taskId) || order(canonicalText(a), canonicalText(b))),
  counts: [...content.counts].sort(
    (a, b) => order(a.indicatorId, b.indicatorId) || order(a.countId, b.countId) || order(canonicalText(a), canonicalText(b)),
  ),
});

/** One text for one value, whatever the order of its fields. */
export const canonicalText = (value: unknown): string => JSON.stringify(withSortedKeys(value));

/** By UTF-16 code units: the same on every machine, unlike a locale's order. */
const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function withSortedKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withSortedKeys);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => order(a, b))
      .map(([key, inner]) => [key, withSortedKeys(inner)]),
  );
}
