/**
 * A part of the local system in a process of its own: it tells its address when it is ready, ends when it is asked to or
 * when its parent is gone, and says why when it could not start. `servePart` is the child's half, `startPart` the parent's.
 */
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";

export interface Part {
  /** "http://127.0.0.1:7071" */
  readonly url: string;
  readonly pid: number;
  /** Ends the part in order; what it had to write is on disk afterwards. */
  close(): Promise<void>;
  /** Resolves when the process has ended, with its exit code (null after a signal). */
  readonly exited: Promise<number | null>;
}

export interface PartOptions {
  readonly name: string;
  /** Address of the module that calls `servePart`. */
  readonly module: URL;
  /** JSON for the child. */
  readonly options: unknown;
  readonly environment?: Readonly<Record<string, string>>;
  /** Each line that the part prints. */
  readonly log?: (line: string) => void;
}

type Message =
  { readonly kind: "ready"; readonly url: string } | { readonly kind: "failed"; readonly code: string; readonly message: string };

/** Why a part did not start; `code` is Node's, EADDRINUSE for a taken port. */
export class PartFailed extends Error {
  override readonly name = "PartFailed";
  readonly code: string;
  constructor(part: string, code: string, message: string) {
    super(`${part}: ${message}`);
    this.code = code;
  }
}

export async function startPart({ name, module, options, environment, log }: PartOptions): Promise<Part> {
  const child = fork(module, [JSON.stringify(options)], {
    execArgv: [],
    env: { ...process.env, ...environment },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  const printed: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    if (stream !== null)
      forwardLines(stream, (line) =>
        log === undefined ? printed.push(line) && printed.splice(0, printed.length - 20) : log(line),
      );
  }
  const exited = once(child, "exit").then(([code]: (number | null)[]) => code ?? null);
  const message = await Promise.race([once(child, "message").then(([first]) => first as Message), exited.then(() => null)]);
  if (message?.kind !== "ready") {
    await exited;
    throw new PartFailed(name, message?.code ?? "EXITED", message?.message ?? printed.join("\n"));
  }
  return { url: message.url, pid: child.pid ?? 0, exited, close: () => end(child, exited) };
}

const forwardLines = (stream: Readable, take: (line: string) => void): void => {
  createInterface({ input: stream }).on("line", take);
};

async function end(child: ChildProcess, exited: Promise<number | null>): Promise<void> {
  if (child.connected) child.disconnect();
  const impatience = setTimeout(() => child.kill("SIGKILL"), 10_000);
  await exited;
  clearTimeout(impatience);
}

/** In the child: starts, tells the parent, and ends with it. Ctrl-C reaches every process of a terminal; only the parent acts on it. */
export async function servePart<O>(start: (options: O) => Promise<{ url: string; close: () => Promise<void> }>): Promise<void> {
  const tell = (message: Message): void => void process.send?.(message);
  process.on("SIGINT", () => undefined);
  try {
    const running = await start(JSON.parse(process.argv[2] ?? "{}") as O);
    const stop = (): void => void running.close().then(() => process.exit(0));
    process.once("disconnect", stop);
    process.once("SIGTERM", stop);
    tell({ kind: "ready", url: running.url });
  } catch (cause) {
    const { code, message } = cause as { code?: string; message?: string };
    tell({ kind: "failed", code: code ?? "FAILED", message: message ?? String(cause) });
    process.exitCode = 1;
    process.disconnect();
  }
}
