// @vitest-environment happy-dom
/** The province is there whatever becomes of the figures to ask about. */
import { createElement } from "react";
import { render, unmountComponentAtNode } from "react-dom";
import * as v from "valibot";
import { afterEach, expect, it } from "vitest";
import { matranApi } from "../../../addin/src/api/matran-api.ts";
import type { Http } from "../../../addin/src/api/http.ts";
import type { Desk } from "../../../addin/src/desk.ts";
import { failed } from "../../../addin/src/failure.ts";
import { unreachable } from "../../../addin/src/api/service-failure.ts";
import { OutlierList } from "../../../addin/src/features/merge/outlier-list.tsx";
import { useOutliers } from "../../../addin/src/features/merge/use-outliers.ts";
import { memoryAnswers, memoryDrafts } from "../workbook/a-return-room.ts";
import { aPlan } from "../../builders/plans.ts";

const place = document.createElement("div");
afterEach(() => void unmountComponentAtNode(place));

it("figures to ask about that could not be loaded are one line with a way to ask again", async () => {
  let isDown = true;
  const found = [{ indicatorId: "k1", countId: "opened", agencyId: "xa-mot", value: 60, against: "history", usual: 21 }];
  const http: Http = {
    ask: async ({ schema }) =>
      isDown ? failed(unreachable(false)) : { ok: true, value: { value: v.parse(schema, found), etag: null } },
    bytes: () => Promise.reject(new Error("nothing is fetched as a file")),
  };
  const desk: Desk = {
    api: matranApi(http),
    me: { name: "Minh", province: "binh-minh", roles: ["aggregator"], agencyIds: [] },
    clock: () => new Date(0),
    drafts: memoryDrafts(),
    answers: memoryAnswers(),
    signInAgain: () => undefined,
    hasWorkbook: false,
  };
  const plan = aPlan();
  const Room = () => createElement(OutlierList, { plan, outliers: useOutliers(desk, plan.id, "2026-H1", "loaded") });
  render(createElement(Room), place);
  await expect.poll(() => place.textContent).toContain("Chưa tải được số liệu khác thường: Không kết nối được hệ thống.");
  isDown = false;
  place.querySelector("button")?.click();
  await expect.poll(() => place.textContent).toContain("Số liệu khác thường (1)");
  expect(place.textContent).not.toContain("Chưa tải được");
});
