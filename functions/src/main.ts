/** The service, put together: settings → stores → routes. Nothing is decided here. */
import { readConfig } from "./config.ts";
import { serviceOver } from "./service.ts";
import { tableStores } from "./storage/stores.ts";

const config = readConfig();
export const { served, advance } = serviceOver(tableStores(config.storageConnection), config);
