/** The figures at a glance, one card for each indicator: the figure, its verdict, its target and its coverage, all in words. */
import type { ReactNode } from "react";
import type { MergeAnswer } from "../../../../domain/api/api.ts";
import { formatCount } from "../../../../domain/kpi/format.ts";
import type { Indicator } from "../../../../domain/kpi/indicator.ts";
import type { KpiResult, KpiVerdict } from "../../../../domain/kpi/kpi.ts";
import { remarksOn } from "../../../../domain/kpi/remarks.ts";
import { figureInWords, targetInWords, verdictInWords } from "../../../../domain/kpi/words.ts";
import { coverageInWords } from "../../../../domain/merge/words.ts";
import type { PublishedPlan } from "../../../../domain/plan/published-plan.ts";
import { CountCells } from "./count-cells.tsx";

const colours: Readonly<Record<KpiVerdict, "good" | "warning" | "bad" | "neutral">> = {
  met: "good",
  missed: "bad",
  "nothing-arose": "neutral",
  "no-base": "warning",
  "no-data": "neutral",
};

interface KpiCardsProps {
  readonly plan: PublishedPlan;
  readonly merge: MergeAnswer;
  /** Shows the cell of `Số liệu` where an agency's answer stands. */
  readonly go: (indicatorId: string, countId: string, agencyId: string) => void;
}

export function KpiCards({ plan, merge, go }: KpiCardsProps) {
  const names = new Map(plan.agencies.map(({ id, name }) => [id, name]));
  if (merge.kpis.length === 0) return <p>Kế hoạch này không giao chỉ tiêu.</p>;
  return (
    <div className="figures">
      {merge.kpis.map((kpi) => {
        const indicator = plan.indicators.find(({ id }) => id === kpi.indicatorId);
        if (indicator === undefined) return null;
        return (
          <Card
            key={kpi.indicatorId}
            indicator={indicator}
            kpi={kpi}
            remarks={remarksOn(indicator, kpi, merge.merged, merge.ranges, merge.trends)}
          >
            <CountCells indicator={indicator} merged={merge.merged} nameOf={(id) => names.get(id) ?? id} go={go} />
          </Card>
        );
      })}
    </div>
  );
}

interface CardProps {
  readonly indicator: Indicator;
  readonly kpi: KpiResult;
  readonly remarks: readonly string[];
  readonly children: ReactNode;
}

function Card({ indicator, kpi, remarks, children }: CardProps) {
  return (
    <article className={`figure ${colours[kpi.verdict]}`} aria-label={indicator.text}>
      <p className="value">{figureInWords(indicator, kpi) || "—"}</p>
      <p>{verdictInWords(kpi)}</p>
      <p className="small">{indicator.text}</p>
      <p className="small">
        Chỉ tiêu {targetInWords(indicator)}; {formatCount(kpi.numerator)}/{formatCount(kpi.denominator)};{" "}
        {coverageInWords(kpi.coverage.have, kpi.coverage.of)}.
      </p>
      {remarks.map((words) => (
        <p key={words} className="small">
          {words}
        </p>
      ))}
      {children}
    </article>
  );
}
