/** The figures at a glance, one card for each indicator: the figure, its verdict, its target and its coverage, all in words. */
import type { ReactNode } from "react";
import type { MergeAnswer } from "../../../../domain/api/api.ts";
import { formatCount } from "../../../../domain/kpi/format.ts";
import type { Indicator } from "../../../../domain/kpi/indicator.ts";
import type { KpiResult } from "../../../../domain/kpi/kpi.ts";
import { remarksOn } from "../../../../domain/kpi/remarks.ts";
import { type Light, type LeaderPage, lights } from "../../../../domain/matrix/province/leader-page.ts";
import { figureInWords, targetInWords, verdictInWords } from "../../../../domain/kpi/words.ts";
import { coverageInWords } from "../../../../domain/merge/words.ts";
import type { PublishedPlan } from "../../../../domain/plan/published-plan.ts";
import { CountCells } from "./count-cells.tsx";

interface KpiCardsProps {
  readonly plan: PublishedPlan;
  readonly merge: MergeAnswer;
  /** The worst first. */
  readonly targets: LeaderPage["targets"];
  /** Shows the cell of `Số liệu` where an agency's answer stands; null without a workbook. */
  readonly go: ((indicatorId: string, countId: string, agencyId: string) => void) | null;
  /** What stands under a figure that is not as it should be. */
  readonly ask: (indicator: Indicator, kpi: KpiResult) => ReactNode;
}

export function KpiCards({ plan, merge, targets, go, ask }: KpiCardsProps) {
  const names = new Map(plan.agencies.map(({ id, name }) => [id, name]));
  if (targets.length === 0) return <p>Kế hoạch này không giao chỉ tiêu.</p>;
  return (
    <div className="figures">
      {targets.map(({ indicator, kpi, light }) => (
        <Card
          key={indicator.id}
          indicator={indicator}
          kpi={kpi}
          light={light}
          remarks={remarksOn(indicator, kpi, merge.merged, merge.ranges, merge.trends)}
        >
          <CountCells indicator={indicator} merged={merge.merged} nameOf={(id) => names.get(id) ?? id} go={go} />
          {(light === "red" || light === "yellow") && ask(indicator, kpi)}
        </Card>
      ))}
    </div>
  );
}

interface CardProps {
  readonly indicator: Indicator;
  readonly kpi: KpiResult;
  readonly light: Light;
  readonly remarks: readonly string[];
  readonly children: ReactNode;
}

function Card({ indicator, kpi, light, remarks, children }: CardProps) {
  return (
    <article className={`figure ${lights[light].style}`} aria-label={indicator.text}>
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
