import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { gzip } from "node:zlib";
import { promisify } from "node:util";
import type { Answer } from "./answer.ts";
import { isWorthCompressing } from "./content-type.ts";

const compress = promisify(gzip);

/** Compressed bodies by ETag: the grid's 6 MB are compressed once, not at every reload. */
const compressed = new Map<string, Uint8Array>();

/** Sends the answer with its ETag; 304 where the browser has it already, gzip where the browser takes it. */
export async function send(request: IncomingMessage, response: ServerResponse, answer: Answer): Promise<void> {
  const etag = `"${createHash("sha256").update(answer.body).digest("base64url").slice(0, 22)}"`;
  const headers: Record<string, string | number> = {
    "Content-Type": answer.contentType,
    "Cache-Control": answer.keep === "for-ever" ? "public, max-age=31536000, immutable" : "no-cache",
    "X-Content-Type-Options": "nosniff",
    ...answer.headers,
    ETag: etag,
    Vary: "Accept-Encoding",
  };
  if (answer.status === 200 && request.headers["if-none-match"] === etag) {
    response.writeHead(304, headers).end();
    return;
  }
  const takesGzip = /\bgzip\b/.test(String(request.headers["accept-encoding"] ?? ""));
  const zip = takesGzip && isWorthCompressing(answer.contentType) && answer.body.byteLength > 1024;
  const body = zip ? await gzipped(etag, answer.body) : answer.body;
  if (zip) headers["Content-Encoding"] = "gzip";
  response.writeHead(answer.status, { ...headers, "Content-Length": body.byteLength });
  response.end(request.method === "HEAD" ? undefined : body);
}

async function gzipped(etag: string, body: Uint8Array): Promise<Uint8Array> {
  const known = compressed.get(etag);
  if (known !== undefined) return known;
  const made = await compress(body);
  compressed.set(etag, made);
  return made;
}
