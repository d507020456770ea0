/** The service, put together: settings → stores → routes. Nothing is decided here. */
import { randomUUID } from "node:crypto";
import { keysPing, tokenVerifier } from "./auth/verify-token.ts";
import { readConfig } from "./config.ts";
import { routes } from "./http/routes.ts";
import { serve } from "./http/serve.ts";
import type { Services } from "./http/services.ts";
import { folderMessenger } from "./messages/folder-messenger.ts";
import { advancePeriods } from "./periods/advance-periods.ts";
import { tableStores } from "./storage/stores.ts";

const config = readConfig();

const services: Services = {
  ...tableStores(config.storageConnection),
  verifyToken: tokenVerifier(config.tokens),
  pingKeys: keysPing(config.tokens.keys),
  messenger: config.outbox === null ? null : folderMessenger(config.outbox),
  now: () => new Date(),
  newId: randomUUID,
  log: (entry) => console.log(JSON.stringify(entry)),
};

export const served = routes.map((route) => ({ ...route, handler: serve(route, services) }));

/** Opens, closes and locks periods by their calendars, and hands waiting reminders on; the clock calls it. */
export const advance = () => advancePeriods(services, services.now());
