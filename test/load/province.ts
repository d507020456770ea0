/**
 * Provinces for a trial under load: each with a plan of 60 tasks that every agency leads or coordinates (so a return has 60 rows, the mean
 * of a real one), an open period and one reporter for each agency. Written through the service's own stores, so that the trial begins
 * with an ordinary state.
 */
import type { Stores } from "../../functions/src/storage/stores.ts";
import type { PublishedPlan } from "../../domain/plan/published-plan.ts";
import type { ReturnContent } from "../../domain/returns/return.ts";
import { periodOf } from "../../domain/period/calendar.ts";
import { byHand } from "../../domain/period/stage.ts";
import { aGroup, aPlan, anAgency, aTask } from "../builders/plans.ts";
import { aReturn } from "../builders/returns.ts";

export interface Sender {
  readonly oid: string;
  readonly name: string;
  readonly province: string;
  readonly agencyId: string;
}

export interface LoadedProvince {
  readonly province: string;
  readonly plan: PublishedPlan;
  readonly senders: readonly Sender[];
}

export const planId = "tai-2026";
export const periodId = "2026-H1";
const rows = 60;
const everyone = "moi-co-quan";
const by = { oid: "5a2b5c1e-0000-4000-8000-000000000000", name: "Khởi tạo" };
const at = "2026-06-14T00:00:00.000Z";

/** Enough provinces of at most 100 agencies, which is the country's mean: 34 provinces, 3,400 agencies. */
export async function loadProvinces(stores: Stores, agencies: number): Promise<LoadedProvince[]> {
  const provinces: LoadedProvince[] = [];
  for (let from = 0; from < agencies; from += 100) {
    const province = `tinh-${provinces.length + 1}`;
    const senders = Array.from({ length: Math.min(100, agencies - from) }, (_, index) => ({
      oid: `5a2b5c1e-0000-4000-9000-${String(from + index + 1).padStart(12, "0")}`,
      name: `Cán bộ ${from + index + 1}`,
      province,
      agencyId: `co-quan-${index + 1}`,
    }));
    const plan = aPlan({
      id: planId,
      agencies: [
        ...senders.map(({ agencyId }) => anAgency(agencyId, { directoryId: null })),
        aGroup(
          everyone,
          senders.map(({ agencyId }) => agencyId),
          { directoryId: null },
        ),
      ],
      tasks: Array.from({ length: rows }, (_, index) => {
        const lead = senders[index % senders.length]?.agencyId ?? everyone;
        return aTask(`II.${index + 1}`, { leads: [lead], coordinating: [everyone] });
      }),
      indicators: [],
    });
    await stores.plans.save(province, plan, 0, by, at);
    const opened = { period: periodOf(periodId), openedAt: at, stage: "open", schedule: byHand, version: 0, opening: 0 } as const;
    await stores.periods.put(province, planId, opened, null, { by, at, step: "opened", reason: "" });
    await inTurns(senders, 20, async ({ oid, name, agencyId }) => {
      await stores.people.put({ oid, name, province, roles: ["reporter"], agencyIds: [agencyId] }, { by, at, reason: "" });
    });
    provinces.push({ province, plan, senders });
  }
  return provinces;
}

/** What an agency says the n-th time: its own words in every task, so that a mixed return cannot look like a whole one. */
export function contentOf({ plan, province }: LoadedProvince, { agencyId }: Sender, time: number): ReturnContent {
  const content = aReturn(agencyId, { plan });
  const words = `${province} ${agencyId} lần ${time}: `;
  return {
    ...content,
    tasks: content.tasks.map((task) => ({
      ...task,
      result: `${words}${task.taskId} đã ban hành văn bản triển khai. `.repeat(4),
    })),
  };
}

/** Does `work` for every item, at most `most` at a time. */
export async function inTurns<T>(items: readonly T[], most: number, work: (item: T) => Promise<void>): Promise<void> {
  const waiting = [...items];
  const worker = async (): Promise<void> => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: Math.min(most, items.length) }, worker));
}
