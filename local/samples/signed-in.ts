/** One sample person at the service's door: signs in once, then asks as the pane does. */
import * as v from "valibot";

export interface Answer {
  readonly status: number;
  readonly body: unknown;
}
export interface Request {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}
/** `path` as `apiPaths` makes it. Throws where the service cannot be reached or answers with a status that is not expected. */
export type Ask = (method: "GET" | "PUT", path: string, expected: readonly number[], request?: Request) => Promise<Answer>;

const TokenSchema = v.object({ access_token: v.string() });

/** `apiBase` ends in /api, without a slash behind it. */
export async function signedIn(apiBase: string, identityBase: string, personId: string): Promise<Ask> {
  const answer = await fetch(`${identityBase}/token`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ personId }),
  });
  if (!answer.ok) throw new Error(`Sample person ${personId} cannot sign in: ${answer.status} ${await answer.text()}`);
  const { access_token: token } = v.parse(TokenSchema, await answer.json());

  return async (method, path, expected, { body, headers = {} } = {}) => {
    const response = await fetch(`${apiBase}/${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!expected.includes(response.status)) throw new Error(`${method} ${path} answered ${response.status}: ${text}`);
    return { status: response.status, body: text === "" ? null : (JSON.parse(text) as unknown) };
  };
}
