/** Reads the audit back: of one period for the people who work in it, of everything for who has to prove that nothing was changed. */
import type { AuditEntry } from "../../../domain/audit/chain.ts";
import type { AuditVerification } from "../../../domain/api/workflow.ts";
import type { PeriodScope } from "./keys.ts";
import type { Page } from "./page.ts";

export interface AuditStore {
  /** Of a period's returns, notes and stages, the newest last. */
  ofPeriod(scope: PeriodScope): Promise<AuditEntry[]>;
  /** The same by the keys of what changed, the period's own changes first; `page.after`: an entry's `auditKey`. */
  pageOfPeriod(scope: PeriodScope, page: Page): Promise<AuditEntry[]>;
  /** Walks every chain, of one province or of all (people are of none, and are walked with all). Names the first broken link. */
  verify(province: string | null): Promise<AuditVerification>;
}
