/** Entity tags are counts: "r3" is revision 3 of a return, "v2" version 2 of a plan. Made and read here alone. */
import { malformed } from "./decode.ts";
import { type Refusal, refuse } from "./refusal.ts";
import type { Incoming } from "./request.ts";

type Kind = "r" | "v";

export const entityTag = (kind: Kind, count: number): string => `"${kind}${count}"`;

/** The count that the caller builds on: 0 for `If-None-Match: *`, else the one in If-Match. */
export function basedOn(kind: Kind, request: Incoming): number | Refusal {
  const ifMatch = request.headers.get("if-match");
  if (ifMatch === null) return request.headers.get("if-none-match") === "*" ? 0 : refuse("precondition-missing");
  const count = new RegExp(`^(?:W/)?"${kind}([1-9]\\d{0,4})"$`).exec(ifMatch)?.[1];
  return count === undefined ? malformed("If-Match", "Tiêu đề If-Match không đúng mẫu.") : Number(count);
}
