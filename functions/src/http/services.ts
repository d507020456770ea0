/** What handlers work with; main.ts makes it, tests may make another. */
import type { VerifyToken } from "../auth/verify-token.ts";
import type { Messenger } from "../messages/messenger.ts";
import type { Stores } from "../storage/stores.ts";
import type { LogEntry } from "./log.ts";

export interface Services extends Stores {
  readonly verifyToken: VerifyToken;
  /** Throws a KeysOutage when the issuer's keys are out of reach. */
  readonly pingKeys: () => Promise<void>;
  /** Null where no way of sending is set: reminders then wait in the queue. */
  readonly messenger: Messenger | null;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly log: (entry: LogEntry) => void;
}
