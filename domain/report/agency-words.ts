/** Difficulties and proposals in the agencies' own words; who says the same of a task stands in one line. */
import type { Merged } from "../merge/merge.ts";
import { oneLine } from "../sheet/words.ts";
import type { ReportParagraph } from "./report.ts";

export function wordsOfAgencies(merged: Merged, nameOf: (id: string) => string): ReportParagraph[] {
  const said = (field: "difficulties" | "proposals"): ReportParagraph[] =>
    merged.tasks.flatMap(({ taskId, said: all }) => {
      const speakers = new Map<string, string[]>();
      for (const { agencyId, report } of all) {
        const words = oneLine(report[field]);
        if (words !== "") speakers.set(words, [...(speakers.get(words) ?? []), nameOf(agencyId)]);
      }
      return [...speakers].map(([words, names]): ReportParagraph => ({
        kind: "dash",
        text: `- ${names.join("; ")} (nhiệm vụ ${taskId}): ${words}`,
        sources: [],
      }));
    });
  const block = (title: string, lines: ReportParagraph[], none: string): ReportParagraph[] => [
    { kind: "item", text: title, sources: [] },
    ...(lines.length > 0 ? lines : [{ kind: "body", text: none, sources: [] } as const]),
  ];
  return [
    ...block("1. Khó khăn, vướng mắc", said("difficulties"), "Các cơ quan, đơn vị không nêu khó khăn, vướng mắc."),
    ...block("2. Đề xuất, kiến nghị", said("proposals"), "Các cơ quan, đơn vị không có đề xuất, kiến nghị."),
  ];
}
