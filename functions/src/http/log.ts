/** One line for each answer. No token, no body and no text that a person typed is ever in it. */
export interface LogEntry {
  readonly level: "info" | "error";
  readonly correlationId: string;
  readonly route: string;
  readonly status: number;
  readonly milliseconds: number;
  readonly oid: string | null;
  readonly code: string | null;
  /** Of defects and outages alone: class and stack, causes included; never a message of a decoder, which may quote its input. */
  readonly failure?: readonly string[];
}

/** Class names and stack frames of an error and its causes, without their messages. */
export function failureOf(error: unknown): string[] {
  const lines: string[] = [];
  for (let at: unknown = error; at instanceof Error && lines.length < 40; at = at.cause) {
    const stack = at.stack ?? "";
    lines.push(
      at.name,
      // The stack begins with the message, lines of which may look like frames.
      ...(stack.includes(at.message) ? stack.slice(stack.indexOf(at.message) + at.message.length) : "")
        .split("\n")
        .filter((line) => line.startsWith("    at "))
        .slice(0, 8),
    );
  }
  return lines;
}
