/** What Azure Static Web Apps is to serve the pane with, for one deployment: the headers, the content security policy among them. */
import { inlineScriptHashes } from "./web/inline-scripts.ts";
import { excelOrigins, paneHeaders } from "./web/pane-policy.ts";

/** `apiOrigin`: "https://NAME-api.azurewebsites.net"; `page`: the pane's index.html. */
export const hostingConfig = (apiOrigin: string, page: string): object => ({
  globalHeaders: {
    ...paneHeaders({
      officeJs: ["https://appsforoffice.microsoft.com"],
      connect: [apiOrigin, "https://login.microsoftonline.com"],
      framedBy: excelOrigins,
      inlineScripts: inlineScriptHashes(page),
    }),
    "Strict-Transport-Security": "max-age=31536000",
    "Cache-Control": "no-cache",
  },
  routes: [{ route: "/pane/assets/*", headers: { "Cache-Control": "public, max-age=31536000, immutable" } }],
  mimeTypes: { ".mjs": "text/javascript", ".wasm": "application/wasm", ".gz": "application/gzip" },
  responseOverrides: { "404": { statusCode: 404 } },
});
