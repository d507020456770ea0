/** Every store that the service needs, and the one place that says they are Azure tables. */
import type { DirectoryStore } from "./directory-store.ts";
import type { PeopleStore } from "./people-store.ts";
import type { PeriodStore } from "./period-store.ts";
import type { PlanStore } from "./plan-store.ts";
import type { ReturnStore } from "./return-store.ts";
import { openTable } from "./table.ts";
import { tableDirectoryStore } from "./table-directory-store.ts";
import { tablePeopleStore } from "./table-people-store.ts";
import { tablePeriodStore } from "./table-period-store.ts";
import { tablePlanStore } from "./table-plan-store.ts";
import { tableReturnStore } from "./table-return-store.ts";

export interface Stores {
  readonly plans: PlanStore;
  readonly periods: PeriodStore;
  readonly returns: ReturnStore;
  readonly people: PeopleStore;
  readonly directories: DirectoryStore;
  /** Throws a StorageOutage when storage does not answer. */
  readonly ping: () => Promise<void>;
}

/** `connection`: an Azure Storage connection string. Nothing is opened before the first use. */
export function tableStores(connection: string): Stores {
  const people = openTable(connection, "people");
  return {
    plans: tablePlanStore(openTable(connection, "plans")),
    periods: tablePeriodStore(openTable(connection, "periods")),
    returns: tableReturnStore(openTable(connection, "returns")),
    people: tablePeopleStore(people),
    directories: tableDirectoryStore(openTable(connection, "directories")),
    ping: () => people.ping(),
  };
}
