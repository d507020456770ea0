/**
 * The sign-in of this computer, in the place of Entra ID: a person is chosen from a list and gets a token that the service
 * verifies in the usual way. It listens on the loopback address alone and knows no secret but its own signing key.
 *
 *   GET  /.well-known/openid-configuration   issuer and address of the keys
 *   GET  /keys                               public keys
 *   GET  /people                             whom one can be
 *   POST /token {personId}                   { access_token, token_type, expires_in }
 */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import * as v from "valibot";
import { corsHeaders, preflightHeaders } from "../functions-host/cors.ts";
import type { SamplePerson } from "../people.ts";
import { openSigningKey, type SigningKey } from "./signing-key.ts";
import { localIssuer, signToken, tokenSeconds } from "./token.ts";

export interface IdentityOptions {
  /** 0 lets the system choose. */
  readonly port: number;
  readonly people: readonly SamplePerson[];
  /** Where the signing key stays; null: a new key each time. */
  readonly folder: string | null;
  readonly corsOrigins: readonly string[];
}

/** What a service needs to know to trust an issuer. */
export interface IdentityFacts {
  /** "http://127.0.0.1:7074"; public keys are at /keys. */
  readonly url: string;
  readonly issuer: string;
  readonly audience: string;
  readonly tenant: string;
}

export interface Identity extends IdentityFacts {
  readonly key: SigningKey;
  close(): Promise<void>;
}

const TokenRequestSchema = v.strictObject({ personId: v.string() });

interface Reply {
  readonly status: number;
  readonly body: unknown;
}

/** Rejects with EADDRINUSE when the port is taken. */
export async function startIdentity({ port, people, folder, corsOrigins }: IdentityOptions): Promise<Identity> {
  const key = await openSigningKey(folder);
  const server = createServer((request, response) => {
    exchange(request, response).catch((cause: unknown) => response.destroy(cause instanceof Error ? cause : undefined));
  });
  await new Promise<void>((listening, failed) => server.once("error", failed).listen(port, "127.0.0.1", listening));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  async function exchange(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { origin, "access-control-request-method": method, "access-control-request-headers": headers } = request.headers;
    if (request.method === "OPTIONS") {
      response.writeHead(204, preflightHeaders(corsOrigins, { origin, method, headers })).end();
      return;
    }
    const { status, body } = await replyTo(`${request.method} ${(request.url ?? "/").split("?")[0]}`, request);
    response.writeHead(status, { "content-type": "application/json; charset=utf-8", ...corsHeaders(corsOrigins, origin) });
    response.end(JSON.stringify(body));
  }

  async function replyTo(line: string, request: IncomingMessage): Promise<Reply> {
    switch (line) {
      case "GET /.well-known/openid-configuration":
        return { status: 200, body: { issuer: localIssuer.issuer, jwks_uri: `${url}/keys`, token_endpoint: `${url}/token` } };
      case "GET /keys":
        return { status: 200, body: { keys: [key.publicJwk] } };
      case "GET /people":
        return { status: 200, body: people };
      case "POST /token":
        return token(await readText(request));
      default:
        return { status: 404, body: { error: "not_found" } };
    }
  }

  async function token(text: string): Promise<Reply> {
    const wish = v.safeParse(v.pipe(v.string(), v.parseJson(), TokenRequestSchema), text);
    const person = wish.success ? people.find(({ id }) => id === wish.output.personId) : undefined;
    if (person === undefined) return { status: 400, body: { error: "invalid_request" } };
    const accessToken = await signToken(key, person, new Date());
    return { status: 200, body: { access_token: accessToken, token_type: "Bearer", expires_in: tokenSeconds } };
  }

  return {
    url,
    ...localIssuer,
    key,
    async close() {
      const closed = new Promise<void>((done) => server.close(() => done()));
      server.closeAllConnections();
      await closed;
    },
  };
}

async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}
