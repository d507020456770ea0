/**
 * `matran audit verify [CONNECTION]`: walks every chain of the audit in a store and names the first broken link. Without a
 * connection string it reads the store that `npm start` keeps on this computer while it runs.
 */
import { brokenWords } from "../../domain/audit/chain.ts";
import { StorageOutage } from "../../functions/src/storage/storage-outage.ts";
import { tableStores } from "../../functions/src/storage/stores.ts";
import { type CommandResult, done, failed } from "./command.ts";

/** The port that `npm start` gives its storage first. */
const usualStore =
  "DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==;TableEndpoint=http://127.0.0.1:10002/devstoreaccount1;";

export async function audit(args: readonly string[]): Promise<CommandResult> {
  const [verb, connection = usualStore, ...rest] = args;
  if (verb !== "verify" || rest.length > 0) return failed("Cách dùng: npm run -s matran -- audit verify [CHUỖI_KẾT_NỐI]");
  if (!/TableEndpoint=|EndpointSuffix=|UseDevelopmentStorage=true/i.test(connection))
    return failed("Chuỗi kết nối kho dữ liệu không đúng mẫu: hãy chép nguyên chuỗi từ Azure Storage.");
  try {
    const { entries, broken } = await tableStores(connection).audit.verify(null);
    if (broken === null) return done(`Nhật ký nguyên vẹn: ${entries} mục, không mục nào bị sửa, thiếu hay cắt.\n`);
    const { table, partition, subject, number, why } = broken;
    return {
      exitCode: 3,
      stdout: "",
      stderr: `Nhật ký bị đứt ở bảng ${table}, vùng ${partition}, chuỗi ${subject}, mục ${number}: ${brokenWords[why]}.\n`,
    };
  } catch (cause) {
    if (cause instanceof StorageOutage)
      return failed("Không kết nối được kho dữ liệu: hãy chạy npm start hoặc kiểm tra chuỗi kết nối.");
    throw cause;
  }
}
