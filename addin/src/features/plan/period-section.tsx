/** Opening reporting periods of the plan; the one that runs today is proposed. */
import { useState } from "react";
import { periodDays, periodTitle } from "../../../../domain/period/period-title.ts";
import type { Desk } from "../../desk.ts";
import { today } from "../../today.ts";
import { Badge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { Choice } from "../../ui/choice.tsx";
import { Section } from "../../ui/section.tsx";
import { upperFirst } from "../plan-choice/plan-choice-fields.tsx";
import { periodOptions } from "./period-options.ts";
import type { PlanDesk } from "./use-plan.ts";

interface PeriodSectionProps {
  readonly desk: Desk;
  readonly room: PlanDesk;
  readonly busy: string | null;
}

export function PeriodSection({ desk, room: { draft, periods, openPeriod }, busy }: PeriodSectionProps) {
  const [chosen, setChosen] = useState<string | null>(null);
  if (draft === null) return null;
  const { options, running } = periodOptions(draft.plan, today(desk.clock));
  const period = options.find(({ id }) => id === chosen) ?? running;
  const isOpen = periods.some((open) => open.period.id === period.id);
  const because = busy ?? (draft.version === null ? "Hãy ban hành kế hoạch trước." : isOpen ? "Kỳ này đã mở." : null);
  return (
    <Section title="Kỳ báo cáo">
      {periods.length > 0 && (
        <ul className="list">
          {periods.map((open) => (
            <li key={open.period.id}>
              <div className="row">
                <span className="name">{upperFirst(periodTitle(open.period))}</span>
                <Badge kind="good">Đã mở</Badge>
              </div>
              <p className="small">{upperFirst(periodDays(open.period))}</p>
            </li>
          ))}
        </ul>
      )}
      <Choice
        label="Kỳ"
        options={options.map((option) => ({ key: option.id, text: upperFirst(periodTitle(option)) }))}
        chosen={period.id}
        onChoose={setChosen}
      />
      <p className="small">{upperFirst(periodDays(period))}.</p>
      <Button primary={draft.version !== null && periods.length === 0} because={because} onClick={() => openPeriod(period.id)}>
        Mở kỳ báo cáo
      </Button>
    </Section>
  );
}
