/**
 * What the police note on a period: extensions, exclusions, reminders, versions of the merge on record. They lie beside the
 * period's returns and are read in one range.
 */
import type { Closing } from "../../../domain/period/closing.ts";
import type { Correction } from "../../../domain/period/correction.ts";
import type { Inquiry } from "../../../domain/period/inquiry.ts";
import type { Exclusion, Extension, PeriodNotes, Reminder } from "../../../domain/period/notes.ts";
import type { Actor } from "./audit.ts";
import type { PeriodScope } from "./keys.ts";

export interface PeriodNotesStore {
  read(scope: PeriodScope): Promise<PeriodNotes>;
  /** Null takes the extension back. */
  extend(scope: PeriodScope, agencyId: string, extension: Extension | null, why: NoteChange): Promise<void>;
  exclude(scope: PeriodScope, agencyId: string, exclusion: Exclusion | null, why: NoteChange): Promise<void>;
  /**
   * Notes a correction, or with null takes it back: in the period that takes the difference and then in the one that it corrects, each
   * with its own audit. Stopped in between, the same call again completes it.
   */
  correct(scope: PeriodScope, place: CorrectionPlace, correction: Correction | null, why: NoteChange): Promise<void>;
  /** Notes what is asked, unless it stands there already. */
  inquire(scope: PeriodScope, inquiry: Inquiry, by: Actor): Promise<void>;
  /** Takes a question back; one that was answered stays. False: there is no such question that is still owed. */
  withdrawInquiry(scope: PeriodScope, inquiry: Pick<Inquiry, "agencyId" | "id">, why: NoteChange): Promise<boolean>;
  /** The agency's answer; the same words again write nothing. False: nobody asks this any more. */
  explain(scope: PeriodScope, inquiry: Pick<Inquiry, "agencyId" | "id">, text: string, why: NoteChange): Promise<boolean>;
  /** False: this agency was reminded of this deadline before, and nothing is written. */
  remind(scope: PeriodScope, reminder: Reminder, by: Actor): Promise<boolean>;
  /** Marks a reminder as taken by the adapter. */
  delivered(scope: PeriodScope, reminder: Reminder, at: string, by: Actor): Promise<void>;
  /** False: that version is on record already. */
  record(scope: PeriodScope, closing: Closing, by: Actor): Promise<boolean>;
}

export type CorrectionPlace = Pick<Correction, "agencyId" | "periodId" | "into">;

export interface NoteChange {
  readonly by: Actor;
  readonly at: string;
  readonly reason: string;
}
