/**
 * `matran begin CONNECTION PROVINCE OBJECT_ID NAME`: the first administrator of a province in an empty store, and the directory that
 * every province starts from. From then on people and directory are kept in the pane; a province that has an administrator is left
 * as it is.
 */
import * as v from "valibot";
import { nationalDirectory } from "../../domain/agency/national-directory.ts";
import { Key } from "../../domain/plan/plan.ts";
import { StorageOutage } from "../../functions/src/storage/storage-outage.ts";
import { tableStores } from "../../functions/src/storage/stores.ts";
import { type CommandResult, done, failed } from "./command.ts";

const usage = 'Cách dùng: npm run -s matran -- begin CHUỖI_KẾT_NỐI MÃ_TỈNH MÃ_ĐỐI_TƯỢNG_ENTRA "HỌ TÊN"';
const Arguments = v.strictTuple([
  v.pipe(v.string(), v.minLength(1)),
  Key,
  v.pipe(v.string(), v.uuid(), v.toLowerCase()),
  v.pipe(v.string(), v.trim(), v.minLength(1)),
]);

export async function begin(args: readonly string[], now: string): Promise<CommandResult> {
  const asked = v.safeParse(Arguments, args);
  if (!asked.success)
    return failed(usage, "Mã tỉnh như “lam-son”: chữ thường không dấu, nối bằng gạch. Mã đối tượng là GUID của tài khoản.");
  const [connection, province, oid, name] = asked.output;
  const why = { by: { oid: "matran-begin", name: "Khởi tạo hệ thống" }, at: now, reason: "Quản trị viên đầu tiên của tỉnh" };
  try {
    const { people, directories } = tableStores(connection);
    const known = (await people.list(province)).find(({ roles }) => roles.includes("administrator"));
    if (known !== undefined)
      return failed(
        `Tỉnh này đã có quản trị viên (${known.name}): người đó thêm người khác trong mục Quản trị của ngăn Ma trận.`,
      );
    if ((await directories.get(province)) === null)
      await directories.put(province, nationalDirectory, null, { ...why, step: "begun" });
    const written = await people.put({ oid, name, province, roles: ["administrator"], agencyIds: [] }, why);
    return written
      ? done(`${name} là quản trị viên của ${province}.\n`)
      : failed("Có người vừa ghi cùng lúc: hãy chạy lại lệnh.");
  } catch (cause) {
    if (cause instanceof StorageOutage) return failed("Không kết nối được kho dữ liệu: hãy kiểm tra chuỗi kết nối.");
    throw cause;
  }
}
