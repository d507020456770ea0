/**
 * The keyboard's place when what it was on has gone from the screen: an answered question, a signed-in person. The Office library moves
 * Tab itself and, from nowhere, leaves the pane for the sheet; here Tab goes on to what came after the thing that went.
 */
const tabbable = 'a[href], button:not([disabled]):not([tabindex="-1"]), input:not([tabindex="-1"]), textarea, [tabindex="0"]';

const inSight = (): HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>(tabbable)].filter((element) => element.getClientRects().length > 0);

/** Call before Office starts, so that this listener hears Tab first. */
export function keepKeyboard(): void {
  let following: readonly HTMLElement[] = [];
  window.addEventListener("focusin", ({ target }) => {
    const all = inSight();
    const at = all.findIndex((element) => element === target);
    if (at >= 0) following = all.slice(at + 1);
  });
  window.addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "Tab" || event.shiftKey || document.activeElement !== document.body) return;
      const next = following.find((element) => element.getClientRects().length > 0) ?? inSight()[0];
      if (next === undefined) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      next.focus();
    },
    { capture: true },
  );
}
