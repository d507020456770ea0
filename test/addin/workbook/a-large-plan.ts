import type { PublishedPlan } from "../../../domain/plan/published-plan.ts";
import { aPlan, aTask, anAgency } from "../../builders/plans.ts";

/** Every task has a lead and a seventh of the agencies beside it. */
export const aLargePlan = (tasks: number, agencies: number): PublishedPlan => {
  const ids = Array.from({ length: agencies }, (_, index) => `co-quan-${index}`);
  return aPlan({
    agencies: ids.map((id) => anAgency(id)),
    tasks: Array.from({ length: tasks }, (_, index) =>
      aTask(`II.${index + 1}`, {
        leads: [ids[index % agencies] ?? ""],
        coordinating: ids.filter((_, at) => at % 7 === index % 7 && at !== index % agencies),
      }),
    ),
    indicators: [],
  });
};
