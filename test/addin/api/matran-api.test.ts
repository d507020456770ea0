import { afterEach, describe, expect, it } from "vitest";
import { http } from "../../../addin/src/api/http.ts";
import { matranApi } from "../../../addin/src/api/matran-api.ts";
import type { Session } from "../../../addin/src/session/session.ts";
import { aHead, aReturn } from "../../builders/returns.ts";
import { type Answer, aProblemAnswer, aService, type Asked } from "./a-service.ts";

const receipt = {
  planId: "p",
  periodId: "2026-H1",
  agencyId: "cong-an-tinh",
  revision: 2,
  sentAt: "2026-06-15T02:05:00Z",
  sentBy: "Lan",
  hash: "ab",
};

let close: (() => Promise<void>) | null = null;
afterEach(async () => {
  await close?.();
  close = null;
});

const aSession = (overrides: Partial<Session> = {}): Session => ({
  token: () => "token-1",
  renew: async () => false,
  ...overrides,
});

async function client(answer: (asked: Asked) => Answer, session: Session = aSession()) {
  const service = await aService(answer);
  close = service.close;
  return { api: matranApi(http(service.url, session)), seen: service.seen };
}

describe("the service client", () => {
  it("sends the token and decodes the answer with its entity tag", async () => {
    const { api, seen } = await client(() => ({
      body: [{ id: "p", number: "77/KH-UBND", title: null, date: null, publishedAt: "2026-01-20T00:00:00Z" }],
      headers: { ETag: '"v1"' },
    }));
    expect(await api.plans()).toMatchObject({ ok: true, value: { etag: '"v1"', value: [{ id: "p" }] } });
    expect(seen[0]).toMatchObject({ method: "GET", path: "/api/plans", headers: { authorization: "Bearer token-1" } });
  });

  it("sends a first return with If-None-Match, a later one with If-Match, both with the key of the sending", async () => {
    const { api, seen } = await client(() => ({ body: receipt, headers: { ETag: '"r2"' } }));
    await api.send(aReturn(), null, "key-of-sending");
    expect(await api.send(aReturn(), '"r1"', "key-of-sending")).toMatchObject({
      ok: true,
      value: { etag: '"r2"', value: { revision: 2 } },
    });
    expect(seen[0]?.headers).toMatchObject({ "if-none-match": "*", "idempotency-key": "key-of-sending" });
    expect(seen[1]?.headers).toMatchObject({ "if-match": '"r1"', "idempotency-key": "key-of-sending" });
    expect(JSON.parse(seen[1]?.body ?? "")).toEqual(aReturn());
  });

  it("hands a file in as it is, with where it came from, and over a newer revision only where that was asked", async () => {
    const { api, seen } = await client(() => ({ body: receipt }));
    const file = new File(["PK tệp"], "sở tư pháp & xã.xlsx");
    await api.sendFile("p", "2026-H1", file, "thư ngày 12/6", null);
    await api.sendFile("p", "2026-H1", file, "", 4);
    expect(seen[0]).toMatchObject({ method: "PUT", body: "PK tệp" });
    expect(seen[0]?.path).not.toContain("?");
    expect(decodeURIComponent(String(seen[0]?.headers["x-file-name"]))).toBe("sở tư pháp & xã.xlsx");
    expect(decodeURIComponent(String(seen[0]?.headers["x-reason"]))).toBe("thư ngày 12/6");
    expect(seen[0]?.headers["if-match"]).toBeUndefined();
    expect(seen[1]?.headers["if-match"]).toBe('"r4"');
  });

  it("renews an expired token once and asks again, so that nobody notices", async () => {
    let token = "old";
    const session = aSession({
      token: () => token,
      renew: async () => {
        token = "new";
        return true;
      },
    });
    const { api, seen } = await client(
      ({ headers }) => (headers.authorization === "Bearer new" ? { body: [] } : aProblemAnswer(401, "not-signed-in")),
      session,
    );
    expect(await api.plans()).toMatchObject({ ok: true });
    expect(seen).toHaveLength(2);
  });

  it.each([
    [401, "not-signed-in", /Đăng nhập lại/],
    [403, "not-allowed", /tài khoản/],
    [404, "not-found", /chọn lại/],
    [412, "newer-return", /đối chiếu/],
    [413, "too-large", /Rút gọn/],
    [422, "return-has-problems", /Sửa các ô/],
    [503, "service-unavailable", /Chờ một phút/],
    [500, "defect", /mã tra cứu/],
  ])("turns %i %s into the service's sentence and what to do next", async (status, code, advice) => {
    const { api } = await client(() => aProblemAnswer(status, code));
    const reply = await api.plans();
    expect(reply).toMatchObject({ ok: false, failure: { code, title: `Câu của hệ thống về ${code}`, reference: "abc-123" } });
    if (!reply.ok) expect(reply.failure.advice).toMatch(advice);
  });

  it("brings the problems of a refused return and the head of a newer one", async () => {
    const problem = {
      code: "count-missing",
      severity: "error",
      message: "Chưa có số liệu",
      place: { kind: "field", path: "counts/k1.opened" },
    };
    const { api } = await client(({ method }) =>
      method === "PUT"
        ? aProblemAnswer(412, "newer-return", { head: aHead() })
        : aProblemAnswer(422, "return-has-problems", { problems: [problem] }),
    );
    expect(await api.send(aReturn(), null, "key-1234")).toMatchObject({
      ok: false,
      failure: { head: { sentBy: aHead().sentBy } },
    });
    expect(await api.plans()).toMatchObject({ ok: false, failure: { problems: [problem] } });
  });

  it("says that a cut line leaves a sending unclear, and a reading merely offline", async () => {
    const { api } = await client(() => ({ cut: true }));
    expect(await api.send(aReturn(), null, "key-1234")).toMatchObject({
      ok: false,
      failure: { code: "unclear", certain: false },
    });
    expect(await api.plans()).toMatchObject({ ok: false, failure: { code: "offline", certain: true } });
  });

  it("treats a proxy's page as an outage and a malformed answer as unreadable", async () => {
    const { api } = await client(({ path }) =>
      path.endsWith("/me") ? { status: 502, body: "<html>Bad gateway</html>" } : { body: { not: "a list" } },
    );
    expect(await api.me()).toMatchObject({ ok: false, failure: { code: "service-unavailable" } });
    expect(await api.plans()).toMatchObject({ ok: false, failure: { code: "unreadable-answer" } });
  });

  it("gives the exported file as bytes", async () => {
    const { api } = await client(() => ({ body: "PK…", headers: { "Content-Type": "application/octet-stream" } }));
    const reply = await api.exportFile("p", "2026-H1");
    expect(reply.ok && (await reply.value.text())).toBe("PK…");
  });
});
