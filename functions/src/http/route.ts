/** A route: who may call it, and what answers. Rights within a role (whose return) are the handler's. */
import type { Role } from "../../../domain/api/account.ts";
import type { Person } from "../storage/people-store.ts";
import type { Answer } from "./answer.ts";
import type { Refusal } from "./refusal.ts";
import type { Incoming } from "./request.ts";
import type { Services } from "./services.ts";

/** A request by a person who was found and whose role was checked. */
export interface Call {
  readonly request: Incoming;
  readonly person: Person;
  readonly services: Services;
}

export type Handler = (call: Call) => Promise<Answer | Refusal>;

interface Address {
  readonly name: string;
  readonly method: "GET" | "PUT";
  /** Below /api, with {placeholders}. */
  readonly path: string;
}

export type Route =
  | (Address & { readonly who: "anyone"; readonly handle: (services: Services) => Promise<Answer | Refusal> })
  | (Address & { readonly who: "signed-in" | readonly Role[]; readonly handle: Handler });
