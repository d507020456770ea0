import { StorageOutage } from "../storage/storage-outage.ts";
import { type Answer, json } from "./answer.ts";
import type { Services } from "./services.ts";

/** Says what is down, to anyone, and nothing more. */
export async function getHealth(services: Services): Promise<Answer> {
  try {
    await services.ping();
    return json(200, { status: "ok", storage: "ok" });
  } catch (cause) {
    if (!(cause instanceof StorageOutage)) throw cause;
    return json(503, { status: "down", storage: "down" }, { "retry-after": "5" });
  }
}
