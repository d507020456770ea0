/**
 * The plain way to keep returns, for comparison: one entity for each row of a return, written in transactions of at most 100. Both
 * ways are measured at the store alone, with the same returns and as many at a time; the plain way has no audit and no idempotency.
 */
import { TableClient, type TransactionAction } from "@azure/data-tables";
import type { Sending } from "../../functions/src/storage/return-store.ts";
import type { Stores } from "../../functions/src/storage/stores.ts";
import { contentHash } from "../../functions/src/http/content-hash.ts";
import { contentOf, inTurns, type LoadedProvince, periodId, planId, type Sender } from "./province.ts";

/** Rows that a return has: the mean of a real one. */
const rows = 60;

interface One {
  readonly province: LoadedProvince;
  readonly sender: Sender;
}

const each = (provinces: readonly LoadedProvince[]): One[] =>
  provinces.flatMap((province) => province.senders.map((sender) => ({ province, sender })));

/** A return of 60 rows of the usual length. */
const wide = ({ province, sender }: One) => {
  const content = contentOf(province, sender, 9);
  const [task] = content.tasks;
  if (task === undefined) throw new Error("every agency leads a task");
  return { ...content, tasks: Array.from({ length: rows }, (_, index) => ({ ...task, taskId: `r.${index}` })) };
};

const seconds = async (work: () => Promise<void>): Promise<number> => {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1_000;
};

/** Seconds to write them all, the plain way. */
export async function writePlainly(connection: string, provinces: readonly LoadedProvince[], atOnce: number): Promise<number> {
  const client = TableClient.fromConnectionString(connection, "plain", { allowInsecureConnection: true });
  await client.createTable();
  const work = each(provinces).map((one) => ({ ...one, content: wide(one) }));
  return seconds(() =>
    inTurns(work, atOnce, async ({ sender, content }) => {
      const partitionKey = `${sender.province}~${planId}~${periodId}`;
      const entity = (rowKey: string, fields: object): TransactionAction => ["create", { partitionKey, rowKey, ...fields }];
      await client.submitTransaction([
        entity(`${sender.agencyId}~head`, { sentAt: "2026-06-14T00:00:00.000Z", revision: 1 }),
        ...content.tasks.map(({ percent: _percent, completedOn: _day, ...task }) =>
          entity(`${sender.agencyId}~${task.taskId}`, { ...task }),
        ),
      ]);
    }),
  );
}

/** Seconds to write the same in the service's own way, receipt's row and audit included. */
export async function writeOurWay(stores: Stores, provinces: readonly LoadedProvince[], atOnce: number): Promise<number> {
  const work = each(provinces).map((one) => ({ ...one, content: wide(one) }));
  return seconds(() =>
    inTurns(work, atOnce, async ({ sender, content }) => {
      const scope = { province: `${sender.province}-wide`, planId, periodId };
      const sending: Sending = {
        content,
        hash: contentHash(content),
        status: "sent",
        onBehalf: null,
        base: null,
        idempotencyKey: `wide-${sender.oid}`,
        by: sender,
        at: "2026-06-14T00:00:00.000Z",
      };
      const result = await stores.returns.send(scope, sending);
      if (result.kind !== "sent") throw new Error(`not sent: ${result.kind}`);
    }),
  );
}
