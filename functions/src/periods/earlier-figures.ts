/**
 * What was accepted in earlier periods of the same cycle, told of the agencies as they are now. The figures of a period are read once and
 * kept (storage/return-store.ts): asked again, a period costs one reading of its heads.
 */
import { planOn } from "../../../domain/agency/succession.ts";
import { previousPeriod } from "../../../domain/period/calendar.ts";
import { readPeriodId } from "../../../domain/period/period-id.ts";
import type { Figures } from "../../../domain/returns/linked-figures.ts";
import { linkedFigures } from "../../../domain/returns/linked-figures.ts";
import type { OpenPeriod } from "../http/find.ts";
import type { Services } from "../http/services.ts";

type Stores = Pick<Services, "plans" | "periods" | "returns">;

/** Enough to tell what is usual: two years of quarters. */
const most = 8;

/** Of the period just before; none where it was never opened. */
export async function figuresBefore(
  services: Stores,
  open: OpenPeriod,
): Promise<{ periodId: string; figures: readonly Figures[] }> {
  const { scope, period } = open;
  const periodId = previousPeriod(period.id).id;
  const standing = await services.periods.get(scope.province, scope.planId, periodId);
  return { periodId, figures: standing === null ? [] : await figuresOf(services, open, standing.period) };
}

/** By agency, what it gave in each of the last periods, the newest first. */
export async function historyBefore(services: Stores, open: OpenPeriod): Promise<ReadonlyMap<string, readonly Figures[]>> {
  const { scope, period } = open;
  const { cycle } = readPeriodId(period.id);
  const earlier = (await services.periods.list(scope.province, scope.planId))
    .map((each) => each.period)
    .filter(({ id, dataTo }) => readPeriodId(id).cycle === cycle && dataTo < period.dataTo)
    .reverse()
    .slice(0, most);
  const history = new Map<string, Figures[]>();
  for (const figures of await Promise.all(earlier.map((each) => figuresOf(services, open, each))))
    for (const each of figures) history.set(each.agencyId, [...(history.get(each.agencyId) ?? []), each]);
  return history;
}

async function figuresOf(
  { plans, returns }: Stores,
  { scope, plan, planVersion, directoryThen: directory, period }: OpenPeriod,
  earlier: { readonly id: string; readonly dataTo: string },
): Promise<readonly Figures[]> {
  const said = await returns.figures({ ...scope, periodId: earlier.id });
  if (said.length === 0) return [];
  const published = await plans.version(scope.province, scope.planId, planVersion);
  return linkedFigures(planOn(published, directory, earlier.dataTo), said, plan, directory, period.dataTo);
}
