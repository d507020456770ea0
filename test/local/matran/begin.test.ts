import { describe, expect, it, onTestFinished } from "vitest";
import { nationalDirectory } from "../../../domain/agency/national-directory.ts";
import { tableStores } from "../../../functions/src/storage/stores.ts";
import { startAzurite } from "../../../local/azurite.ts";
import { begin } from "../../../local/matran/begin.ts";

const now = "2026-06-15T02:00:00.000Z";
const oid = "5a2b5c1e-0000-4000-8000-000000000001";

describe("matran begin", () => {
  it("gives a province its first administrator and the directory that all start from, and no second one", async () => {
    const azurite = await startAzurite({ port: 0, folder: null });
    onTestFinished(() => azurite.close());
    expect(await begin([azurite.connection, "lam-son", oid.toUpperCase(), "Tạ Hữu Kiên"], now)).toMatchObject({ exitCode: 0 });
    const { people, directories } = tableStores(azurite.connection);
    expect(await people.get(oid)).toMatchObject({ name: "Tạ Hữu Kiên", province: "lam-son", roles: ["administrator"] });
    expect((await directories.get("lam-son"))?.directory).toEqual(nationalDirectory);
    const other = "5a2b5c1e-0000-4000-8000-000000000002";
    expect(await begin([azurite.connection, "lam-son", other, "Người khác"], now)).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining("Tạ Hữu Kiên") as string,
    });
    expect(await people.get(other)).toBeNull();
  });

  it.each([
    ["a province with marks", ["kho", "Lâm Sơn", oid, "Kiên"]],
    ["an id that is no GUID", ["kho", "lam-son", "kien@lam-son", "Kiên"]],
    ["no name", ["kho", "lam-son", oid, " "]],
  ])("refuses %s and says how it is used", async (_what, args) => {
    expect(await begin(args, now)).toMatchObject({ exitCode: 2, stderr: expect.stringContaining("Cách dùng") as string });
  });
});
