import { KeysOutage } from "../auth/verify-token.ts";
import { StorageOutage } from "../storage/storage-outage.ts";
import { type Answer, json } from "./answer.ts";
import type { Services } from "./services.ts";

/** Says what is down, to anyone, and nothing more. */
export async function getHealth(services: Services): Promise<Answer> {
  const [storage, signIn] = await Promise.all([stateOf(services.ping), stateOf(services.pingKeys)]);
  const isUp = storage === "ok" && signIn === "ok";
  const body = { status: isUp ? "ok" : "down", storage, signIn };
  return isUp ? json(200, body) : json(503, body, { "retry-after": "5" });
}

async function stateOf(ping: () => Promise<void>): Promise<"ok" | "down"> {
  try {
    await ping();
    return "ok";
  } catch (cause) {
    if (cause instanceof StorageOutage || cause instanceof KeysOutage) return "down";
    throw cause;
  }
}
