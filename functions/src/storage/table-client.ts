/**
 * The way to a table of Azure Storage, by what the setting says:
 *
 *   "DefaultEndpointsProtocol=…;AccountKey=…"      a connection string: the emulator, or an account with shared keys
 *   "https://NAME.table.core.windows.net/"         an address: the Functions app's own identity signs in, no key anywhere;
 *                                                  on an administrator's computer whoever is signed in to `az`
 */
import { TableClient, type TableServiceClientOptions } from "@azure/data-tables";
import type { AccessToken, TokenCredential } from "@azure/identity";
import { Agent as PlainAgent } from "node:http";
import { Agent } from "node:https";

/**
 * Connections that this process holds to storage, used again and again. A burst waits for one of them: hundreds of new ones at once
 * cost seconds where one is lost on the way, and Azure gives an app 128 to one address.
 */
const connections = { keepAlive: true, maxSockets: 64 } as const;
const agents = { https: new Agent(connections), http: new PlainAgent(connections) } as const;

const options: TableServiceClientOptions = { retryOptions: { maxRetries: 2, retryDelayInMs: 100, maxRetryDelayInMs: 400 } };

export function tableClient(storage: string, name: string): TableClient {
  if (isAddress(storage)) return new TableClient(storage, name, ownIdentity, { ...options, agent: agents.https });
  const plainHttp = /DefaultEndpointsProtocol=http;|TableEndpoint=http:|UseDevelopmentStorage=true/i.test(storage);
  return TableClient.fromConnectionString(storage, name, {
    ...options,
    allowInsecureConnection: plainHttp,
    agent: plainHttp ? agents.http : agents.https,
  });
}

const isAddress = (storage: string): boolean => storage.startsWith("https://");

/** The library is large and only Azure needs it, so it is loaded at the first token; it keeps tokens until they run out. */
let loaded: Promise<TokenCredential> | null = null;
const ownIdentity: TokenCredential = {
  async getToken(scopes, tokenOptions): Promise<AccessToken | null> {
    loaded ??= import("@azure/identity").then(
      ({ AzureCliCredential, ChainedTokenCredential, ManagedIdentityCredential }) =>
        new ChainedTokenCredential(new ManagedIdentityCredential(), new AzureCliCredential()),
    );
    return (await loaded).getToken(scopes, tokenOptions);
  },
};
