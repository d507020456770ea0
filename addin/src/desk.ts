/** What every room works with: the service, who is asking, the clock, and the way to sign in again. */
import type { MeAnswer } from "../../domain/api/api.ts";
import type { MatranApi } from "./api/matran-api.ts";
import type { Clock } from "./today.ts";

export interface Desk {
  readonly api: MatranApi;
  readonly me: MeAnswer;
  readonly clock: Clock;
  readonly signInAgain: () => void;
}
