import { json } from "./answer.ts";
import type { Handler } from "./route.ts";

/** Walks every chain of the caller's province and names the first broken link. */
export const getAuditVerification: Handler = async ({ person, services }) =>
  json(200, await services.audit.verify(person.province));
