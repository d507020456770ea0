/** Plan and period, to choose. */
import { periodDays, periodTitle } from "../../../../domain/period/period-title.ts";
import { Choice } from "../../ui/choice.tsx";
import type { PlanChoice } from "./use-plan-choice.ts";

export const PlanChoiceFields = ({ choice }: { readonly choice: PlanChoice }) => (
  <>
    <Choice
      label="Kế hoạch"
      options={(choice.plans ?? []).map(({ id, number, title }) => ({
        key: id,
        text: [number, title].filter(Boolean).join(" – ") || id,
      }))}
      chosen={choice.plan?.id ?? null}
      onChoose={choice.choosePlan}
    />
    <Choice
      label="Kỳ báo cáo"
      options={choice.periods.map(({ period }) => ({ key: period.id, text: upperFirst(periodTitle(period)) }))}
      chosen={choice.period?.id ?? null}
      onChoose={choice.choosePeriod}
    />
    {choice.period !== null && (
      <p className="small">
        {upperFirst(periodDays(choice.period))}
        {choice.isPastDue && <strong> (đã quá hạn)</strong>}.
      </p>
    )}
    {choice.plans?.length === 0 && <p>Công an tỉnh chưa ban hành kế hoạch nào lên hệ thống.</p>}
    {choice.plan !== null && choice.periods.length === 0 && <p>Kế hoạch này chưa mở kỳ báo cáo nào.</p>}
  </>
);

export const upperFirst = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
