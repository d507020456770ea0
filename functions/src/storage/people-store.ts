/** Who may do what: a person is found by the object id of her sign-in, never by a name or an address. */
import type { MeAnswer } from "../../../domain/api/account.ts";
import type { Page } from "./page.ts";
import type { Actor } from "./audit.ts";

export interface Person extends MeAnswer {
  /** Object id of the directory account, a lower-case GUID. */
  readonly oid: string;
}

export interface PersonChange {
  readonly by: Actor;
  readonly at: string;
  readonly reason: string;
}

export interface PeopleStore {
  get(oid: string): Promise<Person | null>;
  /** In the order of names. */
  list(province: string): Promise<Person[]>;
  /** In the order of their object ids. */
  page(province: string, page: Page): Promise<Person[]>;
  /** False: somebody else changed her record at the same moment. */
  put(person: Person, why: PersonChange): Promise<boolean>;
}
