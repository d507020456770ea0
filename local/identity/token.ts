/** An access token with the claims that Entra ID puts in one (version 2.0), for an hour. */
import { type JWTPayload, SignJWT } from "jose";
import type { SigningKey } from "./signing-key.ts";

/** The same on every computer and at every port: a token of yesterday is good for the same service today. */
export const localIssuer = {
  issuer: "urn:matran:local-identity",
  audience: "api://matran",
  tenant: "00000000-0000-4000-8000-000000000001",
} as const;

export const tokenSeconds = 3_600;

/** `claims` replace the usual ones: an `exp` in the past, another `aud`. */
export const signToken = (
  key: SigningKey,
  person: { id: string; name: string },
  now: Date,
  claims: JWTPayload = {},
): Promise<string> => {
  const issuedAt = Math.floor(now.getTime() / 1_000);
  return new SignJWT({
    iss: localIssuer.issuer,
    aud: localIssuer.audience,
    tid: localIssuer.tenant,
    oid: person.id,
    sub: person.id,
    name: person.name,
    ver: "2.0",
    iat: issuedAt,
    nbf: issuedAt,
    exp: issuedAt + tokenSeconds,
    ...claims,
  })
    .setProtectedHeader({ alg: "RS256", kid: key.publicJwk.kid, typ: "JWT" })
    .sign(key.privateKey);
};
