import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ReturnContent } from "../../domain/returns/return.ts";
import type { OpenScope } from "../../functions/src/storage/keys.ts";
import type { Sending, StandingHead } from "../../functions/src/storage/return-store.ts";
import { aReturn } from "../builders/returns.ts";
import { type AzuriteStores, azuriteStores } from "./azurite-stores.ts";

const lan = { oid: "5a2b5c1e-0000-4000-8000-000000000001", name: "Nguyễn Thị Lan" };
const minh = { oid: "5a2b5c1e-0000-4000-8000-000000000002", name: "Trần Văn Minh" };

let keys = 0;
const aSending = (content: ReturnContent, base: StandingHead | null, changes: Partial<Sending> = {}): Sending => ({
  content,
  status: "sent",
  onBehalf: null,
  base,
  hash: `hash of ${JSON.stringify(content).length}`,
  idempotencyKey: `key-${++keys}`,
  by: lan,
  at: "2026-06-15T02:00:00.000Z",
  ...changes,
});

describe.each(["in memory", "on disk"] as const)("returns in tables, %s", (where) => {
  let azurite: AzuriteStores;
  beforeAll(async () => {
    azurite = await azuriteStores(where);
  });
  afterAll(() => azurite.close());

  let provinces = 0;
  const aScope = (): OpenScope => ({
    province: `tinh-${++provinces}`,
    planId: "77-kh-ubnd-2026",
    periodId: "2026-H1",
    opening: 0,
  });
  const standing = async (scope: OpenScope, agencyId = "cong-an-tinh"): Promise<StandingHead> => {
    const found = await azurite.stores.returns.head(scope, agencyId);
    if (found === null) throw new Error("nothing was sent");
    return found;
  };

  it("gives back what was sent, with a head of revision 1", async () => {
    const { returns } = azurite.stores;
    const scope = aScope();
    const content = aReturn("cong-an-tinh", { tasks: { "II.1": { result: "=1+1 và “tiếng Việt” \u{1F600}" } } });
    const sent = await returns.send(scope, aSending(content, null));
    expect(sent).toMatchObject({ kind: "sent", receipt: { revision: 1, agencyId: "cong-an-tinh", sentBy: "Nguyễn Thị Lan" } });
    expect((await standing(scope)).head).toMatchObject({ status: "sent", revision: 1, reason: null });
    expect(await returns.content(scope, "cong-an-tinh", 1)).toEqual(content);
  });

  it("knows nothing of an agency that sent nothing", async () => {
    expect(await azurite.stores.returns.head(aScope(), "cong-an-tinh")).toBeNull();
    expect(await azurite.stores.returns.accepted(aScope())).toEqual({ heads: [], returns: [] });
  });

  it("keeps the older revision when a newer one is sent", async () => {
    const { returns } = azurite.stores;
    const scope = aScope();
    const first = aReturn();
    const second = aReturn("cong-an-tinh", { counts: { "k1.opened": 12 } });
    await returns.send(scope, aSending(first, null));
    await returns.send(scope, aSending(second, await standing(scope)));
    expect((await standing(scope)).head.revision).toBe(2);
    expect(await returns.content(scope, "cong-an-tinh", 1)).toEqual(first);
    expect(await returns.content(scope, "cong-an-tinh", 2)).toEqual(second);
  });

  it("lets one of two officers through who build on the same revision, and shows the other what stands", async () => {
    const { returns } = azurite.stores;
    const scope = aScope();
    await returns.send(scope, aSending(aReturn(), null));
    const base = await standing(scope);
    const results = await Promise.all([
      returns.send(scope, aSending(aReturn(), base, { by: lan })),
      returns.send(scope, aSending(aReturn(), base, { by: minh })),
    ]);
    expect(results.map((result) => result.kind).sort()).toEqual(["moved", "sent"]);
    expect(results.find((result) => result.kind === "moved")).toMatchObject({ head: { revision: 2 } });
    expect((await standing(scope)).head.revision).toBe(2);
  });

  it("answers the same key with the same receipt, however many times at once", async () => {
    const { returns } = azurite.stores;
    const scope = aScope();
    const sending = aSending(aReturn(), null);
    const results = await Promise.all([1, 2, 3, 4].map(() => returns.send(scope, sending)));
    expect(results.filter((result) => result.kind === "sent")).toHaveLength(1);
    expect(results.filter((result) => result.kind === "sent-before")).toHaveLength(3);
    expect(new Set(results.map((result) => JSON.stringify("receipt" in result ? result.receipt : null))).size).toBe(1);
    expect(await returns.sentBefore(scope, "cong-an-tinh", sending.idempotencyKey, "another hash")).toEqual({
      kind: "key-used-otherwise",
    });
  });

  it("a decision moves the head, and a decision on an older state of it does not", async () => {
    const { returns } = azurite.stores;
    const scope = aScope();
    await returns.send(scope, aSending(aReturn(), null));
    const on = await standing(scope);
    const decision = { on, by: minh, at: "2026-06-16T02:00:00.000Z" };
    const reasons = [{ path: "tasks/II.3/evidence", text: "Ghi số văn bản" }];
    const back = await returns.decide(scope, { ...decision, status: "sent-back", reason: "Thiếu minh chứng ở dòng 3", reasons });
    expect(back).toMatchObject({
      kind: "decided",
      head: { status: "sent-back", reason: "Thiếu minh chứng ở dòng 3", reasons, revision: 1 },
    });
    expect(await returns.decide(scope, { ...decision, status: "accepted", reason: null, reasons: [] })).toMatchObject({
      kind: "moved",
      head: { status: "sent-back" },
    });
  });

  it("gives the merge the accepted revision of each agency, and every head", async () => {
    const { returns } = azurite.stores;
    const scope = aScope();
    for (const agencyId of ["cong-an-tinh", "so-tu-phap", "xa-mot"]) await returns.send(scope, aSending(aReturn(agencyId), null));
    await returns.send(scope, aSending(aReturn("so-tu-phap"), await standing(scope, "so-tu-phap")));
    for (const agencyId of ["cong-an-tinh", "so-tu-phap"]) {
      const on = await standing(scope, agencyId);
      await returns.decide(scope, {
        on,
        status: "accepted",
        reason: null,
        reasons: [],
        by: minh,
        at: "2026-06-16T02:00:00.000Z",
      });
    }
    const accepted = await returns.accepted(scope);
    expect(accepted.heads.map(({ agencyId, status }) => `${agencyId} ${status}`)).toEqual([
      "cong-an-tinh accepted",
      "so-tu-phap accepted",
      "xa-mot sent",
    ]);
    expect(accepted.returns.map(({ revision, content }) => `${content.agencyId} ${revision}`)).toEqual([
      "cong-an-tinh 1",
      "so-tu-phap 2",
    ]);
  });

  it("looks back at the figures of what is accepted, and at the new ones once another revision is", async () => {
    const { returns } = azurite.stores;
    const scope = aScope();
    const accept = async (opened: number): Promise<void> => {
      const content = aReturn("cong-an-tinh", { counts: { "k1.opened": opened } });
      await returns.send(scope, aSending(content, await returns.head(scope, "cong-an-tinh")));
      const change = { status: "accepted", reason: null, reasons: [], by: minh, at: "2026-06-16T02:00:00.000Z" } as const;
      await returns.decide(scope, { ...change, on: await standing(scope) });
    };
    const opened = async () =>
      (await returns.figures(scope)).map(({ counts }) => counts.find((each) => each.countId === "opened")?.answer);
    expect(await opened()).toEqual([]);
    for (const value of [10, 12]) {
      await accept(value);
      expect(await opened()).toEqual([{ kind: "number", value }]);
      expect(await returns.figures(scope)).toBe(await returns.figures(scope));
    }
    await returns.send(scope, aSending(aReturn("xa-mot"), null));
    expect(await opened()).toHaveLength(1);
  });

  it("takes nothing more of an opening whose gate was shut, and the next opening takes what the old one would not", async () => {
    const { returns, notes } = azurite.stores;
    const closed = {
      kind: "close",
      at: "2026-07-15T02:00:00.000Z",
      by: lan.name,
      reason: "",
      planVersion: 1,
      directoryTag: null,
    } as const;
    const closing = (version: number) => ({ ...closed, version, taken: [], carried: [], excluded: [] });
    const why = { by: lan, at: closed.at, reason: "Theo lịch" };
    const begun = aScope();
    expect(await returns.send(begun, aSending(aReturn(), null))).toMatchObject({ kind: "sent" });
    for (const scope of [begun, aScope()]) {
      const heads = await returns.heads(scope);
      expect(await notes.record(scope, closing(1), lan, "shutting")).toBe(true);
      expect(await notes.record(scope, closing(2), lan, "shutting")).toBe(false);
      expect(await notes.record(scope, closing(2), lan, "open")).toBe(false);
      const refused = { kind: "locked" };
      expect(await returns.send(scope, aSending(aReturn("xa-mot"), null))).toEqual(refused);
      for (const head of heads)
        expect(
          await returns.decide(scope, {
            ...why,
            on: await standing(scope, head.agencyId),
            status: "accepted",
            reasons: [],
            reason: null,
          }),
        ).toEqual(refused);
      expect(
        await notes.exclude(scope, "xa-mot", { agencyId: "xa-mot", reason: "Sáp nhập", by: lan.name, at: why.at }, why),
      ).toBe(false);
      expect(await returns.heads(scope)).toEqual(heads);
      expect((await notes.read(scope)).closing?.version).toBe(1);
      const again = { ...scope, opening: 1 };
      expect(await returns.send(again, aSending(aReturn("xa-mot"), null))).toMatchObject({ kind: "sent" });
      expect(await returns.send(scope, aSending(aReturn("xa-hai"), null))).toEqual(refused);
    }
  });

  it("keeps another province, plan or period apart", async () => {
    const { returns } = azurite.stores;
    const scope = aScope();
    await returns.send(scope, aSending(aReturn(), null));
    expect(await returns.heads({ ...scope, province: "tinh-khac" })).toEqual([]);
    expect(await returns.heads({ ...scope, periodId: "2026-H2" })).toEqual([]);
    expect(await returns.heads({ ...scope, planId: "77-kh-ubnd-2027" })).toEqual([]);
  });

  it("takes a return of several chunks and refuses one that no entity can hold", async () => {
    const { returns } = azurite.stores;
    const scope = aScope();
    let state = 20_260_614;
    const noise = (): string =>
      Array.from({ length: 1_000 }, () => {
        state = (state * 48_271) % 2_147_483_647;
        return String.fromCodePoint(0x4e00 + (state % 20_000));
      }).join("");
    const [report] = aReturn().tasks;
    if (report === undefined) throw new Error("the builder gives a task");
    const ofTasks = (count: number): ReturnContent => ({
      ...aReturn(),
      tasks: Array.from({ length: count }, () => ({ ...report, result: noise() })),
    });
    const large = ofTasks(60);
    expect(await returns.send(scope, aSending(large, null))).toMatchObject({ kind: "sent" });
    expect(await returns.content(scope, "cong-an-tinh", 1)).toEqual(large);
    expect(await returns.send(scope, aSending(ofTasks(400), await standing(scope)))).toEqual({ kind: "too-large" });
  });
});
