/** The figures at a glance, one card for each indicator: the figure, its verdict, its target and its coverage, all in words. */
import type { Indicator } from "../../../../domain/kpi/indicator.ts";
import type { KpiResult, KpiVerdict } from "../../../../domain/kpi/kpi.ts";
import { aboveAllInWords, figureInWords, targetInWords, verdictInWords } from "../../../../domain/kpi/words.ts";
import { coverageInWords } from "../../../../domain/merge/words.ts";
import type { PublishedPlan } from "../../../../domain/plan/published-plan.ts";

const colours: Readonly<Record<KpiVerdict, "good" | "warning" | "bad" | "neutral">> = {
  met: "good",
  missed: "bad",
  "nothing-arose": "neutral",
  "no-base": "warning",
  "no-data": "neutral",
};

export function KpiCards({ plan, kpis }: { readonly plan: PublishedPlan; readonly kpis: readonly KpiResult[] }) {
  if (kpis.length === 0) return <p>Kế hoạch này không giao chỉ tiêu.</p>;
  return (
    <div className="figures">
      {kpis.map((kpi) => {
        const indicator = plan.indicators.find(({ id }) => id === kpi.indicatorId);
        return indicator === undefined ? null : <Card key={kpi.indicatorId} indicator={indicator} kpi={kpi} />;
      })}
    </div>
  );
}

function Card({ indicator, kpi }: { readonly indicator: Indicator; readonly kpi: KpiResult }) {
  const above = aboveAllInWords(indicator, kpi);
  return (
    <article className={`figure ${colours[kpi.verdict]}`} aria-label={indicator.text}>
      <p className="value">{figureInWords(indicator, kpi) || "—"}</p>
      <p>{verdictInWords(kpi)}</p>
      <p className="small">{indicator.text}</p>
      <p className="small">
        Chỉ tiêu {targetInWords(indicator)}; {kpi.numerator}/{kpi.denominator};{" "}
        {coverageInWords(kpi.coverage.have, kpi.coverage.of)}.
      </p>
      {above !== "" && <p className="small">{above}</p>}
    </article>
  );
}
