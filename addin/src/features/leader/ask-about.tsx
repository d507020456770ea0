/** Where a leader may ask: at a target that is not green, at a task that is late or stuck, at a return that is owed. */
import type { ChaseRow, MergeAnswer } from "../../../../domain/api/api.ts";
import type { Indicator } from "../../../../domain/kpi/indicator.ts";
import type { KpiResult } from "../../../../domain/kpi/kpi.ts";
import { draftOfIndicator, draftOfReturn, draftOfTask, whoToAsk } from "../../../../domain/period/inquiry-draft.ts";
import type { Task } from "../../../../domain/plan/plan.ts";
import type { PublishedPlan } from "../../../../domain/plan/published-plan.ts";
import { agenciesOf, expandAgencies } from "../../../../domain/returns/duties.ts";
import { brief } from "../../../../domain/sheet/words.ts";
import { AskToExplain, type Asked } from "../inquiries/ask-to-explain.tsx";
import type { Inquiries } from "../inquiries/use-inquiries.ts";

export interface Asking {
  readonly plan: PublishedPlan;
  readonly room: Inquiries;
  readonly busy: string | null;
}

const named = ({ agencies }: PublishedPlan, ids: readonly string[]): readonly Asked[] => {
  const names = new Map(agencies.map(({ id, name }) => [id, name]));
  return ids.map((id) => ({ id, name: names.get(id) ?? id }));
};

export const AskAboutTarget = ({
  plan,
  room,
  busy,
  merge: { merged },
  indicator,
  kpi,
}: Asking & { readonly merge: MergeAnswer; readonly indicator: Indicator; readonly kpi: KpiResult }) => (
  <AskToExplain
    room={room}
    busy={busy}
    about={{ kind: "indicator", indicatorId: indicator.id }}
    what={`chỉ tiêu ${brief(indicator.text, 60)}`}
    agencies={named(plan, whoToAsk(indicator, merged, expandAgencies(plan, indicator.reporters)))}
    draft={(agencyId) => draftOfIndicator(indicator, kpi, merged, agencyId)}
  />
);

export const AskAboutTask = ({
  plan,
  room,
  busy,
  merge: { merged },
  task,
  today,
}: Asking & { readonly merge: MergeAnswer; readonly task: Task; readonly today: string }) => (
  <AskToExplain
    room={room}
    busy={busy}
    about={{ kind: "task", taskId: task.id }}
    what={`nhiệm vụ ${task.id}`}
    agencies={named(
      plan,
      agenciesOf(plan, task).map(({ agencyId }) => agencyId),
    )}
    draft={(agencyId) => draftOfTask(task, merged, agencyId, today)}
  />
);

export const AskAboutReturn = ({
  room,
  busy,
  row,
  periodId,
}: Omit<Asking, "plan"> & { readonly row: ChaseRow; readonly periodId: string }) => (
  <AskToExplain
    room={room}
    busy={busy}
    about={{ kind: "return" }}
    what={row.name}
    agencies={[{ id: row.agencyId, name: row.name }]}
    draft={() => draftOfReturn(row, periodId)}
  />
);
