/**
 * What the pane's page may load, by its content security policy: its own files, Office.js, and its service. Nothing that a person
 * typed or a document holds can ever become a script.
 *
 *   script   own files, Office.js, the one inline line of addin/index.html by its hash, WebAssembly (recognition of scans)
 *   style    inline too: Fluent UI writes its styles as it goes
 *   worker   own files and blobs: recognition and PDF reading start theirs so
 *   connect  own files, the service, the sign-in
 *   frame    Excel on the web frames the pane; nobody else may
 */
export interface PanePolicy {
  /** Origins besides the pane's own that Office.js comes from; none where the page's own site serves it. */
  readonly officeJs: readonly string[];
  /** Origins of the service and of the sign-in. */
  readonly connect: readonly string[];
  /** Who may frame the pane. */
  readonly framedBy: readonly string[];
  /** "sha256-…" of each inline script. */
  readonly inlineScripts: readonly string[];
}

export function paneHeaders({ officeJs, connect, framedBy, inlineScripts }: PanePolicy): Record<string, string> {
  const policy = {
    "default-src": ["'self'"],
    "script-src": ["'self'", "'wasm-unsafe-eval'", ...inlineScripts.map((hash) => `'${hash}'`), ...officeJs],
    "style-src": ["'self'", "'unsafe-inline'"],
    "img-src": ["'self'", "data:", "blob:"],
    "font-src": ["'self'", "data:"],
    "worker-src": ["'self'", "blob:"],
    "connect-src": ["'self'", "data:", "blob:", ...connect],
    "frame-src": ["'self'", ...officeJs],
    "frame-ancestors": framedBy,
    "object-src": ["'none'"],
    "base-uri": ["'none'"],
    "form-action": ["'none'"],
  };
  return {
    "Content-Security-Policy": Object.entries(policy)
      .map(([name, sources]) => `${name} ${sources.join(" ")}`)
      .join("; "),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=()",
  };
}

/** Excel's own homes on the web; Excel on a computer asks no frame-ancestors. */
export const excelOrigins = [
  "'self'",
  "https://*.officeapps.live.com",
  "https://*.office.com",
  "https://*.office365.com",
  "https://*.sharepoint.com",
  "https://*.cloud.microsoft",
];
