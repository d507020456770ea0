import { TableClient } from "@azure/data-tables";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Azurite, startAzurite } from "../../../local/azurite.ts";
import { audit } from "../../../local/matran/audit.ts";
import { writePeople } from "../../../local/people.ts";

describe("matran audit verify", () => {
  let azurite: Azurite;
  beforeAll(async () => {
    azurite = await startAzurite({ port: 0, folder: null });
    const id = "5a2b5c1e-0000-4000-8000-000000000001";
    const lan = {
      id,
      name: "Lan",
      title: "",
      province: "tinh-a",
      provinceName: "A",
      roles: ["reporter" as const],
      agencyIds: [],
    };
    await writePeople(azurite.connection, [lan]);
    await writePeople(azurite.connection, [{ ...lan, roles: ["leader"] }]);
  });
  afterAll(() => azurite.close());

  it("says that nothing was changed, and names the link where something was", async () => {
    const whole = await audit(["verify", azurite.connection]);
    expect(whole).toMatchObject({ exitCode: 0, stdout: expect.stringContaining("nguyên vẹn: 2 mục") as string });
    const table = TableClient.fromConnectionString(azurite.connection, "people", { allowInsecureConnection: true });
    const key = { partitionKey: "5a2b5c1e-0000-4000-8000-000000000001", rowKey: "audit~person~00001" };
    await table.updateEntity({ ...key, after: "{}" }, "Merge");
    expect(await audit(["verify", azurite.connection])).toMatchObject({
      exitCode: 3,
      stderr: expect.stringContaining("chuỗi person, mục 1: nội dung của mục này đã bị sửa") as string,
    });
  });

  it("refuses another word and another kind of text in words", async () => {
    expect(await audit(["check"])).toMatchObject({ exitCode: 2, stderr: expect.stringContaining("Cách dùng") as string });
    expect(await audit(["verify", "kho-nao-do"])).toMatchObject({ exitCode: 2 });
  });
});
