/** Every route of the service: its address, who may call it, what answers. Paths never overlap, for the host tries them by name. */
import { getDirectory } from "./get-directory.ts";
import { getExport } from "./get-export.ts";
import { getHealth } from "./get-health.ts";
import { getLastReturn } from "./get-last-return.ts";
import { getMe } from "./get-me.ts";
import { getMerge } from "./get-merge.ts";
import { getPeriods } from "./get-periods.ts";
import { getPlan } from "./get-plan.ts";
import { getPlans } from "./get-plans.ts";
import { getReturn } from "./get-return.ts";
import { getReturns } from "./get-returns.ts";
import { putDecision } from "./put-decision.ts";
import { putPeriod } from "./put-period.ts";
import { putPlan } from "./put-plan.ts";
import { putReturn } from "./put-return.ts";
import type { Route } from "./route.ts";

const plan = "plans/{planId}";
const period = `${plan}/periods/{periodId}`;

/** "signed-in" is anyone with a person record; within "reporter" a handler still asks whose return it is. */
export const routes: readonly Route[] = [
  { name: "get-health", method: "GET", path: "health", who: "anyone", handle: getHealth },
  { name: "get-me", method: "GET", path: "me", who: "signed-in", handle: getMe },
  { name: "get-directory", method: "GET", path: "directory", who: "signed-in", handle: getDirectory },
  { name: "get-plans", method: "GET", path: "plans", who: "signed-in", handle: getPlans },
  { name: "get-plan", method: "GET", path: plan, who: "signed-in", handle: getPlan },
  { name: "put-plan", method: "PUT", path: plan, who: ["aggregator"], handle: putPlan },
  { name: "get-periods", method: "GET", path: `${plan}/periods`, who: "signed-in", handle: getPeriods },
  { name: "put-period", method: "PUT", path: period, who: ["aggregator"], handle: putPeriod },
  { name: "get-returns", method: "GET", path: `${period}/returns`, who: ["aggregator", "leader"], handle: getReturns },
  {
    name: "get-return",
    method: "GET",
    path: `${period}/returns/{agencyId}`,
    who: ["reporter", "aggregator", "leader"],
    handle: getReturn,
  },
  { name: "put-return", method: "PUT", path: `${period}/returns/{agencyId}`, who: ["reporter"], handle: putReturn },
  {
    name: "get-last-return",
    method: "GET",
    path: `${plan}/last-return/{agencyId}`,
    who: ["reporter", "aggregator", "leader"],
    handle: getLastReturn,
  },
  { name: "put-decision", method: "PUT", path: `${period}/decisions/{agencyId}`, who: ["aggregator"], handle: putDecision },
  { name: "get-merge", method: "GET", path: `${period}/merge`, who: ["aggregator", "leader"], handle: getMerge },
  { name: "get-export", method: "GET", path: `${period}/export`, who: ["aggregator", "leader"], handle: getExport },
];
