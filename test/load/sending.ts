/**
 * Sends one return as the pane does: one key for one sending, sent again after a lost answer or a 503, and now and then by a double
 * click. What the service answered is kept: it is the promise that the store is compared with.
 */
import * as v from "valibot";
import { apiPaths, ReceiptSchema } from "../../domain/api/api.ts";
import type { Receipt, ReturnContent } from "../../domain/returns/return.ts";

export interface Sent {
  readonly province: string;
  readonly agencyId: string;
  readonly content: ReturnContent;
  readonly base: number;
  /** Every receipt that came for this sending; more than one where it was sent twice. */
  readonly receipts: readonly Receipt[];
  /** Statuses that were no receipt, and "lost" for an answer that never came. */
  readonly others: readonly (number | "lost")[];
}

export interface SendingOptions {
  readonly apiBase: string;
  readonly token: string;
  readonly province: string;
  readonly key: string;
  readonly content: ReturnContent;
  /** The revision that it follows; 0 for the first. */
  readonly base: number;
  readonly doubleClick: boolean;
  /** Attempts after a 503 or a lost answer. */
  readonly retries: number;
  readonly waitMilliseconds: number;
  /** Told of each answer's time. */
  readonly took?: (milliseconds: number) => void;
}

export async function sendReturn(options: SendingOptions): Promise<Sent> {
  const { content, base } = options;
  const receipts: Receipt[] = [];
  const others: (number | "lost")[] = [];
  const click = async (): Promise<void> => {
    for (let attempt = 0; attempt <= options.retries; attempt += 1) {
      const answer = await attemptOnce(options);
      if (typeof answer === "object") {
        receipts.push(answer);
        return;
      }
      others.push(answer);
      if (answer !== 503 && answer !== "lost") return;
      await new Promise((done) => setTimeout(done, options.waitMilliseconds));
    }
  };
  await Promise.all(options.doubleClick ? [click(), click()] : [click()]);
  return { province: options.province, agencyId: content.agencyId, content, base, receipts, others };
}

async function attemptOnce({ apiBase, token, key, content, base, took }: SendingOptions): Promise<Receipt | number | "lost"> {
  const path = apiPaths.agencyReturn(content.planId, content.periodId, content.agencyId);
  const precondition = base === 0 ? { "if-none-match": "*" } : { "if-match": `"r${base}"` };
  const headers = { authorization: `Bearer ${token}`, "idempotency-key": key, ...precondition };
  const start = performance.now();
  try {
    const answer = await fetch(`${apiBase}/${path}`, { method: "PUT", headers, body: JSON.stringify(content) });
    const body: unknown = await answer.json();
    took?.(performance.now() - start);
    return answer.ok ? v.parse(ReceiptSchema, body) : answer.status;
  } catch (cause) {
    // A connection that broke: fetch throws TypeError, a body cut short SyntaxError or TypeError.
    if (cause instanceof TypeError || cause instanceof SyntaxError) return "lost";
    throw cause;
  }
}
