/**
 * Who is working in the pane, and her right to ask the service. Four ways in, one port:
 *
 *   on this computer (local-sign-in.ts)      she chooses herself from the sample people; our own issuer signs
 *   in a newer Excel (nested-sign-in.ts)     the account that Office is signed in with answers for the pane
 *   in an older one (dialog-sign-in.ts)      a dialog shows the sign-in page of Microsoft 365
 *   without Excel (browser-sign-in.ts)       the tab goes to that page and comes back
 *
 * The token is held in memory only: closing the pane signs out.
 */
import type { Reply } from "../failure.ts";

export interface Person {
  readonly id: string;
  readonly name: string;
  /** "Phòng Tham mưu, Công an tỉnh" */
  readonly title: string;
  readonly province: string;
  /** "Bình Lâm", where the issuer says it. */
  readonly provinceName?: string | undefined;
  readonly roles: readonly string[];
  readonly agencyIds: readonly string[];
}

export interface Session {
  token(): string;
  /** A fresh token for the same person; false where she has to sign in again. */
  renew(): Promise<boolean>;
}

export interface SignIn {
  /** Whom one can be; null where the account is the one of Microsoft 365 and there is nothing to choose. */
  people(): Promise<Reply<readonly Person[] | null>>;
  /** `personId`: one of `people`; anything where there is nothing to choose. */
  signIn(personId: string): Promise<Reply<Session>>;
  /** She is back from a sign-in page with her answer: it is taken without another press. */
  comesBack?(): boolean;
}
