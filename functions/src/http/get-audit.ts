import type { AuditAnswer } from "../../../domain/api/workflow.ts";
import { findPeriod } from "./find.ts";
import { isRefusal } from "./refusal.ts";
import { pageOf } from "./page.ts";
import type { Handler } from "./route.ts";

/** Who changed what in a period, from what to what, and why: the newest first. */
export const getAudit: Handler = async (call) => {
  const open = await findPeriod(call);
  if (isRefusal(open)) return open;
  const entries = await call.services.audit.ofPeriod(open.scope);
  const body: AuditAnswer = entries
    .reverse()
    .slice(0, 1_000)
    .map(({ at, name, subject, step, before, after, reason }) => ({ at, who: name, subject, step, before, after, reason }));
  return pageOf(call.request, body);
};
