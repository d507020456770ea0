/** What every room works with: the service, who is asking, the clock, the drafts of this computer, the way to sign in again, and whether Excel is around it. */
import type { MeAnswer } from "../../domain/api/api.ts";
import type { MatranApi } from "./api/matran-api.ts";
import type { AnswerDrafts } from "./features/inquiries/answer-drafts.ts";
import type { DraftStore } from "./features/returns/draft-store.ts";
import type { Clock } from "./today.ts";

export interface Desk {
  readonly api: MatranApi;
  readonly me: MeAnswer;
  readonly clock: Clock;
  readonly drafts: DraftStore;
  readonly answers: AnswerDrafts;
  readonly signInAgain: () => void;
  /** False in a plain browser, a phone's among them: there is no sheet to draw on. */
  readonly hasWorkbook: boolean;
}
