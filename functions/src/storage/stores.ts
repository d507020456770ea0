/** Every store that the service needs, and the one place that says they are Azure tables. */
import type { AuditStore } from "./audit-store.ts";
import type { DirectoryStore } from "./directory-store.ts";
import type { PeopleStore } from "./people-store.ts";
import type { PeriodNotesStore } from "./period-notes-store.ts";
import type { PeriodStore } from "./period-store.ts";
import type { PlanStore } from "./plan-store.ts";
import type { ReturnStore } from "./return-store.ts";
import { readingTogether } from "./read-together.ts";
import { openTable, type Table } from "./table.ts";
import { tableAuditStore } from "./table-audit-store.ts";
import { tableDirectoryStore } from "./table-directory-store.ts";
import { tablePeopleStore } from "./table-people-store.ts";
import { tablePeriodNotesStore } from "./table-period-notes-store.ts";
import { tablePeriodStore } from "./table-period-store.ts";
import { tablePlanStore } from "./table-plan-store.ts";
import { tableReturnStore } from "./table-return-store.ts";

export interface Stores {
  readonly plans: PlanStore;
  readonly periods: PeriodStore;
  readonly returns: ReturnStore;
  readonly notes: PeriodNotesStore;
  readonly people: PeopleStore;
  readonly directories: DirectoryStore;
  readonly audit: AuditStore;
  /** Throws a StorageOutage when storage does not answer. */
  readonly ping: () => Promise<void>;
}

/** `connection`: a connection string, or the account's table address. Nothing is opened before the first use. */
export const tableStores = (connection: string): Stores => storesOver((name) => openTable(connection, name));

/** The stores over any five tables. */
export function storesOver(openOne: (name: string) => Table): Stores {
  const open = (name: string): Table => readingTogether(openOne(name));
  const [plans, periods, returns, people, directories] = [
    open("plans"),
    open("periods"),
    open("returns"),
    open("people"),
    open("directories"),
  ] as const;
  return {
    plans: tablePlanStore(plans),
    periods: tablePeriodStore(periods),
    returns: tableReturnStore(returns),
    notes: tablePeriodNotesStore(returns),
    people: tablePeopleStore(people),
    directories: tableDirectoryStore(directories),
    audit: tableAuditStore({ plans, periods, returns, people, directories }, periods, returns),
    ping: () => people.ping(),
  };
}
