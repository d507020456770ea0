import { existsSync, readFileSync } from "node:fs";

const status = "/proc/self/status";

/** The most memory that this process has held. What the system counts of a child begins with its parent's; Linux also tells its own. */
export function peakMegabytes(): number {
  const own = existsSync(status) ? /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(status, "utf8"))?.[1] : undefined;
  return (own === undefined ? process.resourceUsage().maxRSS : Number(own)) / 1024;
}
