import { pageOf } from "./page.ts";
import type { Handler } from "./route.ts";

export const getPlans: Handler = async ({ request, person, services }) =>
  pageOf(request, await services.plans.list(person.province));
