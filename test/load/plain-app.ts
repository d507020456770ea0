/** The service as it is deployed, over the plain way to keep returns: what the load is compared with. */
import { app } from "@azure/functions";
import { readConfig } from "../../functions/src/config.ts";
import { serviceOver } from "../../functions/src/service.ts";
import { storesOver } from "../../functions/src/storage/stores.ts";
import { openTable } from "../../functions/src/storage/table.ts";
import { rowByRow } from "./plain-table.ts";

const config = readConfig();
const open = (name: string) => openTable(config.storageConnection, name);
const { served } = serviceOver(
  storesOver((name) => (name === "returns" ? rowByRow(open(name)) : open(name))),
  config,
);
for (const { name, method, path, handler } of served)
  app.http(name, { methods: [method], route: path, authLevel: "anonymous", handler });
