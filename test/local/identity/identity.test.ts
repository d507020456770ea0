import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createRemoteJWKSet, jwtVerify } from "jose";
import { afterEach, describe, expect, it } from "vitest";
import { type Identity, startIdentity } from "../../../local/identity/identity.ts";

const lan = {
  id: "5a2b5c1e-0000-4000-8000-000000000001",
  name: "Nguyễn Thị Lan",
  title: "Chuyên viên",
  province: "binh-minh",
  provinceName: "Bình Lâm",
  roles: ["reporter" as const],
  agencyIds: ["so-tu-phap"],
};
const page = "http://localhost:7070";

describe("the identity issuer of this computer", () => {
  const running: Identity[] = [];
  const start = async (folder: string | null = null): Promise<Identity> => {
    const identity = await startIdentity({ port: 0, people: [lan], folder, corsOrigins: [page] });
    running.push(identity);
    return identity;
  };
  afterEach(() => Promise.all(running.splice(0).map((identity) => identity.close())));
  const askToken = (identity: Identity, body: string): Promise<Response> =>
    fetch(`${identity.url}/token`, { method: "POST", body, headers: { origin: page } });

  it("lists the people whom one can be", async () => {
    const identity = await start();
    expect(await (await fetch(`${identity.url}/people`)).json()).toEqual([lan]);
  });

  it("signs a token that the announced keys verify", async () => {
    const identity = await start();
    const discovery = (await (await fetch(`${identity.url}/.well-known/openid-configuration`)).json()) as {
      issuer: string;
      jwks_uri: string;
    };
    const answer = await askToken(identity, JSON.stringify({ personId: lan.id }));
    expect(answer.headers.get("access-control-allow-origin")).toBe(page);
    const { access_token: token, expires_in: seconds } = (await answer.json()) as { access_token: string; expires_in: number };
    const { payload, protectedHeader } = await jwtVerify(token, createRemoteJWKSet(new URL(discovery.jwks_uri)), {
      issuer: discovery.issuer,
      audience: identity.audience,
    });
    expect(payload).toMatchObject({ oid: lan.id, tid: identity.tenant, name: lan.name });
    expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(seconds);
    expect(protectedHeader.alg).toBe("RS256");
  });

  it.each(["", "{", "[]", '{"personId":"nobody"}', '{"personId":"x","admin":true}'])("gives no token for %j", async (body) => {
    expect((await askToken(await start(), body)).status).toBe(400);
  });

  it("keeps its key in its folder, readable by its owner alone, and never tells the private part", async () => {
    const folder = await mkdtemp(join(tmpdir(), "matran-identity-"));
    const first = await start(folder);
    const second = await start(folder);
    expect(second.key.publicJwk).toEqual(first.key.publicJwk);
    expect((await stat(join(folder, "identity-key.json"))).mode & 0o077).toBe(0);
    const { keys } = (await (await fetch(`${second.url}/keys`)).json()) as { keys: Record<string, string>[] };
    expect(Object.keys(keys[0] ?? {}).sort()).toEqual(["alg", "e", "kid", "kty", "n", "use"]);
    await rm(folder, { recursive: true });
  });
});
