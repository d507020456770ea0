/** Writes each message out as a file of a folder, for somebody or something else to send. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Messenger } from "./messenger.ts";

export function folderMessenger(folder: string): Messenger {
  return {
    async deliver(message) {
      await mkdir(folder, { recursive: true });
      try {
        await writeFile(join(folder, `${message.id}.json`), `${JSON.stringify(message, null, 2)}\n`, { flag: "wx" });
      } catch (cause) {
        // Written by an earlier run that stopped before it could say so.
        if (cause instanceof Error && "code" in cause && cause.code === "EEXIST") return;
        throw cause;
      }
    },
  };
}
