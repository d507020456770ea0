/** What an agency and the police do again and again over HTTP, in one half-year and with one reason. */
import * as v from "valibot";
import { apiPaths, ProblemAnswerSchema } from "../../domain/api/api.ts";
import type { SamplePerson } from "../../local/people.ts";
import { aReturn } from "../builders/returns.ts";
import { people, type Reply, type RunningService } from "./running-service.ts";

export const half = "2026-H1";
export const reason = "Theo đề nghị của cơ quan tại Công văn số 12";
export const today = (): string => new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Ho_Chi_Minh" }).format(new Date());
export const title = ({ body }: Reply): string => v.parse(ProblemAnswerSchema, body).title;

/** `service`: asked for at each act, since it starts after the tests were read. */
export function actsOn(service: () => RunningService) {
  let keys = 0;
  /** `revision`: the one that stands; 0: none. */
  const sendingHeaders = (revision: number): Record<string, string> => ({
    "idempotency-key": `workflow-${++keys}`,
    ...(revision === 0 ? { "if-none-match": "*" } : { "if-match": `"r${revision}"` }),
  });
  const asPolice = (method: string, path: string, body?: unknown): Promise<Reply> =>
    service().call(people.minh, method, path, body);
  return {
    sendingHeaders,
    asPolice,
    send: (planId: string, agencyId: string, who: SamplePerson, revision = 0): Promise<Reply> =>
      service().call(
        who,
        "PUT",
        apiPaths.agencyReturn(planId, half, agencyId),
        { ...aReturn(agencyId), planId },
        sendingHeaders(revision),
      ),
    decide: (planId: string, agencyId: string, revision: number, decision: "accept" | "send-back" = "accept"): Promise<Reply> =>
      asPolice("PUT", apiPaths.decision(planId, half, agencyId), {
        decision,
        revision,
        reason: decision === "accept" ? null : reason,
      }),
  };
}
