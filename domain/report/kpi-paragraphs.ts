/** A sentence for each target: what was demanded, the figure and the counts that it was computed from, the verdict, how much is missing. */
import { carriedInWords } from "../kpi/carried.ts";
import { formatCount } from "../kpi/format.ts";
import type { Indicator } from "../kpi/indicator.ts";
import type { KpiResult } from "../kpi/kpi.ts";
import { waitedFor } from "../kpi/range.ts";
import { shortfallOf, sideWords } from "../kpi/shortfall.ts";
import { aboveAllInWords, figureInWords, targetInWords } from "../kpi/words.ts";
import type { Merged } from "../merge/merge.ts";
import type { PublishedPlan } from "../plan/published-plan.ts";
import type { ReportParagraph } from "./report.ts";
import { shortList } from "./short-list.ts";
import type { Sources } from "./sources.ts";

/** Agencies named in one line. */
const mostNames = 6;

export function kpiParagraphs(
  plan: PublishedPlan,
  merged: Merged,
  kpis: readonly KpiResult[],
  sources: Sources,
  nameOf: (id: string) => string,
): ReportParagraph[] {
  if (kpis.length === 0) return [{ kind: "body", text: "Kế hoạch không đặt chỉ tiêu bằng số.", sources: [] }];
  const said = (verdict: KpiResult["verdict"]): number => kpis.filter((kpi) => kpi.verdict === verdict).length;
  const open = kpis.length - said("met") - said("missed");
  const provisional = kpis.filter((kpi) => kpi.provisional && kpi.verdict !== "no-data").length;
  const summary: ReportParagraph = {
    kind: "body",
    text: `Trong ${formatCount(kpis.length)} chỉ tiêu: đạt ${formatCount(said("met"))}, chưa đạt ${formatCount(said("missed"))}${open > 0 ? `, chưa kết luận ${formatCount(open)}` : ""}${provisional > 0 ? `; trong đó ${formatCount(provisional)} còn tạm tính` : ""}.`,
    sources: [],
  };
  const one = (indicator: Indicator, at: number): ReportParagraph[] => {
    const kpi = kpis.find(({ indicatorId }) => indicatorId === indicator.id);
    if (kpi === undefined) return [];
    return [
      {
        kind: "item",
        text: `${at + 1}. ${indicator.text} (yêu cầu ${targetInWords(indicator)}): ${resultOf(indicator, kpi)}`,
        sources: kpi.verdict === "no-data" ? [] : sources.kpi(indicator.id),
      },
      ...beside(indicator, merged, sources),
      ...carried(indicator, merged),
      ...waited(indicator, merged, kpi, nameOf),
    ];
  };
  return [summary, ...plan.indicators.flatMap(one)];
}

function resultOf(indicator: Indicator, kpi: KpiResult): string {
  const label = (id: string): string => lower(indicator.counts.find((count) => count.id === id)?.label ?? id);
  const unit = indicator.counts.find(({ id }) => id === indicator.numerator)?.unit ?? "";
  const counts = `${label(indicator.numerator)} ${formatCount(kpi.numerator)}, ${label(indicator.denominator)} ${formatCount(kpi.denominator)} ${unit}`;
  const provisional = kpi.provisional
    ? ` (tạm tính, ${formatCount(kpi.coverage.have)}/${formatCount(kpi.coverage.of)} cơ quan)`
    : "";
  switch (kpi.verdict) {
    case "no-data":
      return "chưa có số liệu.";
    case "nothing-arose":
      return `không phát sinh trong kỳ${provisional}.`;
    case "no-base":
      return `${counts}; không có gốc để so sánh${provisional}.`;
    case "met":
    case "missed":
      return `${figureInWords(indicator, kpi)} (${counts}); ${kpi.verdict === "met" ? "đạt" : "chưa đạt"} chỉ tiêu${shortOf(indicator, kpi, unit)}${provisional}. ${aboveAllInWords(indicator, kpi)}`.trim();
  }
}

/** ", còn thiếu 7 vụ": what stands in the column Còn thiếu, vượt of the KPI sheet. */
function shortOf(indicator: Indicator, { verdict, numerator, denominator }: KpiResult, unit: string): string {
  const short = verdict === "missed" ? shortfallOf(indicator, numerator, denominator) : null;
  return short === null ? "" : `, ${lower(sideWords[short.side])} ${formatCount(short.cases)} ${unit}`;
}

/** Counts that stand beside the figure and never in it. */
const beside = (indicator: Indicator, merged: Merged, sources: Sources): ReportParagraph[] =>
  indicator.beside.flatMap((countId): ReportParagraph[] => {
    const count = indicator.counts.find(({ id }) => id === countId);
    const total = merged.counts.find((each) => each.indicatorId === indicator.id && each.countId === countId);
    if (count === undefined || total === undefined || total.addends.length === 0) return [];
    return [
      {
        kind: "dash",
        text: `- ${count.label}: ${formatCount(total.total)} ${count.unit} (nêu kèm, không tính vào tỷ lệ).`,
        sources: sources.sum(indicator.id, countId),
      },
    ];
  });

const carried = (indicator: Indicator, merged: Merged): ReportParagraph[] => {
  const words = carriedInWords(indicator, merged);
  return words === "" ? [] : [{ kind: "dash", text: `- ${words}`, sources: [] }];
};

function waited(indicator: Indicator, merged: Merged, kpi: KpiResult, nameOf: (id: string) => string): ReportParagraph[] {
  if (!kpi.provisional) return [];
  const [silent, away] = [waitedFor(indicator, merged.counts), new Set(merged.missing)];
  const all = silent.length <= mostNames;
  // Whose return is missing altogether is named once, where the report says so.
  const names = (all ? silent : silent.filter((id) => !away.has(id))).map(nameOf);
  const rest = silent.length - names.length;
  const others = rest === 0 ? [] : [`${formatCount(rest)} cơ quan chưa có báo cáo nêu tại mục I`];
  const said = [...(names.length === 0 ? [] : [shortList(names, mostNames, "cơ quan")]), ...others].join("; và ");
  return said === "" ? [] : [{ kind: "dash", text: `- Còn chờ số liệu của: ${said}.`, sources: [] }];
}

const lower = (words: string): string => `${words.charAt(0).toLowerCase()}${words.slice(1)}`;
