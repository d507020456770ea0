/** The key that signs tokens on this computer. It stays in the ignored data folder, so that a sign-in survives a restart. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { calculateJwkThumbprint, type CryptoKey, exportJWK, generateKeyPair, importJWK, type JWK } from "jose";

export interface SigningKey {
  readonly privateKey: CryptoKey;
  /** What `/keys` tells everyone. */
  readonly publicJwk: JWK & { readonly kid: string };
}

/** `folder` null: a new key, kept nowhere. */
export async function openSigningKey(folder: string | null): Promise<SigningKey> {
  const file = folder === null ? null : join(folder, "identity-key.json");
  const kept = file === null ? null : readKept(file);
  const jwk = kept ?? (await newJwk());
  if (folder !== null && file !== null && kept === null) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, JSON.stringify(jwk), { mode: 0o600 });
  }
  const privateKey = (await importJWK(jwk, "RS256")) as CryptoKey;
  const { kty = "RSA", n = "", e = "" } = jwk;
  const kid = await calculateJwkThumbprint({ kty, n, e });
  return { privateKey, publicJwk: { kty, n, e, kid, alg: "RS256", use: "sig" } };
}

async function newJwk(): Promise<JWK> {
  const { privateKey } = await generateKeyPair("RS256", { extractable: true });
  return exportJWK(privateKey);
}

function readKept(file: string): JWK | null {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as JWK;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw cause;
  }
}
