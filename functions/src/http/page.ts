/**
 * A long list in pages, each read as a page from storage: `?limit=200` gives the first 200 in the order of their keys, and the answer's
 * X-Next is what `&after=` wants for the following ones: the key of the last. Something that is put in or taken out between two pages
 * moves no other item into sight twice or out of it. Without `limit` the whole list comes, in the order in which people read it.
 */
import * as v from "valibot";
import { type Page } from "../storage/page.ts";
import { type Answer, json } from "./answer.ts";
import { decode, malformed } from "./decode.ts";
import { isRefusal, type Refusal } from "./refusal.ts";
import type { Incoming } from "./request.ts";

const Limit = v.pipe(v.string(), v.regex(/^[1-9]\d{0,3}$/), v.transform(Number), v.maxValue(1_000));
/** Keys of plans, periods, agencies, people and entries of the audit, and places in a list. */
const After = v.pipe(v.string(), v.maxLength(200), v.regex(/^[A-Za-z0-9.~-]+$/));

export interface Listing<T> {
  readonly whole: () => Promise<readonly T[]>;
  /** At most `page.most` of them behind the key `page.after`. */
  readonly part: (page: Page) => Promise<readonly T[]>;
  readonly keyOf: (item: T) => string;
  /** What is answered of an item; all of it where not said. */
  readonly shown?: (item: T) => unknown;
}

export async function listed<T>(
  request: Incoming,
  { whole, part, keyOf, shown = (item) => item }: Listing<T>,
): Promise<Answer | Refusal> {
  const page = pageAsked(request);
  if (isRefusal(page)) return page;
  if (page === null) return json(200, (await whole()).map(shown));
  // One more than asked tells whether another page follows.
  const found = await part({ ...page, most: page.most + 1 });
  const items = found.slice(0, page.most);
  const last = items.at(-1);
  return json(200, items.map(shown), found.length > page.most && last !== undefined ? { "x-next": keyOf(last) } : {});
}

/** Of a list that has to be read whole to be put in order: a page of it, `after` counting its items. */
export function pageOf(request: Incoming, items: readonly unknown[]): Answer | Refusal {
  const page = pageAsked(request);
  if (isRefusal(page)) return page;
  if (page === null) return json(200, items);
  const from = decode(Place, page.after ?? "0");
  if (isRefusal(from)) return malformed("after", "Vị trí trang không đúng mẫu.");
  const next = from + page.most < items.length ? { "x-next": String(from + page.most) } : {};
  return json(200, items.slice(from, from + page.most), next);
}
const Place = v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number));

/** Null: everything. */
function pageAsked({ query }: Incoming): Page | null | Refusal {
  const asked = query.get("limit");
  if (asked === null) return null;
  const most = decode(Limit, asked);
  if (isRefusal(most)) return malformed("limit", "Số mục mỗi trang là từ 1 đến 1000.");
  const after = query.get("after");
  if (after !== null && isRefusal(decode(After, after))) return malformed("after", "Vị trí trang không đúng mẫu.");
  return { most, after };
}
