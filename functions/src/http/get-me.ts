import { json } from "./answer.ts";
import type { Handler } from "./route.ts";

export const getMe: Handler = async ({ person: { name, province, roles, agencyIds } }) =>
  json(200, { name, province, roles, agencyIds });
