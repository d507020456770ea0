import type { AuditEntry } from "../../../domain/audit/chain.ts";
import type { AuditAnswer } from "../../../domain/api/workflow.ts";
import { auditKey } from "../storage/keys.ts";
import { findPeriod } from "./find.ts";
import { listed } from "./page.ts";
import { isRefusal } from "./refusal.ts";
import type { Handler } from "./route.ts";

/** Who changed what in a period, from what to what, and why: the newest first; a page of it by what changed. */
export const getAudit: Handler = async (call) => {
  const open = await findPeriod(call);
  if (isRefusal(open)) return open;
  const { audit } = call.services;
  return listed(call.request, {
    whole: async () => (await audit.ofPeriod(open.scope)).reverse(),
    part: (page) => audit.pageOfPeriod(open.scope, page),
    keyOf: auditKey,
    shown,
  });
};

/** What an agency's approver said to its own officer, and the hash of what was never sent, stay in the audit and are not shown. */
const shown = ({ at, name, subject, step, before, after, reason }: AuditEntry): AuditAnswer[number] => ({
  ...{ at, who: name, subject, step },
  ...{ before: withoutDraft(before), after: withoutDraft(after), reason: step.startsWith("withheld ") ? "" : reason },
});

const withoutDraft = (state: string): string => state.replace(/^((?:awaiting-approval|withheld) \d+) .*$/, "$1");
