import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { http } from "../../../addin/src/api/http.ts";
import { matranApi, type MatranApi } from "../../../addin/src/api/matran-api.ts";
import { checkSheet } from "../../../addin/src/features/returns/check-sheet.ts";
import { fetchReturn, type OpenReturn, sheetOf } from "../../../addin/src/features/returns/open-return.ts";
import { sendKeys, type SendKeys } from "../../../addin/src/features/returns/send-keys.ts";
import { headOf, sendChecked, type Sent } from "../../../addin/src/features/returns/send-return.ts";
import type { PeriodAnswer } from "../../../domain/api/api.ts";
import { byHand } from "../../../domain/period/stage.ts";
import type { Reply } from "../../../addin/src/failure.ts";
import { drawSheets } from "../../../addin/src/workbook/draw-sheet.ts";
import { findReturnSheets } from "../../../addin/src/workbook/return-sheets.ts";
import type { StopWatching } from "../../../addin/src/workbook/subscription.ts";
import { watchChanges } from "../../../addin/src/workbook/watch-changes.ts";
import { type ExcelInNode, startExcelInNode } from "../../../local/workbook-host/seams/excel-in-node.ts";
import { aPlan } from "../../builders/plans.ts";
import { aHead, aPeriod, aReturn } from "../../builders/returns.ts";
import { type Answer, aProblemAnswer, aService, type Asked } from "../api/a-service.ts";

const key = { plan: aPlan(), period: aPeriod(), agencyId: "cong-an-tinh" };
const receipt = {
  planId: key.plan.id,
  periodId: key.period.id,
  agencyId: key.agencyId,
  revision: 1,
  sentAt: "2026-06-15T02:05:00Z",
  sentBy: "Lan",
  hash: "ab",
};

const periodAnswer = (wantsApproval: boolean): PeriodAnswer => ({
  ...{ plan: key.plan, period: key.period, openedAt: "2026-06-01T00:00:00Z", stage: "open", schedule: byHand, closing: null },
  corrections: [],
  mine: [{ agencyId: key.agencyId, dueOn: key.period.dueOn, extendedTo: null, wantsApproval }],
});

/** The last change is told on the next turn. */
const told = () => new Promise((resolve) => setTimeout(resolve, 0));

let excel: ExcelInNode;
let closeService: (() => Promise<void>) | null = null;
beforeEach(async () => {
  excel = await startExcelInNode();
});
afterEach(async () => {
  await told();
  excel.close();
  await closeService?.();
  closeService = null;
});

/** A service with nothing sent yet, unless `answer` says otherwise. */
async function anOpenReturn(answer: (asked: Asked) => Answer | null, last = aReturn()) {
  const service = await aService((asked) => {
    const own = answer(asked);
    if (own !== null) return own;
    if (asked.path.includes("/last-return/")) return { body: { head: aHead(), content: { ...last, periodId: "2025-H1" } } };
    if (asked.path.endsWith(`/periods/${key.period.id}`)) return { body: periodAnswer(false) };
    return aProblemAnswer(404, "no-return-yet");
  });
  closeService = service.close;
  const api = matranApi(http(service.url, { token: () => "t", renew: async () => false }));
  const open = await fetchReturn(api, key);
  if (!open.ok) throw new Error(open.failure.title);
  await drawSheets([sheetOf(open.value)]);
  return { api, open: open.value, sent: () => service.seen.filter(({ method }) => method === "PUT") };
}

it("an agency that wants a second person proposes: what was received is not the police's yet", async () => {
  const { open } = await anOpenReturn(({ path }) =>
    path.endsWith(`/periods/${key.period.id}`) ? { body: periodAnswer(true) } : null,
  );
  expect(headOf(open, receipt).status).toBe("awaiting-approval");
  expect(headOf({ ...open, wantsApproval: false }, receipt).status).toBe("sent");
});

const keys = () => {
  let count = 0;
  return sendKeys(() => `key-number-${++count}`);
};

/** Types into the cell at which a problem stands, or any other, as a person does. */
const type = (address: string, value: string | number) =>
  excel.run(async (context) => {
    context.workbook.worksheets.getItem("Báo cáo").getRange(address).values = [[value]];
    await context.sync();
  });

