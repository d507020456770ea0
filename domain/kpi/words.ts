/** Verdicts, figures and targets in words; each verdict with a sign of its own, readable in a grey print and aloud. */
import { formatFigure } from "./figure.ts";
import { formatTarget } from "./format.ts";
import type { Indicator } from "./indicator.ts";
import type { KpiResult, KpiVerdict } from "./kpi.ts";

export const verdictWords: Readonly<Record<KpiVerdict, string>> = {
  met: "✔ Đạt",
  missed: "✘ Chưa đạt",
  "nothing-arose": "– Không phát sinh",
  "no-base": "○ Không có gốc so sánh",
  "no-data": "? Chưa có số liệu",
};

/** "✔ Đạt (tạm tính, 5/7 cơ quan)" */
export const verdictInWords = ({
  verdict,
  provisional,
  coverage,
}: Pick<KpiResult, "verdict" | "provisional" | "coverage">): string =>
  provisional && verdict !== "no-data"
    ? `${verdictWords[verdict]} (tạm tính, ${coverage.have}/${coverage.of} cơ quan)`
    : verdictWords[verdict];

/** "75,00%", "giảm 5,00%", or "" where there is no figure. */
export const figureInWords = (
  indicator: Pick<Indicator, "kind" | "comparator" | "target" | "upper">,
  { percent }: Pick<KpiResult, "percent">,
): string => (percent === null ? "" : formatFigure(indicator, percent));

/** What a figure above 100 % means, else "": it is shown as it is, never clipped. */
export const aboveAllInWords = ({ kind }: Pick<Indicator, "kind">, { percent }: Pick<KpiResult, "percent">): string =>
  kind !== "change" && percent !== null && percent > 100
    ? "Trên 100%: số giải quyết trong kỳ gồm cả việc từ kỳ trước, xem giải trình của các cơ quan."
    : "";

/** "từ 75% trở lên", "trên 75%", "giảm ít nhất 5%", "100%", "từ 75% đến 90%" */
export function targetInWords({ comparator, target, upper }: Pick<Indicator, "comparator" | "target" | "upper">): string {
  const percent = formatTarget(target);
  switch (comparator) {
    case ">=":
      return `từ ${percent} trở lên`;
    case ">":
      return `trên ${percent}`;
    case "<=":
      return `không quá ${percent}`;
    case "<":
      return `dưới ${percent}`;
    case "=":
      return percent;
    case "decrease_by":
      return `giảm ít nhất ${percent}`;
    case "increase_by":
      return `tăng ít nhất ${percent}`;
    case "range":
      return upper === null ? `từ ${percent} trở lên` : `từ ${percent} đến ${formatTarget(upper)}`;
  }
}
