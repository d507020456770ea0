/** Figures to ask about before they are merged; nothing is left out for standing here. */
import type { PublishedPlan } from "../../../../domain/plan/published-plan.ts";
import { outlierInWords } from "../../../../domain/merge/outliers.ts";
import { LinkButton } from "../../ui/button.tsx";
import { Section } from "../../ui/section.tsx";
import type { Outliers } from "./use-outliers.ts";

const most = 10;

export function OutlierList({ plan, outliers }: { readonly plan: PublishedPlan; readonly outliers: Outliers }) {
  const { missed, again } = outliers;
  const found = outliers.value ?? [];
  if (missed !== null)
    return (
      <p className="small" role="status">
        Chưa tải được số liệu khác thường: {missed.title} <LinkButton onClick={() => void again()}>Thử lại</LinkButton>
      </p>
    );
  if (found.length === 0) return null;
  const names = new Map(plan.agencies.map(({ id, name }) => [id, name]));
  const labelOf = (indicatorId: string, countId: string): string =>
    plan.indicators.find(({ id }) => id === indicatorId)?.counts.find(({ id }) => id === countId)?.label ?? countId;
  return (
    <Section title={`Số liệu khác thường (${found.length})`}>
      <ul className="list">
        {found.slice(0, most).map((each) => (
          <li key={`${each.indicatorId}.${each.countId}.${each.agencyId}.${each.against}`} className="small">
            {outlierInWords(each, names.get(each.agencyId) ?? each.agencyId, labelOf(each.indicatorId, each.countId))}
          </li>
        ))}
      </ul>
      {found.length > most && <p className="small">Và {found.length - most} số liệu khác; xem trang Số liệu.</p>}
    </Section>
  );
}