/** Answers what is still missing: every count with 10. */
async function fill(open: OpenReturn): Promise<void> {
  const checked = await checkSheet(open);
  if (!checked.ok) throw new Error(checked.failure.title);
  for (const { place } of checked.value.problems) if (place?.kind === "cell") await type(place.address, 10);
}

/** As the room does it: what was checked is what is sent. */
async function checkAndSend(api: MatranApi, open: OpenReturn, held: SendKeys): Promise<Reply<Sent>> {
  const checked = await checkSheet(open);
  return checked.ok ? sendChecked(api, open, held, checked.value) : checked;
}

describe("sending a return", () => {
  it("sends what the sheet says, stamps the revision and brings the receipt", async () => {
    const { api, open, sent } = await anOpenReturn(({ method }) =>
      method === "PUT" ? { body: receipt, headers: { ETag: '"r1"' } } : null,
    );
    await fill(open);
    const reply = await checkAndSend(api, open, keys());
    expect(reply).toMatchObject({ ok: true, value: { receipt, etag: '"r1"' } });
    expect(JSON.parse(sent()[0]?.body ?? "")).toEqual(aReturn());
    expect(sent()[0]?.headers["if-none-match"]).toBe("*");
    const found = await findReturnSheets();
    expect(found.ok && found.value.returns[0]?.stamp.revision).toBe(1);
  });

  it("sends nothing while a count is missing, and says at which cell", async () => {
    const { api, open, sent } = await anOpenReturn(() => null);
    const reply = await checkAndSend(api, open, keys());
    expect(reply).toMatchObject({ ok: true, value: { receipt: null, checked: { sendable: false } } });
    expect(reply.ok && reply.value.checked.problems[0]?.place).toMatchObject({ kind: "cell", sheet: "Báo cáo" });
    expect(sent()).toEqual([]);
  });

  it("uses the same key again after a lost answer", async () => {
    let cut = true;
    const { api, open, sent } = await anOpenReturn(({ method }) =>
      method !== "PUT" ? null : cut ? { cut: true } : { body: receipt, headers: { ETag: '"r1"' } },
    );
    await fill(open);
    const held = keys();
    expect(await checkAndSend(api, open, held)).toMatchObject({ ok: false, failure: { code: "unclear" } });
    cut = false;
    expect(await checkAndSend(api, open, held)).toMatchObject({ ok: true });
    expect(new Set(sent().map(({ headers }) => headers["idempotency-key"])).size).toBe(1);
  });

  it("leaves the sheet as it is when somebody else sent in between", async () => {
    const { api, open } = await anOpenReturn(({ method }) =>
      method === "PUT" ? aProblemAnswer(412, "newer-return", { head: aHead("cong-an-tinh", { revision: 2 }) }) : null,
    );
    await fill(open);
    expect(await checkAndSend(api, open, keys())).toMatchObject({
      ok: false,
      failure: { code: "newer-return", head: { revision: 2 } },
    });
    expect(await checkSheet(open)).toMatchObject({ ok: true, value: { content: aReturn(), sendable: true } });
  });

  it("refuses a sheet that was drawn from an older revision than the one that stands", async () => {
    const { api, open, sent } = await anOpenReturn(() => null);
    await fill(open);
    const later: OpenReturn = { ...open, head: aHead("cong-an-tinh", { revision: 2 }), etag: '"r2"' };
    expect(await checkAndSend(api, later, keys())).toMatchObject({ ok: false, failure: { code: "newer-return" } });
    expect(sent()).toEqual([]);
  });
});

it("a change by the person is noticed until watching stops", async () => {
  await anOpenReturn(() => null);
  let changes = 0;
  const watching = await watchChanges("Báo cáo", () => changes++);
  const stop: StopWatching = watching.ok ? watching.value : async () => undefined;
  await type("G10", "Đã làm");
  await expect.poll(() => changes).toBeGreaterThan(0);
  await stop();
  const before = changes;
  await type("G10", "Đã làm xong");
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(changes).toBe(before);
});
