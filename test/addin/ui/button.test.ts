// @vitest-environment happy-dom
import { createElement } from "react";
import { render, unmountComponentAtNode } from "react-dom";
import { afterEach, expect, it } from "vitest";
import { Button, LinkButton } from "../../../addin/src/ui/button.tsx";

const place = document.createElement("div");
afterEach(() => void unmountComponentAtNode(place));

/** `detail`: which click of a row of clicks it is, as a browser counts them; 0 is the keyboard's. */
const click = (detail: number): void => {
  const button = place.querySelector("button");
  if (button === null) throw new Error("there is no button");
  button.dispatchEvent(new MouseEvent("click", { bubbles: true, detail }));
};

it.each([Button, LinkButton])(
  "takes a click and the keyboard's press, and not the second click of a double click, under which another row may have come to stand",
  (Kind) => {
    let pressed = 0;
    render(createElement(Kind, { children: "Tiếp nhận", onClick: () => void (pressed += 1) }), place);
    click(1);
    click(2);
    expect(pressed).toBe(1);
    click(0);
    expect(pressed).toBe(2);
  },
);

it("does nothing while there is a reason why not, and is told with it", () => {
  let pressed = 0;
  render(createElement(Button, { children: "Gửi", because: "Đang gửi…", onClick: () => void (pressed += 1) }), place);
  click(1);
  expect(pressed).toBe(0);
  const reason = place.querySelector("button")?.getAttribute("aria-describedby") ?? "";
  expect([...place.querySelectorAll("[id]")].find(({ id }) => id === reason)?.textContent).toBe("Đang gửi…");
});
