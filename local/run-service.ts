/** The service on this computer: the Functions app of functions/ in the local functions host, in a process of its own. */
import { optionalSettings, settingNames } from "../functions/src/config.ts";
import { type Part, startPart } from "./child-process.ts";
import type { IdentityFacts } from "./identity/identity.ts";

export interface ServiceOptions {
  readonly azuriteConnection: string;
  readonly identity: IdentityFacts;
  /** 0 lets the system choose. */
  readonly port: number;
  /** Origins of the pages that may call the service: "http://localhost:7070". */
  readonly corsOrigins: readonly string[];
  /** Folder in which reminders are written out; without it they wait in the queue. */
  readonly outbox?: string;
  /** Open, close and lock periods by the clock; without it only when somebody asks the host to. */
  readonly timers?: boolean;
  /** Glob of the files that register its functions, from the project's folder; the service's own where not said. */
  readonly main?: string;
  /** Each line of the service's log. */
  readonly log?: (line: string) => void;
}

export interface Service extends Part {
  /** "http://127.0.0.1:7071/api" */
  readonly apiBase: string;
}

export const serviceSettings = ({ azuriteConnection, identity, outbox }: ServiceOptions): Record<string, string> => ({
  [settingNames.storage]: azuriteConnection,
  [settingNames.issuer]: identity.issuer,
  [settingNames.audience]: identity.audience,
  [settingNames.tenant]: identity.tenant,
  [settingNames.keys]: `${identity.url}/keys`,
  ...(outbox === undefined ? {} : { [optionalSettings.outbox]: outbox }),
});

/** Runs from the sources: this Node strips the types. Rejects with a PartFailed; EADDRINUSE is a taken port. */
export async function startService(options: ServiceOptions): Promise<Service> {
  const { port, corsOrigins, timers, main = "functions/src/functions/*.ts", log } = options;
  const part = await startPart({
    name: "Functions",
    module: new URL("./functions-host/host-process.ts", import.meta.url),
    options: { port, corsOrigins, timers, main },
    environment: serviceSettings(options),
    ...(log === undefined ? {} : { log }),
  });
  return { ...part, apiBase: `${part.url}/api` };
}
