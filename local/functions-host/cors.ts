/** Cross-origin answers as the platform gives them: a page of a listed origin may call, with any header. What it may read is the app's to say. */
export function corsHeaders(origins: readonly string[], origin: string | undefined): Record<string, string> {
  if (origin === undefined || !origins.includes(origin)) return { vary: "Origin" };
  return { "access-control-allow-origin": origin, vary: "Origin" };
}

export interface Preflight {
  readonly origin: string | undefined;
  readonly method: string | undefined;
  readonly headers: string | undefined;
}

/** Empty permissions for an origin that is not listed: the browser then refuses by itself. */
export function preflightHeaders(origins: readonly string[], { origin, method, headers }: Preflight): Record<string, string> {
  const granted = corsHeaders(origins, origin);
  if (!("access-control-allow-origin" in granted)) return granted;
  return {
    ...granted,
    "access-control-allow-methods": method ?? "GET",
    ...(headers === undefined ? {} : { "access-control-allow-headers": headers }),
    "access-control-max-age": "600",
  };
}
