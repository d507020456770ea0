import { listed } from "./page.ts";
import type { Handler } from "./route.ts";

export const getPlans: Handler = ({ request, person, services: { plans } }) =>
  listed(request, {
    whole: () => plans.list(person.province),
    part: (page) => plans.page(person.province, page),
    keyOf: ({ id }) => id,
  });
