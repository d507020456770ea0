import { json } from "./answer.ts";
import type { Handler } from "./route.ts";

export const getPlans: Handler = async ({ person, services }) => json(200, await services.plans.list(person.province));
