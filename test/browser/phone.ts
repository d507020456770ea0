/** The pane in a phone's browser, without Excel: a page of its own, as on another device. */
import type { Browser, Page } from "playwright-core";
import { sampleOfficer, type Whom } from "./matran-page.ts";

export const aPhone = async (browser: Browser): Promise<Page> => {
  const phone = await browser.newPage({ viewport: { width: 390, height: 844 }, locale: "vi-VN" });
  phone.setDefaultTimeout(30_000);
  return phone;
};

/** Chooses a sample person from the list on the phone. */
export const enterOnPhone = (phone: Page, whom: Whom): Promise<void> =>
  phone.getByRole("button", { name: sampleOfficer(whom).name }).click();

/** Whether nothing stands beyond the phone's edge. */
export const fitsPhone = (phone: Page): Promise<boolean> =>
  phone.locator("main").evaluate(({ scrollWidth, clientWidth }) => scrollWidth <= clientWidth && clientWidth <= 390);

/** How far below the bar of news a heading comes to stand when it is gone to, in pixels: less than 0 is behind it. */
export const headingBelowNews = (phone: Page, name: string): Promise<number> =>
  phone.getByRole("heading", { name, exact: true }).evaluate((heading) => {
    heading.scrollIntoView();
    const bar = heading.closest(".room")?.querySelector(".strip")?.getBoundingClientRect().bottom ?? NaN;
    return heading.getBoundingClientRect().top - bar;
  });
