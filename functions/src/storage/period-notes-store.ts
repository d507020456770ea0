/**
 * What the police note on a period: extensions, exclusions, reminders, versions of the merge on record. They lie beside the
 * period's returns and are read in one range.
 */
import type { Closing } from "../../../domain/period/closing.ts";
import type { Correction } from "../../../domain/period/correction.ts";
import type { Inquiry } from "../../../domain/period/inquiry.ts";
import type { Exclusion, Extension, PeriodNotes, Reminder } from "../../../domain/period/notes.ts";
import type { Actor } from "./audit.ts";
import type { OpenScope, PeriodScope } from "./keys.ts";

export interface PeriodNotesStore {
  /** Corrections that were carried in from other periods are left out. */
  read(scope: PeriodScope): Promise<PeriodNotes>;
  /** The same with them, as the periods that they correct say by now. */
  readWhole(scope: PeriodScope): Promise<PeriodNotes>;
  /** Null takes the extension back. False, here and below: the period is locked by now. */
  extend(scope: OpenScope, agencyId: string, extension: Extension | null, why: NoteChange): Promise<boolean>;
  exclude(scope: OpenScope, agencyId: string, exclusion: Exclusion | null, why: NoteChange): Promise<boolean>;
  /** Notes a correction, or with null takes it back; stopped in between, the same call again completes it (table-corrections.ts). */
  correct(scope: OpenScope, place: CorrectionPlace, correction: Correction | null, why: NoteChange): Promise<CorrectResult>;
  /** Of a period whose gate is shut: corrections that are on their way into it or out of it do not go through any more. */
  hold(scope: PeriodScope): Promise<void>;
  /** Breaks the seal of a locked period (seal.ts), so that it may be opened again. `moved`: somebody wrote on it at the same moment. */
  openAgain(scope: OpenScope): Promise<"broken" | "carried-out" | "moved">;
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
  /** False: that version is on record already, or the period's gate is not as `gate` says. */
  record(scope: OpenScope, closing: Closing, by: Actor, gate: RecordingGate): Promise<boolean>;
}

/** `opened-again`: its own period is being opened, to be mended there. */
export type CorrectResult = "noted" | "taker-locked" | "opened-again";

export interface CorrectionPlace extends Pick<Correction, "agencyId" | "periodId"> {
  /** The period that takes the difference, in the opening that was seen; null: restated where it was. */
  readonly into: Pick<OpenScope, "periodId" | "opening"> | null;
}

/** A version on record leaves the gate open, shuts it, or comes after it was shut: of what had got in before. */
export type RecordingGate = "open" | "shutting" | "shut";

export interface NoteChange {
  readonly by: Actor;
  readonly at: string;
  readonly reason: string;
}
