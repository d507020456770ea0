/**
 * From a request to its answer, the same way for every route: correlation id, sign-in, person, role, handler; a refusal
 * becomes problem+json by one table, an outage 503 with Retry-After, a defect 500. Each answer is logged once.
 */
import { KeysOutage } from "../auth/verify-token.ts";
import { hasRole } from "../auth/rights.ts";
import { StorageOutage } from "../storage/storage-outage.ts";
import type { Person } from "../storage/people-store.ts";
import { type Answer, problemAnswer } from "./answer.ts";
import { compressed } from "./compressed.ts";
import { failureOf } from "./log.ts";
import { isRefusal, type Refusal, refuse } from "./refusal.ts";
import type { Incoming } from "./request.ts";
import type { Route } from "./route.ts";
import type { Services } from "./services.ts";

export const correlationHeader = "x-correlation-id";
/** What a page of another origin may read: the platform's CORS allows the origin and leaves this to the app. */
const readableHeaders = "ETag, Retry-After, Content-Disposition, X-Correlation-Id, X-Next";

export const serve =
  (route: Route, services: Services) =>
  async (request: Incoming): Promise<Answer> => {
    const started = performance.now();
    const given = request.headers.get(correlationHeader) ?? "";
    const correlationId = /^[\w-]{8,64}$/.test(given) ? given : services.newId();
    const progress: Progress = { oid: null };
    const { outcome, failure } = await attempt(route, services, request, progress);
    const answer = isRefusal(outcome) ? problemAnswer(outcome, correlationId) : outcome;
    services.log({
      level: answer.status >= 500 ? "error" : "info",
      correlationId,
      route: route.name,
      status: answer.status,
      milliseconds: Math.round(performance.now() - started),
      oid: progress.oid,
      code: isRefusal(outcome) ? outcome.code : null,
      ...(failure === undefined ? {} : { failure }),
    });
    const exposed = { "access-control-expose-headers": readableHeaders, [correlationHeader]: correlationId };
    return compressed({ ...answer, headers: { ...answer.headers, ...exposed } }, request);
  };

interface Progress {
  oid: string | null;
}

async function attempt(
  route: Route,
  services: Services,
  request: Incoming,
  progress: Progress,
): Promise<{ outcome: Answer | Refusal; failure?: string[] }> {
  try {
    if (route.who === "anyone") return { outcome: await route.handle(services) };
    const person = await signedIn(services, request, progress);
    if (isRefusal(person)) return { outcome: person };
    if (route.who !== "signed-in" && !hasRole(person, ...route.who)) return { outcome: refuse("not-allowed") };
    return { outcome: await route.handle({ request, person, services }) };
  } catch (cause) {
    const isOutage = cause instanceof StorageOutage || cause instanceof KeysOutage;
    return { outcome: refuse(isOutage ? "service-unavailable" : "defect"), failure: failureOf(cause) };
  }
}

async function signedIn(services: Services, request: Incoming, progress: Progress): Promise<Person | Refusal> {
  const signIn = await services.verifyToken(request.headers.get("authorization"));
  if (signIn.kind === "not-signed-in") {
    return signIn.why === "expired"
      ? refuse("not-signed-in", { title: "Phiên đăng nhập đã hết hạn. Hãy đăng nhập lại; dữ liệu bạn nhập vẫn còn." })
      : refuse("not-signed-in");
  }
  progress.oid = signIn.oid;
  const person = await services.people.get(signIn.oid);
  return (
    person ?? refuse("not-allowed", { title: "Tài khoản của bạn chưa được khai báo trong hệ thống. Hãy liên hệ quản trị viên." })
  );
}
