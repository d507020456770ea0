/**
 * Who signed in: the access token of an Authorization header, verified against the issuer's public keys.
 *
 *   none, another scheme                                            not signed in
 *   expired, other issuer, audience or tenant, tampered,
 *   alg none, HS256 with the public key as its secret, no oid       not signed in
 *   the issuer's keys out of reach                                  an outage: nothing is known of the token
 */
import { createRemoteJWKSet, errors, type JWTVerifyGetKey, jwtVerify } from "jose";
import * as v from "valibot";
import type { TokenConfig } from "../config.ts";

export type SignIn =
  | { readonly kind: "signed-in"; readonly oid: string }
  | { readonly kind: "not-signed-in"; readonly why: "no-token" | "expired" | "invalid" };

export type VerifyToken = (authorization: string | null) => Promise<SignIn>;

/** The keys could not be fetched. */
export class KeysOutage extends Error {
  override readonly name = "KeysOutage";
}

const ClaimsSchema = v.object({ oid: v.pipe(v.string(), v.uuid(), v.toLowerCase()), tid: v.string() });

export function tokenVerifier({ issuer, audience, tenant, keys }: TokenConfig): VerifyToken {
  const remoteKeys = createRemoteJWKSet(keys, { timeoutDuration: 3_000 });
  const keyFor: JWTVerifyGetKey = async (header, token) => {
    try {
      return await remoteKeys(header, token);
    } catch (cause) {
      if (aboutTheToken(cause)) throw cause;
      throw new KeysOutage("the issuer's keys are out of reach", { cause });
    }
  };
  const requirements = { issuer, audience, algorithms: ["RS256"], requiredClaims: ["exp", "oid", "tid"], clockTolerance: 60 };

  return async (authorization) => {
    const token = /^Bearer ([\w.-]+)$/i.exec(authorization ?? "")?.[1];
    if (token === undefined) return { kind: "not-signed-in", why: "no-token" };
    try {
      const { payload } = await jwtVerify(token, keyFor, requirements);
      const claims = v.safeParse(ClaimsSchema, payload);
      if (!claims.success || claims.output.tid !== tenant) return { kind: "not-signed-in", why: "invalid" };
      return { kind: "signed-in", oid: claims.output.oid };
    } catch (cause) {
      if (cause instanceof errors.JWTExpired) return { kind: "not-signed-in", why: "expired" };
      if (cause instanceof errors.JOSEError) return { kind: "not-signed-in", why: "invalid" };
      throw cause;
    }
  };
}

const aboutTheToken = (cause: unknown): boolean =>
  cause instanceof errors.JWKSNoMatchingKey ||
  cause instanceof errors.JWKSMultipleMatchingKeys ||
  cause instanceof errors.JOSENotSupported;

/** Whether the issuer's keys are there to be had now; the verifier itself goes on with those that it fetched before. */
export const keysPing = (keys: URL) => async (): Promise<void> => {
  try {
    const answer = await fetch(keys, { signal: AbortSignal.timeout(3_000) });
    await answer.arrayBuffer();
    if (!answer.ok) throw new KeysOutage(`the issuer's keys answer ${answer.status}`);
  } catch (cause) {
    throw cause instanceof KeysOutage ? cause : new KeysOutage("the issuer's keys are out of reach", { cause });
  }
};
