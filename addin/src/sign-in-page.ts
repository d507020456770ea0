/**
 * The page in the sign-in dialog, or in the tab of a plain browser: goes to Microsoft 365's own page, comes back here, and hands the token to the pane. What must
 * outlast the way there and back lies in this window's own session; it is cleared before the token is handed over.
 */
import { AuthError, BrowserCacheLocation, createStandardPublicClientApplication } from "@azure/msal-browser";
import { readConfig } from "./config.ts";
import { handBack } from "./session/browser-sign-in.ts";
import type { HandedToken } from "./session/entra.ts";
import { officeReady, tellPane } from "./workbook/office-dialog.ts";

/** Over Excel this page is a dialog and tells the pane; in a plain browser it is the pane's own tab and goes back to it. */
let isDialog = true;
const hand = (token: HandedToken): void => (isDialog ? tellPane : handBack)(JSON.stringify(token));

async function signIn(): Promise<void> {
  isDialog = await officeReady();
  const config = await readConfig();
  if (!config.ok || config.value.entra === undefined) return hand({ kind: "failed", code: "no-config" });
  const { clientId, authority, scope } = config.value.entra;
  try {
    const app = await createStandardPublicClientApplication({
      auth: { clientId, authority, redirectUri: location.origin + location.pathname },
      cache: { cacheLocation: BrowserCacheLocation.SessionStorage },
    });
    const back = await app.handleRedirectPromise();
    if (back !== null) {
      await app.clearCache();
      return hand({ kind: "token", token: back.accessToken });
    }
    await app.acquireTokenRedirect({ scopes: [scope] });
  } catch (error) {
    if (!(error instanceof AuthError)) throw error;
    hand({ kind: "failed", code: error.errorCode });
  }
}

void signIn();
