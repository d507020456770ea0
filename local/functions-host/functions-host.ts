/**
 * A host for an Azure Functions app (Node model v4) on one computer, where Core Tools cannot be installed: it loads the
 * files that register functions and serves their HTTP triggers by the protocol of Microsoft's worker.
 *
 *   app.http          served under the route prefix
 *   app.timer         fired on its schedule where `timers` is set, and by POST /admin/functions/{name} as in the real host
 *   app.storageQueue  registered and named at start, never fired
 *   thrown error      an empty 500, as in the real host
 */
import { glob } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { answerCoreModule, registeredApp } from "./core-module.ts";
import { corsHeaders, preflightHeaders } from "./cors.ts";
import { inputOf, readBody, send } from "./http-exchange.ts";
import { invokeHttp, invokeTimer } from "./invoke.ts";
import { type App, emptyApp, type Registered } from "./registration.ts";
import { routeTable } from "./route-table.ts";
import { runClock, scheduleOf } from "./timer-clock.ts";

export interface FunctionsHostOptions {
  /** 0 lets the system choose. */
  readonly port: number;
  /** Glob of the files that register functions, from the working directory. */
  readonly main: string;
  readonly corsOrigins: readonly string[];
  /** host.json's http.routePrefix. */
  readonly routePrefix?: string;
  readonly log?: (line: string) => void;
  /** Fire timers by the clock; without it they only fire when they are asked to. */
  readonly timers?: boolean;
}

export interface FunctionsHost {
  readonly url: string;
  /** Names of the registered functions. */
  readonly functions: readonly string[];
  close(): Promise<void>;
}

/** Rejects when no file matches, when nothing registers, or with the app's own error. */
export async function startFunctionsHost(options: FunctionsHostOptions): Promise<FunctionsHost> {
  const { port, corsOrigins, routePrefix = "api", log = () => undefined, timers = false } = options;
  const app = await loadApp(options.main, (level, category, message) => log(`${level} ${category} ${message}`));
  const route = routeTable(app.functions, routePrefix);

  const coreLog = (level: string, _category: string, message: string): void => log(`${level} ${message}`);
  const timed = app.functions.filter(({ metadata }) => scheduleOf(metadata) !== null);
  const fire = (registered: Registered): Promise<void> =>
    invokeTimer(app, registered, coreLog).catch((cause: unknown) =>
      log(`error ${registered.metadata.name} ${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}`),
    );
  const stopClock = timers ? runClock(timed, fire) : () => undefined;

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { origin, host, "access-control-request-method": method, "access-control-request-headers": headers } = request.headers;
    if (request.method === "OPTIONS" && method !== undefined) {
      response.writeHead(204, preflightHeaders(corsOrigins, { origin, method, headers })).end();
      return;
    }
    const url = new URL(request.url ?? "/", `http://${host ?? "localhost"}`);
    const asked = /^\/admin\/functions\/([\w-]+)$/.exec(url.pathname)?.[1];
    const named = timed.find(({ metadata }) => metadata.name === asked);
    if (named !== undefined && request.method === "POST") {
      await fire(named);
      return send(response, { statusCode: "202" }, {});
    }
    const match = route(request.method ?? "GET", url.pathname);
    const body = await readBody(request);
    const cors = corsHeaders(corsOrigins, origin);
    if (match === null) return send(response, { statusCode: "404" }, cors);
    send(response, await invokeHttp(app, match.registered, inputOf(request, url, match.params, body), coreLog), cors);
  };

  const server = createServer((request, response) => {
    answer(request, response).catch((cause: unknown) => {
      log(`error ${request.method} ${request.url} ${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}`);
      if (!response.headersSent) response.writeHead(500, corsHeaders(corsOrigins, request.headers.origin));
      response.end();
    });
  });
  await new Promise<void>((listening, failed) => server.once("error", failed).listen(port, "127.0.0.1", listening));
  const { port: actual } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${actual}`,
    functions: app.functions.map(({ metadata }) => metadata.name),
    async close() {
      stopClock();
      for (const hook of app.hooks.appTerminate) await hook({});
      const closed = new Promise<void>((done) => server.close(() => done()));
      server.closeIdleConnections();
      setTimeout(() => server.closeAllConnections(), 2_000).unref();
      await closed;
    },
  };
}

async function loadApp(main: string, log: (level: string, category: string, message: string) => void): Promise<App> {
  answerCoreModule(emptyApp(), log);
  const files: string[] = [];
  for await (const file of glob(main)) files.push(file);
  if (files.length === 0) throw new Error(`no file matches ${main}`);
  for (const file of files.sort()) await import(pathToFileURL(resolve(file)).href);
  const app = registeredApp();
  if (app.functions.length === 0 || app.model === null) throw new Error(`${main} registered no function`);
  for (const hook of app.hooks.appStart) await hook({});
  await app.model.getCapabilities({});
  app.closed = true;
  return app;
}
