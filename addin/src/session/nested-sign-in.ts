/**
 * Nested app authentication: Excel itself asks for a token in the pane's name, mostly without a word to the person.
 *
 *   Excel has an account that may            a token, silently
 *   consent or a second factor is wanted     Excel shows its own window
 *   Excel cannot do it after all             `otherwise`, the way of older ones
 *
 * The library that speaks to Excel's bridge is large, so it comes only when somebody signs in.
 */
import { done, failed, type Reply } from "../failure.ts";
import { cancelled, type Entra, unavailable } from "./entra.ts";
import type { Session, SignIn } from "./session.ts";

export function nestedSignIn({ clientId, authority, scope }: Entra, otherwise: SignIn): SignIn {
  return {
    people: async () => done(null),
    async signIn(personId): Promise<Reply<Session>> {
      const msal = await import("@azure/msal-browser");
      const request = { scopes: [scope] };
      try {
        const app = await msal.createNestablePublicClientApplication({
          auth: { clientId, authority },
          cache: { cacheLocation: msal.BrowserCacheLocation.MemoryStorage },
        });
        const first = await app.acquireTokenSilent(request).catch((error: unknown) => {
          if (error instanceof msal.InteractionRequiredAuthError) return app.acquireTokenPopup(request);
          throw error;
        });
        let token = first.accessToken;
        return done({
          token: () => token,
          async renew() {
            const again = await app
              .acquireTokenSilent({ ...request, account: first.account, forceRefresh: true })
              .catch(() => null);
            if (again !== null) token = again.accessToken;
            return again !== null;
          },
        });
      } catch (error) {
        if (!(error instanceof msal.AuthError)) throw error;
        if (error.errorCode === msal.ClientAuthErrorCodes.userCanceled) return failed(cancelled);
        if (error.errorCode === msal.ClientAuthErrorCodes.nestedAppAuthBridgeDisabled) return otherwise.signIn(personId);
        return failed(unavailable(error.errorCode));
      }
    },
  };
}
