/** A long list in pages: `?limit=200` gives the first 200, and the answer's X-Next is what `&after=` wants for the following ones. */
import * as v from "valibot";
import { type Answer, json } from "./answer.ts";
import { decode, malformed } from "./decode.ts";
import { isRefusal, type Refusal } from "./refusal.ts";
import type { Incoming } from "./request.ts";

const Limit = v.pipe(v.string(), v.regex(/^[1-9]\d{0,3}$/), v.transform(Number), v.maxValue(1_000));
const After = v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number));

/** `items` in an order that only grows at its end or is read at once; without `limit` all of them. */
export function pageOf(request: Incoming, items: readonly unknown[]): Answer | Refusal {
  const asked = request.query.get("limit");
  if (asked === null) return json(200, items);
  const limit = decode(Limit, asked);
  if (isRefusal(limit)) return malformed("limit", "Số mục mỗi trang là từ 1 đến 1000.");
  const from = decode(After, request.query.get("after") ?? "0");
  if (isRefusal(from)) return malformed("after", "Vị trí trang không đúng mẫu.");
  const next = from + limit < items.length ? { "x-next": String(from + limit) } : {};
  return json(200, items.slice(from, from + limit), next);
}
