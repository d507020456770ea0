/**
 * Sign-in in a plain browser, a phone's among them: this very tab goes to the sign-in page of Microsoft 365 and comes back. The token
 * lies in the tab's own session for the one step from our sign-in page to this one, never in an address, and is taken out at once.
 */
import * as v from "valibot";
import { done, failed, type Reply } from "../failure.ts";
import { HandedToken, unavailable } from "./entra.ts";
import type { Session, SignIn } from "./session.ts";

const handedKey = "matran-handed";
const backKey = "matran-back";
const Handed = v.pipe(v.string(), v.parseJson(), HandedToken);

/** What the tab is asked for: in tests another one. */
export interface Tab {
  readonly storage: Pick<Storage, "getItem" | "setItem" | "removeItem">;
  readonly hash: () => string;
  readonly go: (address: string) => void;
}

const thisTab = (): Tab => ({ storage: sessionStorage, hash: () => location.hash, go: (address) => location.assign(address) });

/** `page`: our sign-in page. */
export const browserSignIn = (page: string, tab: Tab = thisTab()): SignIn => ({
  people: async () => done(null),
  comesBack: () => tab.storage.getItem(handedKey) !== null,
  signIn(): Promise<Reply<Session>> {
    const text = tab.storage.getItem(handedKey);
    tab.storage.removeItem(handedKey);
    if (text === null) {
      tab.storage.setItem(backKey, tab.hash());
      tab.go(page);
      // The page is on its way out.
      return new Promise(() => undefined);
    }
    const said = v.safeParse(Handed, text);
    if (!said.success) return Promise.resolve(failed(unavailable("handed-token")));
    const { output } = said;
    if (output.kind === "failed") return Promise.resolve(failed(unavailable(output.code)));
    return Promise.resolve(done({ token: () => output.token, renew: async () => false }));
  },
});

/** From our sign-in page back to the pane's, with what came of it. */
export function handBack(text: string, tab: Tab = thisTab()): void {
  const hash = tab.storage.getItem(backKey) ?? "";
  tab.storage.removeItem(backKey);
  tab.storage.setItem(handedKey, text);
  tab.go(`./index.html${hash}`);
}
