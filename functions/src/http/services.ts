/** What handlers work with; main.ts makes it, tests may make another. */
import type { VerifyToken } from "../auth/verify-token.ts";
import type { Stores } from "../storage/stores.ts";
import type { LogEntry } from "./log.ts";

export interface Services extends Stores {
  readonly verifyToken: VerifyToken;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly log: (entry: LogEntry) => void;
}
