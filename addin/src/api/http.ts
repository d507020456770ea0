/** One request to the service: the token goes with it, an expired one is renewed once, the answer is decoded, every failure gets words. */
import * as v from "valibot";
import { ProblemAnswerSchema } from "../../../domain/api/api.ts";
import { done, failed, type Reply } from "../failure.ts";
import type { Session } from "../session/session.ts";
import { serviceFailure, unreachable, unreadableAnswer } from "./service-failure.ts";

export interface Ask<T> {
  readonly path: string;
  readonly schema: v.GenericSchema<unknown, T>;
  readonly method?: "GET" | "PUT";
  readonly body?: unknown;
  /** Goes as it is, in the place of a body. */
  readonly file?: Blob;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Answered<T> {
  readonly value: T;
  /** As the service wrote it, quotes included; goes back in If-Match. */
  readonly etag: string | null;
}

export interface Http {
  ask<T>(request: Ask<T>): Promise<Reply<Answered<T>>>;
  bytes(path: string): Promise<Reply<Blob>>;
}

/** In milliseconds: what a slow line may take; after that the person is told. A file is drawn before it comes, 200 of them longer. */
const patience = { answer: 30_000, file: 180_000 } as const;

/** The line to the service: what `fetch` is to a browser. */
export type Line = (address: string, init: RequestInit) => Promise<Response>;

export function http(apiBase: string, session: Session, line: Line = (address, init) => fetch(address, init)): Http {
  const send = async (path: string, init: RequestInit, most: number): Promise<Response> => {
    const attempt = () =>
      line(`${apiBase}/${path}`, {
        ...init,
        cache: "no-store",
        headers: { ...(init.headers as Record<string, string>), Authorization: `Bearer ${session.token()}` },
        signal: AbortSignal.timeout(most),
      });
    const first = await attempt();
    return first.status === 401 && (await session.renew()) ? attempt() : first;
  };
  return {
    async ask({ path, schema, method = "GET", body, file, headers }) {
      return reached(method !== "GET", async () => {
        const sent = file ?? (body === undefined ? null : JSON.stringify(body));
        const type = file === undefined ? "application/json" : "application/octet-stream";
        const init = {
          method,
          headers: { Accept: "application/json", ...(sent === null ? {} : { "Content-Type": type }), ...headers },
          ...(sent === null ? {} : { body: sent }),
        };
        const response = await send(path, init, patience.answer);
        if (!response.ok) return refusedBy(response);
        const decoded = v.safeParse(schema, await response.json());
        return decoded.success ? done({ value: decoded.output, etag: response.headers.get("ETag") }) : failed(unreadableAnswer);
      });
    },
    async bytes(path) {
      return reached(false, async () => {
        const response = await send(path, { method: "GET" }, patience.file);
        return response.ok ? done(await response.blob()) : refusedBy(response);
      });
    },
  };
}

async function refusedBy(response: Response) {
  const said = v.safeParse(v.pipe(v.string(), v.parseJson(), ProblemAnswerSchema), await response.text());
  return failed(serviceFailure(response.status, said.success ? said.output : null));
}

/** fetch throws TypeError without a network, and a DOMException when patience ends; a body that is no JSON throws SyntaxError. */
async function reached<T>(writing: boolean, work: () => Promise<Reply<T>>): Promise<Reply<T>> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof SyntaxError) return failed(unreadableAnswer);
    if (error instanceof TypeError || error instanceof DOMException) return failed(unreachable(writing));
    throw error;
  }
}
