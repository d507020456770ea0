/**
 * A whole Matran and a browser before it, for one file of browser tests: asked for at its top, started before its steps, ended
 * after them.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect } from "vitest";
import { startWhole, type Whole } from "../../local/start/whole.ts";
import { launchBrowser } from "./launch.ts";
import { type MatranPage, openMatran, picture } from "./matran-page.ts";

/** Tried first; where a port is taken, the next free one. Files that run side by side start far apart. */
const apart = Number(process.env["VITEST_POOL_ID"] ?? 0) * 100;
const ports = { web: 3400 + apart, service: 17471 + apart, identity: 27474 + apart, storage: 10402 + apart };

export interface OnScreen {
  readonly whole: Whole;
  /** Lasts as long as the file's steps; the data lie in its `data`. */
  readonly folder: string;
  open(): Promise<MatranPage>;
  /** Ends every part but the browser. */
  stop(): Promise<void>;
  /** Starts what was stopped, over the same data. */
  startAgain(): Promise<void>;
}

class Screen implements OnScreen {
  readonly folder = mkdtempSync(join(tmpdir(), "matran-e2e-"));
  readonly #withSamples: boolean;
  #whole: Whole | null = null;
  #browser: Browser | null = null;

  constructor(withSamples: boolean) {
    this.#withSamples = withSamples;
  }

  get whole(): Whole {
    if (this.#whole === null) throw new Error("Matran has not been started");
    return this.#whole;
  }

  async startAgain(): Promise<void> {
    const dataFolder = join(this.folder, "data");
    this.#whole = await startWhole({
      dataFolder,
      ports,
      underCoreTools: false,
      withSamples: this.#withSamples,
      say: () => undefined,
    });
  }

  async start(): Promise<void> {
    await this.startAgain();
    this.#browser = await launchBrowser();
  }

  async stop(): Promise<void> {
    await this.#whole?.close();
    this.#whole = null;
  }

  open(): Promise<MatranPage> {
    if (this.#browser === null) throw new Error("no browser has been started");
    return openMatran(this.#browser, this.whole.address);
  }

  async end(): Promise<void> {
    await this.#browser?.close();
    await this.stop();
    rmSync(this.folder, { recursive: true });
  }
}

/** `withSamples`: the sample province is full; else everything is empty. */
export function onScreen({ withSamples = false } = {}): OnScreen {
  const screen = new Screen(withSamples);
  beforeAll(() => screen.start());
  afterAll(() => screen.end());
  return screen;
}

/** Pages that live for one step, each as on another computer: pictured where the step fails, and without a script's error. */
export function pagesOfAStep(screen: OnScreen, name: string): () => Promise<MatranPage> {
  let opened: MatranPage[] = [];
  afterEach(async ({ task }) => {
    if (task.result?.state === "fail")
      for (const [index, page] of opened.entries()) await picture(page, `${name}-failed-${index}`);
    const faults = opened.flatMap((page) => page.faults);
    for (const { page } of opened) await page.context().close();
    opened = [];
    expect(faults).toEqual([]);
  });
  return async () => {
    const page = await screen.open();
    opened.push(page);
    return page;
  };
}

/** The steps of this file lean on each other: after one that failed the rest would only repeat it. */
export function leaningSteps(name: string, matran: () => MatranPage): void {
  let broken: string | null = null;
  beforeEach((step) => step.skip(broken !== null, `"${broken}" failed before`));
  afterEach(async ({ task }) => {
    if (task.result?.state !== "fail" || broken !== null) return;
    broken = task.name;
    await picture(matran(), `${name}-failed`);
  });
}
