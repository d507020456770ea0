import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { periodOf } from "../../domain/period/calendar.ts";
import { byHand } from "../../domain/period/stage.ts";
import { auditKey } from "../../functions/src/storage/keys.ts";
import type { Page } from "../../functions/src/storage/page.ts";
import { StorageOutage } from "../../functions/src/storage/storage-outage.ts";
import { tableStores } from "../../functions/src/storage/stores.ts";
import { aPlan } from "../builders/plans.ts";
import { type AzuriteStores, azuriteStores } from "./azurite-stores.ts";

const by = { oid: "5a2b5c1e-0000-4000-8000-000000000001", name: "Trần Văn Minh" };

/** A period as it is opened by hand. */
const opened = (id: string) => ({
  period: periodOf(id),
  openedAt: "2026-01-01T00:00:00.000Z",
  stage: "open" as const,
  schedule: byHand,
  version: 0,
  opening: 0,
});

describe.each(["in memory", "on disk"] as const)("plans, periods, people and directories in tables, %s", (where) => {
  let azurite: AzuriteStores;
  beforeAll(async () => {
    azurite = await azuriteStores(where);
  });
  afterAll(() => azurite.close());

  it("a plan is listed and read as it was published, and a newer version takes its place", async () => {
    const { plans } = azurite.stores;
    const plan = aPlan();
    expect(await plans.save("tinh-a", plan, 0, by, "2026-01-21T01:00:00.000Z")).toEqual({ kind: "saved", version: 1 });
    const newer = aPlan({ header: { ...plan.header, title: null } });
    expect(await plans.save("tinh-a", newer, 1, by, "2026-01-22T01:00:00.000Z")).toEqual({ kind: "saved", version: 2 });
    expect(await plans.get("tinh-a", plan.id)).toEqual({ plan: newer, version: 2 });
    expect(await plans.list("tinh-a")).toEqual([
      { id: plan.id, number: "77/KH-UBND", title: null, date: "2026-01-20", publishedAt: "2026-01-22T01:00:00.000Z" },
    ]);
    expect(await plans.list("tinh-b")).toEqual([]);
  });

  it("a plan published over a version that is not the newest changes nothing", async () => {
    const { plans } = azurite.stores;
    const plan = aPlan();
    const at = "2026-01-21T01:00:00.000Z";
    await plans.save("tinh-c", plan, 0, by, at);
    expect(await plans.save("tinh-c", plan, 0, by, at)).toEqual({ kind: "moved", version: 1 });
    expect(await plans.save("tinh-c", plan, 7, by, at)).toEqual({ kind: "moved", version: 1 });
    const results = await Promise.all([plans.save("tinh-c", plan, 1, by, at), plans.save("tinh-c", plan, 1, by, at)]);
    expect(results.map((result) => result.kind).sort()).toEqual(["moved", "saved"]);
  });

  it("periods come in the order of their cut-offs", async () => {
    const { periods } = azurite.stores;
    const at = "2026-01-01T00:00:00.000Z";
    const why = { by, at, step: "opened", reason: "" };
    for (const id of ["2026-Y", "2025-H2", "2026-H1"]) expect(await periods.put("tinh-a", "p", opened(id), null, why)).toBe(true);
    expect(await periods.put("tinh-a", "p", { ...opened("2026-Y"), version: 1 }, null, why)).toBe(false);
    expect((await periods.list("tinh-a", "p")).map(({ period }) => period.id)).toEqual(["2025-H2", "2026-H1", "2026-Y"]);
    expect(await periods.get("tinh-a", "p", "2026-H1")).toEqual(opened("2026-H1"));
    expect(await periods.get("tinh-a", "p", "2026-Q1")).toBeNull();
  });

  it("a list is read page by page: together the pages are the list, whatever their size, and no other province's", async () => {
    const { plans, periods, people, directories } = azurite.stores;
    const at = "2026-01-01T00:00:00.000Z";
    const why = { by, at, reason: "Quyết định phân công" };
    const ids = ["2026-H1", "2026-H2", "2026-M01", "2026-M02", "2026-Y"];
    for (const [index, id] of ids.entries()) {
      const oid = `5a2b5c1e-0000-4000-8000-00000000010${index}`;
      const contact = { agencyId: `so-${index}`, name: id, position: "", phone: "", email: "", wantsApproval: false };
      await plans.save("tinh-p", aPlan({ id: `plan-${index}` }), 0, by, at);
      await periods.put("tinh-p", "plan-0", opened(id), null, { by, at, step: "opened", reason: "" });
      await people.put({ oid, name: id, province: "tinh-p", roles: ["leader"], agencyIds: [] }, why);
      await people.put({ oid: oid.replace("-8000-", "-9000-"), name: id, province: "tinh-q", roles: [], agencyIds: [] }, why);
      await directories.putContact("tinh-p", { ...contact, since: "2026-01-01", before: [] }, null, {
        by,
        at,
        step: "set",
        reason: "",
      });
    }
    const scope = { province: "tinh-p", planId: "plan-0", periodId: "2026-H1", opening: 0 };
    const { notes, audit } = azurite.stores;
    for (const agencyId of ["so-1", "so-2"])
      await notes.exclude(scope, agencyId, { agencyId, reason: "Sáp nhập", by: by.name, at }, { by, at, reason: "Sáp nhập" });
    const together = async <T>(
      read: (page: Page) => Promise<T[]>,
      keyOf: (item: T) => string,
      most: number,
    ): Promise<string[]> => {
      const keys: string[] = [];
      for (let after: string | null = null; ;) {
        const part: string[] = (await read({ after, most })).map(keyOf);
        expect(part.length).toBeLessThanOrEqual(most);
        keys.push(...part);
        after = part.at(-1) ?? null;
        if (after === null) return keys;
      }
    };
    for (const most of [1, 2, 5, 100]) {
      expect(
        await together(
          (page) => plans.page("tinh-p", page),
          ({ id }) => id,
          most,
        ),
      ).toEqual(ids.map((_, index) => `plan-${index}`));
      expect(
        await together(
          (page) => periods.page("tinh-p", "plan-0", page),
          ({ period }) => period.id,
          most,
        ),
      ).toEqual(ids);
      const oids = await together(
        (page) => people.page("tinh-p", page),
        ({ oid }) => oid,
        most,
      );
      expect(oids).toEqual(ids.map((_, index) => `5a2b5c1e-0000-4000-8000-00000000010${index}`));
      const called = await together(
        (page) => directories.contactsPage("tinh-p", page),
        ({ agencyId }) => agencyId,
        most,
      );
      expect(called).toEqual(ids.map((_, index) => `so-${index}`));
      const audited = await together((page) => audit.pageOfPeriod(scope, page), auditKey, most);
      expect(audited).toEqual(["period~2026-H1~00001", "note~exclusion~so-1~00001", "note~exclusion~so-2~00001"]);
      expect([...audited].sort()).toEqual((await audit.ofPeriod(scope)).map(auditKey).sort());
    }
  });

  it("a person and a directory are found again, changed, and absent for others", async () => {
    const { people, directories } = azurite.stores;
    const person = { oid: by.oid, name: by.name, province: "tinh-a", roles: ["aggregator" as const], agencyIds: [] };
    const why = { by, at: "2026-01-01T00:00:00.000Z", reason: "Quyết định phân công" };
    await people.put(person, why);
    await people.put({ ...person, roles: ["reporter"], agencyIds: ["so-tu-phap"] }, why);
    expect((await people.list("tinh-a")).map(({ name }) => name)).toEqual([by.name]);
    expect(await people.list("tinh-b")).toEqual([]);
    expect(await people.get(by.oid)).toEqual({ ...person, roles: ["reporter"], agencyIds: ["so-tu-phap"] });
    expect(await people.get("5a2b5c1e-0000-4000-8000-00000000ffff")).toBeNull();
    const empty = { agencies: [], groups: [] };
    const begun = { by, at: "2026-01-01T00:00:00.000Z", step: "begun", reason: "" };
    expect(await directories.put("tinh-a", empty, null, begun)).toBe(true);
    const group = { id: "cac-xa", name: "UBND các xã", aliases: [], members: [] };
    expect(await directories.put("tinh-a", { ...empty, groups: [group] }, "another tag", begun)).toBe(false);
    expect(await directories.get("tinh-a")).toMatchObject({ directory: { agencies: [], groups: [] } });
    expect(await directories.get("tinh-b")).toBeNull();
  });
});

describe("storage that does not answer", () => {
  it("is an outage", async () => {
    const nobody = "DefaultEndpointsProtocol=http;AccountName=a;AccountKey=YQ==;TableEndpoint=http://127.0.0.1:9/a;";
    await expect(tableStores(nobody).people.get(by.oid)).rejects.toBeInstanceOf(StorageOutage);
  });
});
