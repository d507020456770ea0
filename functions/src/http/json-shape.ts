/**
 * What is wrong with a JSON text before anything is made of it, by the place where it stands:
 *
 *   too-deep   more lists and objects inside each other than any request has; parsing would use up the stack
 *   twice      a name twice in one object: readers disagree on which value counts, so neither does
 *   reserved   a name that every object has already ("__proto__"): a check for unknown names would not see it
 *
 * Null where there is nothing of these; whether it is JSON at all is for the parser to say.
 */
export interface ShapeFault {
  readonly kind: "too-deep" | "twice" | "reserved";
  /** "tasks.0.percent" */
  readonly path: string;
}

const deepest = 32;

interface Level {
  /** The names so far; null in a list. */
  readonly names: Set<string> | null;
  at: string | number;
}

export function shapeFault(text: string): ShapeFault | null {
  const levels: Level[] = [];
  const path = (): string => levels.map(({ at }) => at).join(".");
  let expectsName = false;
  for (let at = 0; at < text.length; at += 1) {
    const level = levels.at(-1);
    switch (text[at]) {
      case "{":
      case "[":
        if (levels.length === deepest) return { kind: "too-deep", path: path() };
        expectsName = text[at] === "{";
        levels.push({ names: expectsName ? new Set() : null, at: expectsName ? "" : 0 });
        break;
      case "}":
      case "]":
        levels.pop();
        expectsName = false;
        break;
      case ",":
        expectsName = level?.names instanceof Set;
        if (typeof level?.at === "number") level.at += 1;
        break;
      case '"': {
        const end = endOfString(text, at);
        if (expectsName && level?.names instanceof Set) {
          const name = written(text.slice(at, end + 1));
          if (name === null) return null;
          level.at = name;
          if (level.names.has(name)) return { kind: "twice", path: path() };
          if (name in Object.prototype) return { kind: "reserved", path: path() };
          level.names.add(name);
          expectsName = false;
        }
        at = end;
        break;
      }
    }
  }
  return null;
}

/** Index of the closing quote, or the text's end. */
function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === "\\" ? 2 : 1;
  return at;
}

/** "\u0061" and "a" are the same name. Null where the string is none: the parser will refuse the whole. */
function written(quoted: string): string | null {
  try {
    return String(JSON.parse(quoted));
  } catch (cause) {
    if (cause instanceof SyntaxError) return null;
    throw cause;
  }
}
