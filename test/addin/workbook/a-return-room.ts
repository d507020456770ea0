/**
 * The return room without its screen: its state and its steps over a real service in memory and Excel's own library. A crash is a
 * room that is torn down, and another one that opens with the same drafts.
 */
import { createElement } from "react";
import { render, unmountComponentAtNode } from "react-dom";
import { expect } from "vitest";
import { http } from "../../../addin/src/api/http.ts";
import { matranApi } from "../../../addin/src/api/matran-api.ts";
import type { Desk } from "../../../addin/src/desk.ts";
import type { AnswerDrafts, AnswerKey } from "../../../addin/src/features/inquiries/answer-drafts.ts";
import type { Draft, DraftKey, DraftStore } from "../../../addin/src/features/returns/draft-store.ts";
import type { ReturnKey } from "../../../addin/src/features/returns/open-return.ts";
import { type ReturnDesk, useReturn } from "../../../addin/src/features/returns/use-return.ts";
import { type Job, useJob } from "../../../addin/src/ui/use-job.ts";
import type { ProvinceInMemory } from "../../builders/province-in-memory.ts";

export interface ARoom {
  readonly my: ReturnDesk;
  readonly job: Job;
  open(key: ReturnKey): Promise<void>;
  /** Nothing under way any more. */
  idle(): Promise<void>;
  /** The pane is closed, or crashes. */
  close(): void;
}

/** The drafts of one computer: what a browser keeps through a crash. */
export function memoryDrafts(): DraftStore & { readonly kept: ReadonlyMap<string, Draft> } {
  const kept = new Map<string, Draft>();
  const nameOf = ({ planId, periodId, agencyId }: DraftKey): string => `${planId}/${periodId}/${agencyId}`;
  return {
    kept,
    read: async (key) => kept.get(nameOf(key)) ?? null,
    write: async (key, draft) => void kept.set(nameOf(key), structuredClone(draft)),
    remove: async (key) => void kept.delete(nameOf(key)),
  };
}

/** The half-typed explanations of one computer. */
export function memoryAnswers(): AnswerDrafts & { readonly kept: ReadonlyMap<string, string> } {
  const kept = new Map<string, string>();
  const nameOf = ({ planId, periodId, agencyId, inquiryId }: AnswerKey): string =>
    [planId, periodId, agencyId, inquiryId].join("/");
  return {
    kept,
    read: async (key) => kept.get(nameOf(key)) ?? null,
    write: async (key, text) => void (text === "" ? kept.delete(nameOf(key)) : kept.set(nameOf(key), text)),
  };
}

/** A private window: the browser refuses to keep anything. */
export const noDrafts: DraftStore = {
  read: () => Promise.reject(new DOMException("refused", "SecurityError")),
  write: () => Promise.reject(new DOMException("refused", "SecurityError")),
  remove: () => Promise.reject(new DOMException("refused", "SecurityError")),
};

export const noAnswers: AnswerDrafts = {
  read: () => Promise.reject(new DOMException("refused", "SecurityError")),
  write: () => Promise.reject(new DOMException("refused", "SecurityError")),
};

export function aReturnRoom(province: ProvinceInMemory, who: string, drafts: DraftStore, now: string): ARoom {
  const session = { token: () => who, renew: () => Promise.resolve(false) };
  const desk: Desk = {
    api: matranApi(http(province.apiBase, session, province.line)),
    me: { name: who, province: "binh-minh", roles: ["reporter"], agencyIds: [] },
    clock: () => new Date(now),
    drafts,
    answers: memoryAnswers(),
    signInAgain: () => undefined,
    hasWorkbook: true,
  };
  const held: { my?: ReturnDesk; job?: Job } = {};
  function Room() {
    held.job = useJob();
    held.my = useReturn(desk, held.job);
    return null;
  }
  const place = document.createElement("div");
  render(createElement(Room), place);
  const room: ARoom = {
    get my() {
      if (held.my === undefined) throw new Error("the room is closed");
      return held.my;
    },
    get job() {
      if (held.job === undefined) throw new Error("the room is closed");
      return held.job;
    },
    async open(key) {
      room.my.ask(key);
      await expect.poll(() => room.my.open?.agencyId ?? room.my.asking?.key.agencyId, { timeout: 10_000 }).toBe(key.agencyId);
      await room.idle();
    },
    idle: () => expect.poll(() => room.job.busy, { timeout: 10_000 }).toBeNull(),
    close: () => void unmountComponentAtNode(place),
  };
  return room;
}
