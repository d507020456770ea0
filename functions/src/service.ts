/** The service over given stores: who verifies its tokens, how it sends messages, and every route with its handler. */
import { randomUUID } from "node:crypto";
import { keysPing, tokenVerifier } from "./auth/verify-token.ts";
import type { Config } from "./config.ts";
import { routes } from "./http/routes.ts";
import { serve } from "./http/serve.ts";
import type { Services } from "./http/services.ts";
import { folderMessenger } from "./messages/folder-messenger.ts";
import { advancePeriods } from "./periods/advance-periods.ts";
import type { Stores } from "./storage/stores.ts";

export function serviceOver(stores: Stores, { tokens, outbox }: Config) {
  const services: Services = {
    ...stores,
    verifyToken: tokenVerifier(tokens),
    pingKeys: keysPing(tokens.keys),
    messenger: outbox === null ? null : folderMessenger(outbox),
    now: () => new Date(),
    newId: randomUUID,
    log: (entry) => console.log(JSON.stringify(entry)),
  };
  return {
    served: routes.map((route) => ({ ...route, handler: serve(route, services) })),
    /** Opens, closes and locks periods by their calendars, and hands waiting reminders on; the clock calls it. */
    advance: () => advancePeriods(services, services.now()),
  };
}
