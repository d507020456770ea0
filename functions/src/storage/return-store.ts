/**
 * Where returns are kept. Each sending is a revision that is never written again; a head says which revision stands and
 * what the police decided on it. A revision and its head change in one transaction, or not at all.
 *
 *   send, base null, no head        revision 1, head sent
 *   send, base = the head's token   revision n + 1, head sent
 *   send, base older                nothing changes: `moved`, with the head that stands
 *   the same key again              nothing changes: the receipt of the first time, or `key-used-otherwise`
 *   the period is locked by now     nothing changes: `locked` (gate.ts)
 */
import type { AcceptedReturn } from "../../../domain/merge/merge.ts";
import type { Figures } from "../../../domain/returns/linked-figures.ts";
import type {
  Receipt,
  ReturnContent,
  ReturnHead,
  ReturnReason,
  ReturnStatus,
  WantsBack,
} from "../../../domain/returns/return.ts";
import type { Actor, Standing } from "./audit.ts";
import type { OpenScope, PeriodScope } from "./keys.ts";

/** A head with the store's own token of its state: a change goes through only while the token still stands. */
export interface StandingHead {
  readonly head: ReturnHead;
  readonly token: Standing;
  /** Object id of the person who wrote the revision that stands. */
  readonly writtenBy: string;
}

/** The file in which a return came, kept as it came. */
export interface OriginalFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface Sending {
  readonly content: ReturnContent;
  readonly hash: string;
  /** Straight to the police, or first to the second person of the agency. */
  readonly status: "sent" | "awaiting-approval";
  /** Why the police write it in the agency's place, else null. */
  readonly onBehalf: string | null;
  /** Absent or null where it was sent from the pane. */
  readonly file?: OriginalFile | null;
  readonly base: StandingHead | null;
  readonly idempotencyKey: string;
  readonly by: Actor;
  /** ISO instant, UTC. */
  readonly at: string;
}

export type SendResult =
  | { readonly kind: "sent"; readonly receipt: Receipt }
  | { readonly kind: "sent-before"; readonly receipt: Receipt }
  | { readonly kind: "key-used-otherwise" }
  | { readonly kind: "moved"; readonly head: ReturnHead | null }
  | { readonly kind: "too-large" }
  | { readonly kind: "locked" };

export interface Decision {
  readonly on: StandingHead;
  /** "sent": approved inside the agency. */
  readonly status: Exclude<ReturnStatus, "awaiting-approval">;
  readonly reason: string | null;
  readonly reasons: readonly ReturnReason[];
  readonly by: Actor;
  readonly at: string;
}

/** What is said about an accepted return that its agency wants back, while it stays what it is. */
export interface Talk {
  readonly on: StandingHead;
  /** Null: the agency wants it back no more. */
  readonly wantsBack: WantsBack | null;
  readonly by: Actor;
  readonly at: string;
}

export type DecideResult =
  | { readonly kind: "decided"; readonly head: ReturnHead }
  | { readonly kind: "moved"; readonly head: ReturnHead | null }
  | { readonly kind: "locked" };

export interface ReturnStore {
  head(scope: PeriodScope, agencyId: string): Promise<StandingHead | null>;
  heads(scope: PeriodScope): Promise<ReturnHead[]>;
  content(scope: PeriodScope, agencyId: string, revision: number): Promise<ReturnContent>;
  /** Every head of the period, and the content of those that are accepted, as of one reading of the heads. */
  accepted(scope: PeriodScope): Promise<{ heads: ReturnHead[]; returns: AcceptedReturn[] }>;
  /**
   * The figures of what is accepted, of a period that is looked back at. They are kept in memory for as long as the same revisions
   * stand, so that looking back again reads the heads alone.
   */
  figures(scope: PeriodScope): Promise<readonly Figures[]>;
  /** The content of named revisions, as a version on record took them. */
  revisions(scope: PeriodScope, taken: readonly { agencyId: string; revision: number }[]): Promise<AcceptedReturn[]>;
  /** The file in which a revision came; null where it was sent from the pane. */
  file(scope: PeriodScope, agencyId: string, revision: number): Promise<OriginalFile | null>;
  /** What an earlier sending with this key was answered, if there was one. */
  sentBefore(scope: PeriodScope, agencyId: string, idempotencyKey: string, hash: string): Promise<SendResult | null>;
  send(scope: OpenScope, sending: Sending): Promise<SendResult>;
  decide(scope: OpenScope, decision: Decision): Promise<DecideResult>;
  wantBack(scope: OpenScope, talk: Talk): Promise<DecideResult>;
}
