/** The leader's page on paper, at its fullest: more targets, tasks and silent agencies than a page has room for, all with long names. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server.js";
import { expect, it } from "vitest";
import { LeaderPrint } from "../../addin/src/features/leader/leader-print.tsx";
import { computeKpis } from "../../domain/kpi/compute.ts";
import { leaderPage } from "../../domain/matrix/province/leader-page.ts";
import { mergeReturns } from "../../domain/merge/merge-returns.ts";
import { anAgency, aPlan, aTask } from "../builders/plans.ts";
import { aPeriod, aReturn, anAcceptedReturn } from "../builders/returns.ts";
import { launchBrowser } from "../browser/launch.ts";
import { picturePath } from "../browser/matran-page.ts";

const long = "Rà soát, tham mưu ban hành văn bản quy định về phòng ngừa tội phạm; tổ chức tập huấn cho cán bộ. ".repeat(3);
const styles = ["ui/pane.css", "features/leader/leader-print.css"].map((name) =>
  readFileSync(join(import.meta.dirname, "../../addin/src", name), "utf8"),
);

it("is one A4 however much there is to say", async () => {
  const { agencies, indicators, header } = aPlan();
  const wards = Array.from({ length: 60 }, (_, at) =>
    anAgency(`ward-${at}`, { name: `Ủy ban nhân dân phường Nguyễn Thị Minh Khai số ${at}` }),
  );
  const leads = wards.slice(0, 3).map(({ id }) => id);
  const late = Array.from({ length: 30 }, (_, at) =>
    aTask(`III.${at}.12`, { leads, text: long, due: "2026-01-11", joint: true }),
  );
  const [k1] = indicators;
  if (k1 === undefined) throw new Error("no indicator");
  const many = Array.from({ length: 14 }, (_, at) => ({ ...k1, id: `k${at}`, text: long }));
  const plan = aPlan({ agencies: [...agencies, ...wards], tasks: late, indicators: many, header: { ...header, title: long } });
  const merged = mergeReturns(plan, aPeriod(), [anAcceptedReturn(aReturn("cong-an-tinh", { plan }))], "2026-06-14");
  const page = leaderPage(plan, merged, computeKpis(plan, merged));
  expect([page.targets.length, page.tasks.length]).toEqual([14, 30]);
  const html = renderToStaticMarkup(createElement(LeaderPrint, { plan, period: aPeriod(), page, printedOn: "2026-06-16" }));

  const browser = await launchBrowser();
  try {
    const tab = await browser.newPage();
    const room = `<div class="desk"><main><div class="room">${html}</div></main></div>`;
    await tab.setContent(
      `<!doctype html><html lang="vi"><head><style>${styles.join("\n")}</style></head><body>${room}</body></html>`,
    );
    const printed = Buffer.from(await tab.pdf({ preferCSSPageSize: true })).toString("latin1");
    expect(printed.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    expect(/\/MediaBox \[0 0 59[45][.\d]* 84[12][.\d]*\]/.test(printed)).toBe(true);
    await tab.emulateMedia({ media: "print" });
    await tab.setViewportSize({ width: 700, height: 1_000 });
    await tab.screenshot({ path: picturePath("leader-print") });
  } finally {
    await browser.close();
  }
});
