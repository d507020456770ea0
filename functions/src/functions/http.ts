/** Tells Azure Functions of every route. The service does its own authorisation, so the host's keys are off. */
import { app } from "@azure/functions";
import { served } from "../main.ts";

for (const { name, method, path, handler } of served) {
  app.http(name, { methods: [method], route: path, authLevel: "anonymous", handler });
}
