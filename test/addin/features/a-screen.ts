/** A room of the pane drawn into a page without a browser, and what a person reads and does there. */
import { createElement, type FunctionComponent } from "react";
import { render, unmountComponentAtNode } from "react-dom";
import { expect } from "vitest";
import { http } from "../../../addin/src/api/http.ts";
import { matranApi } from "../../../addin/src/api/matran-api.ts";
import type { Desk } from "../../../addin/src/desk.ts";
import { registerOwnIcons } from "../../../addin/src/ui/icons.tsx";
import type { ProvinceInMemory } from "../../builders/province-in-memory.ts";
import { memoryAnswers, memoryDrafts } from "../workbook/a-return-room.ts";

/** Outside Excel, as `who` of the province, at `now`. */
export const aDesk = (province: ProvinceInMemory, who: string, me: Desk["me"], now: string): Desk => ({
  api: matranApi(http(province.apiBase, { token: () => who, renew: () => Promise.resolve(false) }, province.line)),
  me,
  clock: () => new Date(now),
  drafts: memoryDrafts(),
  answers: memoryAnswers(),
  signInAgain: () => undefined,
  hasWorkbook: false,
});

export function aScreen() {
  const place = document.createElement("div");
  const find = <E extends Element>(kind: new () => E, selector: string): E => {
    const found = place.querySelector(selector);
    if (!(found instanceof kind)) throw new Error(`there is no ${selector}`);
    return found;
  };
  const words = (): string => place.textContent ?? "";
  return {
    place,
    find,
    words,
    /** The page before it is gone. */
    open: (room: FunctionComponent<{ readonly desk: Desk }>, desk: Desk): void => {
      unmountComponentAtNode(place);
      registerOwnIcons();
      render(createElement(room, { desk }), place);
    },
    close: () => void unmountComponentAtNode(place),
    says: (text: string) => expect.poll(words, { timeout: 5_000 }).toContain(text),
    type: (text: string): void => {
      const field = find(HTMLTextAreaElement, "textarea");
      // React looks whether the value was set past it: by the element's own setter it was.
      Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value")?.set?.call(field, text);
      field.dispatchEvent(new Event("input", { bubbles: true }));
    },
    press: (name: string): void => {
      const button = [...place.querySelectorAll("button")].find(({ textContent }) => textContent === name);
      if (button === undefined) throw new Error(`there is no ${name}`);
      button.click();
    },
  };
}
