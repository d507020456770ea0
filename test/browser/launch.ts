import { existsSync } from "node:fs";
import { join } from "node:path";
import sparticuz from "@sparticuz/chromium";
import { type Browser, chromium } from "playwright-core";

const usualPlaces: Readonly<Record<string, readonly string[]>> = {
  linux: [
    "/usr/bin/google-chrome",
    "/usr/bin/google-chrome-stable",
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/snap/bin/chromium",
    "/usr/bin/microsoft-edge",
  ],
  darwin: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ],
  win32: [process.env["PROGRAMFILES"], process.env["PROGRAMFILES(X86)"], process.env["LOCALAPPDATA"]].flatMap((folder) =>
    folder === undefined
      ? []
      : [join(folder, "Google/Chrome/Application/chrome.exe"), join(folder, "Microsoft/Edge/Application/msedge.exe")],
  ),
};

/** No sandbox, because tests may run as root in a container; no talk with the browser's maker, because there may be no internet. */
const quietArguments = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--lang=vi-VN",
];

/**
 * A headless Chrome, Edge or Chromium: the one that CHROME_PATH names, else the machine's own, else (Linux) the one inside the
 * npm package @sparticuz/chromium. Rejects where there is none, naming CHROME_PATH. The caller closes it.
 */
export async function launchBrowser(): Promise<Browser> {
  const named = process.env["CHROME_PATH"] ?? "";
  const own = named !== "" ? named : usualPlaces[process.platform]?.find((path) => existsSync(path));
  if (own !== undefined) return chromium.launch({ executablePath: own, args: quietArguments });
  // Its own arguments are for another place: one process for all pages, and no same-origin rule, which would hide CORS faults.
  if (process.platform === "linux")
    return chromium.launch({ executablePath: await sparticuz.executablePath(), args: quietArguments });
  throw new Error("No Chrome, Edge or Chromium found: set CHROME_PATH to one.");
}
