import AxeBuilder from "@axe-core/playwright";
import { expect } from "vitest";
import type { MatranPage } from "./matran-page.ts";

/** What axe finds in the pane, one line for each element. */
export const axeFaults = async ({ page }: MatranPage): Promise<readonly string[]> => {
  const { violations, passes } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .include({ fromFrames: ["iframe", "#pane"] })
    .analyze();
  // Nothing found is only good news where something was looked at.
  expect(passes.map(({ id }) => id)).toEqual(expect.arrayContaining(["color-contrast", "button-name"]));
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
};
