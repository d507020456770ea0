/** Corrections of a period and those carried into it: what stood, what is right, where the difference went, why, by whom. */
import { agencyName } from "../../../../domain/plan/agency-name.ts";
import { differenceInWords } from "../../../../domain/kpi/carried.ts";
import { formatCount } from "../../../../domain/kpi/format.ts";
import type { Correction } from "../../../../domain/period/correction.ts";
import { periodTitle } from "../../../../domain/period/period-title.ts";
import type { PublishedPlan } from "../../../../domain/plan/published-plan.ts";
import { instantWords } from "../../../../domain/sheet/day.ts";
import { LinkButton } from "../../ui/button.tsx";

interface CorrectionListProps {
  readonly plan: PublishedPlan;
  readonly periodId: string;
  readonly corrections: readonly Correction[];
  /** Null for those who only read. */
  readonly withdraw: ((agencyId: string, into: string) => void) | null;
}

export function CorrectionList({ plan, periodId, corrections, withdraw }: CorrectionListProps) {
  if (corrections.length === 0) return null;
  const nameOf = (id: string): string => agencyName(plan, id);
  return (
    <ul className="list" aria-label="Điều chỉnh số liệu">
      {corrections.map(({ into, ...each }) => (
        <li key={`${each.agencyId} ${each.periodId} ${into ?? ""}`}>
          <span className="name">{nameOf(each.agencyId)}</span>
          <p className="small">
            {wayWords(each.periodId, into, periodId)}
            {each.counts.map((count) => (
              <span key={`${count.indicatorId}.${count.countId}`} className="block">
                {labelOf(plan, count.indicatorId, count.countId)}:{" "}
                {count.reported === null ? "chưa có số" : formatCount(count.reported)} → {formatCount(count.right)} (
                {differenceInWords(count.right - (count.reported ?? 0))}).
              </span>
            ))}
            <span className="block">
              Lý do: {each.reason}. {each.by}, {instantWords(each.at)}.{" "}
              {withdraw !== null && into !== null && each.periodId === periodId && (
                <LinkButton says={`Bỏ điều chỉnh của ${nameOf(each.agencyId)}`} onClick={() => withdraw(each.agencyId, into)}>
                  Bỏ điều chỉnh
                </LinkButton>
              )}
            </span>
          </p>
        </li>
      ))}
    </ul>
  );
}

const wayWords = (periodId: string, into: string | null, shown: string): string => {
  if (into === null) return "Tính lại kỳ này theo số đúng.";
  return into === shown
    ? `Chênh lệch của ${periodTitle({ id: periodId })}, cộng vào kỳ này.`
    : `Kỳ này giữ nguyên; chênh lệch đưa vào ${periodTitle({ id: into })}.`;
};

const labelOf = (plan: PublishedPlan, indicatorId: string, countId: string): string =>
  plan.indicators.find(({ id }) => id === indicatorId)?.counts.find(({ id }) => id === countId)?.label ?? countId;
