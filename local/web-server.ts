/**
 * The web server of the local stand: everything that a browser loads, on one origin, so that Office.js in the pane trusts the
 * page around it.
 *
 *   /                the workbench (built)          /office-js/   Office.js, straight from its npm package
 *   /pane/           the task pane (built)          /help/        the user's guide
 *   /config.json     where the service and the identity issuer are
 *
 * It listens on this computer only.
 */
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { type Answer, jsonAnswer, noSuchPage, textAnswer } from "./web/answer.ts";
import { helpPage } from "./web/help-page.ts";
import { inlineScriptHashes } from "./web/inline-scripts.ts";
import { paneHeaders } from "./web/pane-policy.ts";
import { send } from "./web/send.ts";
import { fileBelow } from "./web/static-folder.ts";
import { trustPage } from "./workbook-host/protocol/trust-page.ts";

export interface WebServerOptions {
  /** 0 takes any free port. */
  readonly port: number;
  readonly workbenchDir: string;
  readonly paneDir: string;
  /** node_modules/@microsoft/office-js/dist */
  readonly officeDir: string;
  readonly docsDir: string;
  readonly config: { readonly apiBase: string; readonly identityBase: string };
}

export interface WebServer {
  readonly url: string;
  close(): Promise<void>;
}

/** Rejects with the system's error (EADDRINUSE …) where the port is not to be had. */
export async function startWebServer(options: WebServerOptions): Promise<WebServer> {
  const server = createServer((request, response) => {
    answerTo(request, options)
      .then((answer) => send(request, response, answer))
      .catch((error: unknown) => {
        process.stderr.write(`web: ${request.method} ${request.url}: ${String(error)}\n`);
        response.writeHead(500, { "Content-Type": "text/plain; charset=utf-8" }).end("Máy chủ trang web gặp lỗi.");
      });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error === undefined ? resolve() : reject(error)));
        server.closeAllConnections();
      }),
  };
}

async function answerTo(request: IncomingMessage, options: WebServerOptions): Promise<Answer> {
  if (request.method !== "GET" && request.method !== "HEAD") return textAnswer(405, "text/plain; charset=utf-8", "Chỉ đọc được.");
  const path = pathOf(request.url ?? "/");
  if (path === null) return noSuchPage;
  if (path === "/config.json") return jsonAnswer(options.config);
  if (path === trustPagePath) return textAnswer(200, "text/html; charset=utf-8", trustPage);
  if (path.startsWith("/office-js/")) return fileBelow(options.officeDir, path.slice("/office-js/".length));
  if (path.startsWith("/pane/")) return guarded(await fileBelow(options.paneDir, path.slice("/pane/".length)), options);
  if (path === "/help" || path.startsWith("/help/")) return helpPage(options.docsDir, path.slice("/help/".length));
  return fileBelow(options.workbenchDir, path.slice(1));
}

/** The pane's files go out under the policy of its deployed site (a worker obeys the policy that its own file came with). */
function guarded(answer: Answer, { config }: WebServerOptions): Answer {
  const inlineScripts = answer.contentType.startsWith("text/html")
    ? inlineScriptHashes(new TextDecoder().decode(answer.body))
    : [];
  const connect = [config.apiBase, config.identityBase].filter((base) => URL.canParse(base)).map((base) => new URL(base).origin);
  return { ...answer, headers: paneHeaders({ officeJs: [], connect, framedBy: ["'self'"], inlineScripts }) };
}

/** Office.js over plain http asks this page of its own folder whether the page around it may be trusted. */
const trustPagePath = "/office-js/AgaveErrorUX/index.html";

/** The decoded path without its query, or null where it cannot be decoded or climbs. */
function pathOf(url: string): string | null {
  try {
    const path = decodeURIComponent(url.replace(/[?#].*$/, ""));
    return path.startsWith("/") && !path.split("/").includes("..") ? path : null;
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}
