/** The session of the moment, in memory: the client asks it, signing in changes it. */
import type { Session } from "./session.ts";

export interface HeldSession extends Session {
  hold(session: Session | null): void;
}

export function heldSession(): HeldSession {
  let current: Session | null = null;
  return {
    hold: (session) => void (current = session),
    token: () => current?.token() ?? "",
    renew: async () => (current === null ? false : current.renew()),
  };
}
