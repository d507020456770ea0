/**
 * Difficulties and proposals in the agencies' own words; who says the same of a task stands in one line. A report that is signed has
 * room for the words that most agencies share; the rest stands, word for word, in an appendix of its own.
 */
import { formatCount } from "../kpi/format.ts";
import type { Merged } from "../merge/merge.ts";
import { oneLine } from "../sheet/words.ts";
import { shortList } from "./short-list.ts";
import type { ReportParagraph, ReportTable } from "./report.ts";

/** Lines of a block in the report itself, and agencies named in one of them. */
const [mostLines, mostNames] = [12, 5];

interface Line {
  readonly taskId: string;
  readonly agencyIds: readonly string[];
  readonly words: string;
}

export interface AgencyWords {
  readonly paragraphs: readonly ReportParagraph[];
  /** Null where the report itself says everything. */
  readonly rest: ReportTable | null;
}

export function wordsOfAgencies(merged: Merged, nameOf: (id: string) => string): AgencyWords {
  const blocks = [
    { title: "1. Khó khăn, vướng mắc", kind: "Khó khăn, vướng mắc", lines: linesOf(merged, "difficulties") },
    { title: "2. Đề xuất, kiến nghị", kind: "Đề xuất, kiến nghị", lines: linesOf(merged, "proposals") },
  ];
  const long = blocks.filter(({ lines }) => lines.length > mostLines);
  return {
    paragraphs: blocks.flatMap(({ title, kind, lines }) => [
      { kind: "item" as const, text: title, sources: [] },
      ...(lines.length === 0 ? [body(`Các cơ quan, đơn vị không nêu ${kind.toLowerCase()}.`)] : told(lines, nameOf)),
    ]),
    rest:
      long.length === 0
        ? null
        : {
            title: "Khó khăn, vướng mắc, đề xuất, kiến nghị của các cơ quan, đơn vị",
            headers: ["TT", "Nội dung", "Cơ quan, đơn vị", "Nhiệm vụ", "Loại"],
            rows: long
              .flatMap(({ kind, lines }) => lines.map((line) => ({ ...line, kind })))
              .map(({ words, agencyIds, taskId, kind }, at) => [
                String(at + 1),
                words,
                agencyIds.map(nameOf).join("; "),
                taskId,
                kind,
              ]),
          },
  };
}

/** In the plan's order of tasks. */
function linesOf(merged: Merged, field: "difficulties" | "proposals"): readonly Line[] {
  return merged.tasks.flatMap(({ taskId, said }) => {
    const speakers = new Map<string, string[]>();
    for (const { agencyId, report } of said) {
      const words = oneLine(report[field]);
      if (words !== "") speakers.set(words, [...(speakers.get(words) ?? []), agencyId]);
    }
    return [...speakers].map(([words, agencyIds]) => ({ taskId, agencyIds, words }));
  });
}

function told(lines: readonly Line[], nameOf: (id: string) => string): readonly ReportParagraph[] {
  const isWhole = lines.length <= mostLines;
  const chosen = isWhole ? lines : [...lines].sort((a, b) => b.agencyIds.length - a.agencyIds.length).slice(0, mostLines);
  const rest = lines.length - chosen.length;
  return [
    ...chosen.map(({ taskId, agencyIds, words }) =>
      dash(`- ${shortList(agencyIds.map(nameOf), mostNames, "cơ quan")} (nhiệm vụ ${taskId}): ${words}`),
    ),
    ...(rest > 0 ? [dash(`- Và ${formatCount(rest)} ý kiến khác: xem Phụ lục II.`)] : []),
  ];
}

const body = (text: string): ReportParagraph => ({ kind: "body", text, sources: [] });
const dash = (text: string): ReportParagraph => ({ kind: "dash", text, sources: [] });
