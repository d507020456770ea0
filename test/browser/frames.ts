/**
 * The grid draws itself anew at every frame that it is given, and with no graphics card each costs a tenth of a second of a
 * core: sixty frames a second would be most of what the browser tests do. They give it ten.
 */
import type { BrowserContext, Page } from "playwright-core";

const drawSeldom = (): void => {
  // The pane is drawn by the browser itself, and lies in a frame of its own.
  if (window !== window.top) return;
  const apart = 100;
  const ask = window.requestAnimationFrame.bind(window);
  const waiting = new Map<number, FrameRequestCallback>();
  let asked = false;
  let drawnAt = 0;
  let next = 1;
  const draw = (time: number): void => {
    asked = false;
    drawnAt = performance.now();
    const all = [...waiting.values()];
    waiting.clear();
    for (const callback of all)
      try {
        callback(time);
      } catch (error) {
        // One that fails takes no other's frame, as in the browser.
        reportError(error);
      }
  };
  window.requestAnimationFrame = (callback) => {
    waiting.set(next, callback);
    if (!asked) setTimeout(() => ask(draw), Math.max(0, apart - (performance.now() - drawnAt)));
    asked = true;
    return next++;
  };
  window.cancelAnimationFrame = (handle) => void waiting.delete(handle);
};

/** Before the page's own scripts. */
export const giveFewerFrames = (pages: Page | BrowserContext): Promise<unknown> => pages.addInitScript(drawSeldom);
