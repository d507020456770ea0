/** People and a directory for a province on this computer, written through the service's own stores. */
import * as v from "valibot";
import { roles } from "../domain/api/account.ts";
import type { Directory } from "../domain/agency/directory.ts";
import { Key } from "../domain/plan/plan.ts";
import { tableStores } from "../functions/src/storage/stores.ts";

/** samples/people.json: people to sign in as. */
export const SamplePersonSchema = v.object({
  /** Object id, a GUID. */
  id: v.pipe(v.string(), v.uuid(), v.toLowerCase()),
  name: v.string(),
  /** What she does, for the list to choose from: "Cán bộ tổng hợp, Công an tỉnh". */
  title: v.string(),
  province: Key,
  /** "Bình Lâm" */
  provinceName: v.string(),
  roles: v.array(v.picklist(roles)),
  agencyIds: v.array(Key),
});
export type SamplePerson = v.InferOutput<typeof SamplePersonSchema>;
export const SamplePeopleSchema = v.array(SamplePersonSchema);

const byStart = { by: { oid: "local-start", name: "Khởi tạo trên máy này" }, reason: "Dữ liệu mẫu" };

/** Writing them again changes nothing else. */
export async function writePeople(connection: string, people: readonly SamplePerson[]): Promise<void> {
  const stores = tableStores(connection);
  const at = new Date().toISOString();
  for (const { id, name, province, roles, agencyIds } of people) {
    await stores.people.put({ oid: id, name, province, roles, agencyIds }, { ...byStart, at });
  }
}

/** The sample directory where the province keeps none yet; one that its administrator has changed stays as it is. */
export async function writeDirectory(connection: string, province: string, directory: Directory): Promise<void> {
  const { directories } = tableStores(connection);
  if ((await directories.get(province)) !== null) return;
  await directories.put(province, directory, null, { ...byStart, at: new Date().toISOString(), step: "begun" });
}
