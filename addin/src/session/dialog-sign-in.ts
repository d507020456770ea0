/**
 * Sign-in in a dialog: a page of our own site leads to Microsoft 365's and back, and hands the token to the pane.
 * A dialog must not come up by itself, so an expired session asks the person to sign in again.
 */
import * as v from "valibot";
import { done, failed, failure, type Reply } from "../failure.ts";
import { cancelled, HandedToken, unavailable } from "./entra.ts";
import type { Session, SignIn } from "./session.ts";

/** How a dialog ended: with a message of its page, closed by the person, or never shown. */
export type DialogEnd =
  { readonly kind: "message"; readonly text: string } | { readonly kind: "closed" } | { readonly kind: "not-shown" };
/** Shows the page of this address, of the pane's own site, and resolves when it is over. */
export type ShowDialog = (address: string) => Promise<DialogEnd>;

const Message = v.pipe(v.string(), v.parseJson(), HandedToken);

const notShown = failure(
  "sign-in-blocked",
  "Excel không mở được cửa sổ đăng nhập.",
  "Cho phép cửa sổ bật lên của trang này rồi bấm Đăng nhập lại.",
);

export const dialogSignIn = (page: string, show: ShowDialog): SignIn => ({
  people: async () => done(null),
  async signIn(): Promise<Reply<Session>> {
    const end = await show(page);
    if (end.kind === "closed") return failed(cancelled);
    if (end.kind === "not-shown") return failed(notShown);
    const said = v.safeParse(Message, end.text);
    if (!said.success) return failed(unavailable("dialog-message"));
    const { output } = said;
    if (output.kind === "failed") return failed(unavailable(output.code));
    return done({ token: () => output.token, renew: async () => false });
  },
});
