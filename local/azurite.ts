/** Storage on this computer: Azurite's table service in a process of its own. */
import { type Part, startPart } from "./child-process.ts";

export interface AzuriteOptions {
  /** 0 lets the system choose. */
  readonly port: number;
  /** Folder for the data; null keeps it in memory, for tests. */
  readonly folder: string | null;
  readonly log?: (line: string) => void;
}

export interface Azurite extends Part {
  /** For `@azure/data-tables`. The key is the emulator's well-known one. */
  readonly connection: string;
}

const account = "devstoreaccount1";
const key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

/** Rejects with a PartFailed of code EADDRINUSE when the port is taken. */
export async function startAzurite({ log, ...options }: AzuriteOptions): Promise<Azurite> {
  const module = new URL("./azurite-process.ts", import.meta.url);
  const part = await startPart({ name: "Azurite", module, options, ...(log === undefined ? {} : { log }) });
  const endpoint = `${part.url}/${account}`;
  return {
    ...part,
    connection: `DefaultEndpointsProtocol=http;AccountName=${account};AccountKey=${key};TableEndpoint=${endpoint};`,
  };
}
