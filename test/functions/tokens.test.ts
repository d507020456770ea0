import { exportSPKI, generateKeyPair, importJWK, type JWTPayload, SignJWT, UnsecuredJWT } from "jose";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { signToken } from "../../local/identity/token.ts";
import { people, runService, type RunningService } from "./running-service.ts";

const hour = 3_600;
const now = (): number => Math.floor(Date.now() / 1_000);

describe("tokens", () => {
  let service: RunningService;
  beforeAll(async () => {
    service = await runService();
  });
  afterAll(() => service.close());

  const signed = (claims: JWTPayload = {}): Promise<string> => signToken(service.identity.key, people.lan, new Date(), claims);
  const payload = async (): Promise<JWTPayload> =>
    JSON.parse(Buffer.from((await signed()).split(".")[1] ?? "", "base64url").toString()) as JWTPayload;
  const statusOf = async (token: string | null): Promise<number> => (await service.callWithToken(token, "me")).status;

  it("a good one is let in, also with its oid in capitals", async () => {
    expect(await statusOf(await signed())).toBe(200);
    expect(await statusOf(await signed({ oid: people.lan.id.toUpperCase() }))).toBe(200);
  });

  const refused: [string, JWTPayload][] = [
    ["that has expired", { exp: now() - hour }],
    ["that is not valid yet", { nbf: now() + hour }],
    ["of another issuer", { iss: "https://login.microsoftonline.com/other/v2.0" }],
    ["for another audience", { aud: "api://another" }],
    ["of another tenant", { tid: "11111111-1111-4111-8111-111111111111" }],
    ["without an expiry", { exp: undefined as never }],
    ["without an object id", { oid: undefined }],
    ["with an object id that is none", { oid: "../people" }],
    ["without a tenant", { tid: undefined }],
  ];
  it.each(refused)("one %s is refused", async (_case, claims) => {
    expect(await statusOf(await signed(claims))).toBe(401);
  });

  it("an expired one is told to sign in again, and that nothing typed is lost", async () => {
    const { body } = await service.callWithToken(await signed({ exp: now() - hour }), "me");
    expect(body).toMatchObject({ code: "not-signed-in", title: expect.stringContaining("đăng nhập lại") as string });
  });

  it("one whose content was changed is refused", async () => {
    const [header, , signature] = (await signed()).split(".");
    const claims = { ...(await payload()), oid: people.minh.id };
    expect(await statusOf([header, Buffer.from(JSON.stringify(claims)).toString("base64url"), signature].join("."))).toBe(401);
  });

  it("one without a signature (alg none) is refused", async () => {
    expect(await statusOf(new UnsecuredJWT(await payload()).encode())).toBe(401);
  });

  it("one signed with the public key as an HS256 secret is refused", async () => {
    const publicKey = await importJWK(service.identity.key.publicJwk, "RS256", { extractable: true });
    const secret = new TextEncoder().encode(await exportSPKI(publicKey as never));
    const { kid } = service.identity.key.publicJwk;
    expect(await statusOf(await new SignJWT(await payload()).setProtectedHeader({ alg: "HS256", kid }).sign(secret))).toBe(401);
  });

  it("one signed by another key, under the good key's name or its own, is refused", async () => {
    const { privateKey } = await generateKeyPair("RS256");
    for (const kid of [service.identity.key.publicJwk.kid, "another"]) {
      expect(await statusOf(await new SignJWT(await payload()).setProtectedHeader({ alg: "RS256", kid }).sign(privateKey))).toBe(
        401,
      );
    }
  });

  it.each(["", "x", "a.b.c", "eyJhbGciOiJSUzI1NiJ9..", "Bearer"])("%j is refused", async (token) => {
    expect(await statusOf(token)).toBe(401);
  });

  it("a forged platform header lets nobody in", async () => {
    const principal = Buffer.from(JSON.stringify({ userId: people.minh.id, userRoles: ["aggregator"] })).toString("base64");
    const headers = { "x-ms-client-principal": principal, "x-ms-client-principal-id": people.minh.id };
    expect((await service.call(null, "GET", "me", undefined, headers)).status).toBe(401);
  });
});
