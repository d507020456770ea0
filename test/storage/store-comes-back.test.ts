import { describe, expect, it } from "vitest";
import { tableStores } from "../../functions/src/storage/stores.ts";
import { StorageOutage } from "../../functions/src/storage/storage-outage.ts";
import { startAzurite } from "../../local/azurite.ts";

const by = { oid: "5a2b5c1e-0000-4000-8000-000000000001", name: "Trần Văn Minh" };
const person = { oid: by.oid, name: by.name, province: "tinh-a", roles: ["aggregator"] as const, agencyIds: [] };
const change = { by, at: "2026-06-15T02:00:00.000Z", reason: "" };

describe("a store that went away", () => {
  it("and came back empty is found without its tables, which are made again", async () => {
    const first = await startAzurite({ port: 0, folder: null });
    const stores = tableStores(first.connection);
    const mine = { ...person, roles: [...person.roles] };
    expect(await stores.people.put(mine, change)).toBe(true);
    await first.close();
    await expect(stores.people.get(by.oid)).rejects.toBeInstanceOf(StorageOutage);
    const second = await startAzurite({ port: Number(new URL(first.url).port), folder: null });
    expect(await stores.people.get(by.oid)).toBeNull();
    expect(await stores.plans.list("tinh-a")).toEqual([]);
    await second.close();
    const third = await startAzurite({ port: Number(new URL(first.url).port), folder: null });
    expect(await stores.people.put(mine, change)).toBe(true);
    expect(await stores.people.get(by.oid)).toMatchObject(mine);
    await third.close();
  });
});
