/**
 * Requests that no honest pane sends: good bodies with one thing wrong, JSON of any kind, bytes of any kind, paths and headers that
 * mean harm. `wrong` says of a case that it must be refused by its field; of the others only that they are never answered by 500.
 */
import fc from "fast-check";
import { aPlan } from "../builders/plans.ts";
import { aReturn } from "../builders/returns.ts";
import { routes } from "../../functions/src/http/routes.ts";

export interface HttpCase {
  readonly route: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
  /** What was done to a good body so that it must be refused; null where nothing is known of the case. */
  readonly wrong: string | null;
}

const reason = "Theo công văn số 12";
const goodBodies: Readonly<Record<string, object>> = {
  "put-plan": aPlan(),
  "put-period": { dueOn: "2026-06-20" },
  "put-calendar": { cutOff: 14, due: 1, dueByLevel: { commune: 2 }, opens: 15, closes: 5, locks: 30 },
  "put-return": aReturn("so-tu-phap"),
  "put-decision": { decision: "send-back", revision: 1, reason, reasons: [{ path: "tasks/II.1/result", text: "Bổ sung" }] },
  "put-want-back": { revision: 1, reason },
  "put-approval": { decision: "approve", revision: 1 },
  "put-on-behalf": { reason, content: aReturn("so-tu-phap") },
  "put-extension": { until: "2026-07-01", reason },
  "put-exclusion": { excluded: true, reason },
  "put-correction": {
    way: "carry-forward",
    into: "2026-H2",
    counts: [{ indicatorId: "k1", countId: "opened", value: 9 }],
    reason,
  },
  "put-closing": { step: "merge", reason },
  "put-inquiry": { step: "ask", about: { kind: "task", taskId: "II.2" }, question: "Vì sao chậm?" },
  "put-explanation": { inquiryId: "0123456789abcdef", text: "Chờ văn bản của Bộ" },
  "put-reminders": { agencyIds: ["so-tu-phap"] },
  "put-directory-change": { change: { kind: "close", on: "2026-07-01", agencyId: "xa-hai", successors: ["xa-mot"] }, reason },
  "put-contact": { name: "Lan", position: "", phone: "0912 345 678", email: "", wantsApproval: false },
  "put-person": { name: "Lan", roles: ["reporter"], agencyIds: ["so-tu-phap"], reason },
};

const formulas = ["=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", '\r=HYPERLINK("http://x")'];
const oddText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.constantFrom(
    ...formulas,
    "\u0000",
    "\ud800",
    "a/b",
    "a\\b",
    "a#b",
    "a?b",
    "..",
    "__proto__",
    "🙂".repeat(100),
    "~",
    "\u007f",
  ),
  fc.string({ maxLength: 20 }).map((text) => text.repeat(2_000)),
);
const oddValue = fc.oneof(
  oddText,
  fc.jsonValue(),
  fc.constantFrom(null, 1e308, -1, 0.5, [], {}, true, Number.MAX_SAFE_INTEGER + 2),
);

type Change = (value: unknown) => unknown;
/** The value with one place of it changed; `steps` choose the place. */
function changedAt(value: unknown, steps: readonly number[], change: Change): unknown {
  if (typeof value !== "object" || value === null || steps.length === 0) return change(value);
  const entries: [string, unknown][] = Object.entries(value);
  const [step = 0, ...rest] = steps;
  const [name] = entries[step % Math.max(entries.length, 1)] ?? [];
  if (name === undefined) return change(value);
  const changed = entries.map(([key, inner]) => [key, key === name ? changedAt(inner, rest, change) : inner] as const);
  return Array.isArray(value) ? changed.map(([, inner]) => inner) : Object.fromEntries(changed);
}

const steps = fc.array(fc.nat({ max: 12 }), { minLength: 1, maxLength: 4 });
const deep = (count: number): string => `${"[".repeat(count)}${"]".repeat(count)}`;

/** Text of a body, and what is certainly wrong with it. */
const spoilt = (good: object): fc.Arbitrary<{ text: string; wrong: string | null }> => {
  const text = JSON.stringify(good);
  const [first = "", firstValue] = Object.entries(good)[0] ?? [];
  return fc.oneof(
    fc.tuple(steps, oddValue).map(([at, value]) => ({ text: JSON.stringify(changedAt(good, at, () => value)), wrong: null })),
    fc
      .string({ minLength: 1, maxLength: 12 })
      .filter((name) => !(name in good))
      .map((name) => ({ text: JSON.stringify({ ...good, [`x${name}`]: 1 }), wrong: "an unknown field" })),
    fc.constant({ text: `{${JSON.stringify(first)}:${JSON.stringify(firstValue)},${text.slice(1)}`, wrong: "a field twice" }),
    fc.constant({ text: `{"__proto__":{"roles":["administrator"]},${text.slice(1)}`, wrong: "a reserved field" }),
    fc.constant({ text: `{"constructor":1,${text.slice(1)}`, wrong: "a reserved field" }),
    fc.integer({ min: 40, max: 100_000 }).map((count) => ({ text: `{"x":${deep(count)},${text.slice(1)}`, wrong: "too deep" })),
    fc.constant({ text: `{"x":"\\ud800",${text.slice(1)}`, wrong: "half a surrogate pair" }),
    fc.constant({ text: `{"x":"a\\u0000b",${text.slice(1)}`, wrong: "a NUL" }),
    fc.constant({ text: `{"x":1e999,${text.slice(1)}`, wrong: "a number without end" }),
    fc.nat({ max: Math.max(text.length - 1, 0) }).map((at) => ({ text: text.slice(0, at), wrong: "half a body" })),
    fc.json({ stringUnit: "binary" }).map((any) => ({ text: any, wrong: null })),
    fc.constant({ text, wrong: null }),
  );
};

const odd = (usual: string): fc.Arbitrary<string> => fc.oneof({ weight: 6, arbitrary: fc.constant(usual) }, oddText);
const usually = {
  planId: "77-kh-ubnd-2026",
  periodId: "2026-H1",
  agencyId: "so-tu-phap",
  oid: "5a2b5c1e-0000-4000-8000-000000000002",
};
const isPlaceable = (name: string): name is keyof typeof usually => name in usually;

const headersOfAny = fc.record(
  {
    "if-match": odd('"r1"'),
    "if-none-match": odd("*"),
    "idempotency-key": odd("once-and-once-only"),
    "accept-encoding": odd("gzip"),
    "x-correlation-id": odd("correlation-1"),
    "content-length": odd("10"),
  },
  { requiredKeys: [] },
);

export const httpCases: fc.Arbitrary<HttpCase> = fc.constantFrom(...routes).chain((route) => {
  const names = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name).filter(isPlaceable);
  const good = goodBodies[route.name] ?? {};
  const bytes = fc.oneof(
    { weight: 9, arbitrary: spoilt(good).map(({ text, wrong }) => ({ body: new TextEncoder().encode(text), wrong })) },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 300 }).map((body) => ({ body, wrong: null })) },
  );
  const params = fc.record(Object.fromEntries(names.map((name) => [name, odd(usually[name])])));
  const query = fc.record({ before: odd("2026-H2"), limit: odd("10"), after: odd("0") }, { requiredKeys: [] });
  return fc.record({ params, query, headers: headersOfAny, sent: bytes }).map(({ params, query, headers, sent }) => ({
    route: route.name,
    params,
    query,
    headers,
    body: sent.body,
    // A filled workbook goes in as bytes: what is wrong with JSON says nothing of it.
    wrong: route.method === "PUT" && route.name !== "put-return-file" ? sent.wrong : null,
  }));
});
