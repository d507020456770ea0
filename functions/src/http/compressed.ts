import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { Answer } from "./answer.ts";
import type { Incoming } from "./request.ts";

const pack = promisify(gzip);
/** Below this the headers weigh as much as what is saved. */
const worthBytes = 1_024;

/** Gzipped where the caller takes it and it is worth it: a province's merge is a tenth of its size so. Files are packed already. */
export async function compressed(answer: Answer, request: Incoming): Promise<Answer> {
  const { body, headers } = answer;
  if (typeof body !== "string") return answer;
  const vary = { vary: "Accept-Encoding" };
  const takes = /(?:^|,)\s*(?:gzip|\*)\s*(?:;\s*q=(?!0(?:\.0*)?\s*(?:,|$))[\d.]+\s*)?(?:,|$)/i;
  const wanted = body.length >= worthBytes && takes.test(request.headers.get("accept-encoding") ?? "");
  if (!wanted) return { ...answer, headers: { ...headers, ...vary } };
  return { ...answer, body: await pack(body), headers: { ...headers, ...vary, "content-encoding": "gzip" } };
}
