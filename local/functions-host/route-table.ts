/**
 * Which function answers a path. As in the real host, routes are tried in the order of the functions' names and the first
 * that fits wins; a literal is not preferred to a parameter, and a method that does not fit is the same as no route.
 */
import type { Registered } from "./registration.ts";

export interface Match {
  readonly registered: Registered;
  readonly params: Readonly<Record<string, string>>;
}

interface Entry {
  readonly registered: Registered;
  readonly methods: ReadonlySet<string>;
  readonly names: readonly string[];
  readonly pattern: RegExp;
}

export type RouteTable = (method: string, path: string) => Match | null;

/** `prefix`: host.json's routePrefix, "api". */
export function routeTable(functions: readonly Registered[], prefix: string): RouteTable {
  const entries = functions.flatMap((registered) => entryOf(registered, prefix)).sort(byName);
  return (method, path) => {
    for (const { registered, methods, names, pattern } of entries) {
      const found = methods.has(method) ? pattern.exec(path) : null;
      const values = found === null ? null : decoded(found.slice(1));
      if (values !== null) return { registered, params: Object.fromEntries(names.map((name, at) => [name, values[at] ?? ""])) };
    }
    return null;
  };
}

/** Null for an escape that stands for no text. */
function decoded(parts: readonly string[]): string[] | null {
  try {
    return parts.map(decodeURIComponent);
  } catch (cause) {
    if (cause instanceof URIError) return null;
    throw cause;
  }
}

const byName = (a: Entry, b: Entry): number => (a.registered.metadata.name < b.registered.metadata.name ? -1 : 1);

function entryOf(registered: Registered, prefix: string): Entry[] {
  const { name, bindings } = registered.metadata;
  const trigger = Object.values(bindings).find((binding) => binding.type === "httpTrigger");
  if (trigger === undefined) return [];
  const template = [prefix, trigger.route ?? name].filter((part) => part !== "").join("/");
  const names = [...template.matchAll(/\{(\w+)\??\}/g)].map(([, parameter]) => parameter ?? "");
  const source = template
    .split(/\{\w+\??\}/)
    .map(escapeLiteral)
    .join("([^/]+)");
  return [
    {
      registered,
      methods: new Set((trigger.methods ?? ["GET", "POST"]).map((method) => method.toUpperCase())),
      names,
      pattern: new RegExp(`^/${source}/?$`, "i"),
    },
  ];
}

const escapeLiteral = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
