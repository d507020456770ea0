/** A sample plan as an officer would publish it: parsed, with the counts of the tips put to those who receive them. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Directory } from "../../domain/agency/directory.ts";
import { draftOf } from "../../domain/plan/draft/draft.ts";
import { parsePlan } from "../../domain/plan/parse.ts";
import type { PublishedPlan } from "../../domain/plan/published-plan.ts";

export const samplePlanPath = (file: string, ending: "txt" | "docx"): string =>
  join(import.meta.dirname, "plans", `${file}.${ending}`);

export const samplePlan = (file: string, directory: Directory): PublishedPlan => {
  const plan = draftOf(parsePlan(readFileSync(samplePlanPath(file, "txt"), "utf8"), directory), directory);
  const military = plan.agencies.find(({ directoryId }) => directoryId === "bo-chqs");
  if (military === undefined) return plan;
  // The border guard takes tips in as well as the police; the document does not say so, the officer knows it.
  const indicators = plan.indicators.map((indicator) =>
    indicator.kind === "share" && !indicator.reporters.includes(military.id)
      ? { ...indicator, reporters: [...indicator.reporters, military.id] }
      : indicator,
  );
  return { ...plan, indicators };
};
