/** Who may do what: a person is found by the object id of her sign-in, never by a name or an address. */
import type { MeAnswer } from "../../../domain/api/account.ts";

export interface Person extends MeAnswer {
  /** Object id of the directory account, a lower-case GUID. */
  readonly oid: string;
}

export interface PeopleStore {
  get(oid: string): Promise<Person | null>;
  put(person: Person): Promise<void>;
}
