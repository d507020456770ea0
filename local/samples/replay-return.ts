/**
 * Plays one agency's steps against the service, going on where an earlier run was cut off:
 *
 *   no return yet                                  from the first step
 *   revision and status as after some step         from the step behind it
 *   anything else: a person has gone on from here  nothing
 */
import * as v from "valibot";
import { apiPaths, ReceiptSchema } from "../../domain/api/api.ts";
import type { ReturnContent, ReturnHead, ReturnStatus } from "../../domain/returns/return.ts";
import type { Ask } from "./signed-in.ts";
import type { Step } from "./story.ts";

interface Standing {
  readonly revision: number;
  readonly status: ReturnStatus | null;
}
const nothing: Standing = { revision: 0, status: null };

const after = ({ revision }: Standing, step: Step): Standing => {
  if (step === "send") return { revision: revision + 1, status: "sent" };
  return { revision, status: step === "accept" ? "accepted" : "sent-back" };
};

/** The steps still to be played. */
export const stepsLeft = (steps: readonly Step[], head: Pick<ReturnHead, "revision" | "status"> | null): readonly Step[] => {
  const standings = steps.reduce<readonly Standing[]>(
    (known, step) => [...known, after(known.at(-1) ?? nothing, step)],
    [nothing],
  );
  const { revision, status } = head ?? nothing;
  const reached = standings.findIndex((standing) => standing.revision === revision && standing.status === status);
  return reached === -1 ? [] : steps.slice(reached);
};

export interface Replay {
  readonly content: ReturnContent;
  readonly steps: readonly Step[];
  readonly head: ReturnHead | null;
  readonly reporter: Ask;
  readonly aggregator: Ask;
}

/** Answers how many steps were played. */
export async function replayReturn({ content, steps, head, reporter, aggregator }: Replay): Promise<number> {
  const { planId, periodId, agencyId } = content;
  const left = stepsLeft(steps, head);
  let revision = head?.revision ?? 0;
  for (const step of left) {
    if (step === "send") {
      const precondition: Record<string, string> = revision === 0 ? { "if-none-match": "*" } : { "if-match": `"r${revision}"` };
      const headers = { ...precondition, "idempotency-key": `sample-${planId}-${periodId}-${agencyId}-${revision + 1}` };
      const path = apiPaths.agencyReturn(planId, periodId, agencyId);
      revision = v.parse(ReceiptSchema, (await reporter("PUT", path, [200, 201], { body: content, headers })).body).revision;
    } else {
      const body =
        step === "accept" ? { decision: "accept", revision } : { decision: "send-back", revision, reason: step.sendBack };
      await aggregator("PUT", apiPaths.decision(planId, periodId, agencyId), [200], { body });
    }
  }
  return left.length;
}
