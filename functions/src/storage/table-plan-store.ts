import * as v from "valibot";
import type { PlanSummary } from "../../../domain/api/plans.ts";
import { type PublishedPlan, PublishedPlanSchema } from "../../../domain/plan/published-plan.ts";
import { audited, sha256, standingOf } from "./audit.ts";
import { keptInMemory } from "./kept-in-memory.ts";
import { headRow, planPartition, rowsBehind, rowsOf, versionRow } from "./keys.ts";
import { packJson, unpackJson } from "./packed-json.ts";
import type { PlanStore } from "./plan-store.ts";
import type { Row, Table } from "./table.ts";

const PlanHeadRowSchema = v.object({
  planId: v.string(),
  version: v.number(),
  number: v.optional(v.string()),
  title: v.optional(v.string()),
  date: v.optional(v.string()),
  publishedAt: v.string(),
});

/** Plans of one instance of the service; one of a thousand tasks takes some megabytes. */
const mostKept = 100;

/** Plans in an Azure table: a province is a partition; the head carries what a list shows, a version the whole plan. */
export function tablePlanStore(table: Table): PlanStore {
  const headOf = async (province: string, planId: string): Promise<Row | null> =>
    table.get(planPartition(province), headRow(planId));

  // A version is never written again, so what was read of it stays right.
  const read = keptInMemory<PublishedPlan>(mostKept);
  const versionOf = (province: string, planId: string, version: number): Promise<PublishedPlan> => {
    const [partition, row] = [planPartition(province), versionRow(planId, version)];
    return read(`${partition} ${row}`, async () => {
      const found = await table.get(partition, row);
      if (found === null) throw new Error(`version ${version} of a plan is missing beside its head`);
      return v.parse(PublishedPlanSchema, unpackJson(found));
    });
  };

  return {
    async list(province) {
      const rows = await table.list(planPartition(province), rowsOf("head"));
      return rows.map(summaryOf).sort((a, b) => b.publishedAt.localeCompare(a.publishedAt));
    },

    async page(province, { after, most }) {
      const rows = rowsOf("head");
      const range = after === null ? rows : rowsBehind(headRow(after), rows);
      return (await table.first(planPartition(province), range, most)).map(summaryOf);
    },

    async get(province, planId) {
      const head = await headOf(province, planId);
      if (head === null) return null;
      const { version } = v.parse(PlanHeadRowSchema, head);
      return { plan: await versionOf(province, planId, version), version };
    },

    version: versionOf,

    async provinces() {
      const rows = await table.scan({ rows: rowsOf("head"), select: ["PartitionKey"] });
      return [...new Set(rows.map(({ partitionKey }) => partitionKey ?? ""))];
    },

    async save(province, plan, base, by, at) {
      const packed = packJson(plan);
      if (packed === null) return { kind: "too-large" };
      const standing = await headOf(province, plan.id);
      const current = standing === null ? 0 : v.parse(PlanHeadRowSchema, standing).version;
      if (current !== base) return { kind: "moved", version: current };
      const version = base + 1;
      const partitionKey = planPartition(province);
      const entity = { partitionKey, rowKey: headRow(plan.id), planId: plan.id, version, publishedAt: at, ...headline(plan) };
      const written = await table.write([
        ["create", { partitionKey, rowKey: versionRow(plan.id, version), ...packed }],
        ...audited(entity, standing === null ? null : standingOf(standing), {
          at,
          by,
          step: `version ${version}`,
          before: base === 0 ? "" : `version ${base}`,
          after: `version ${version} ${sha256(JSON.stringify(plan))}`,
          reason: "",
        }),
      ]);
      return written === "written" ? { kind: "saved", version } : { kind: "moved", version };
    },
  };
}

/** What the plan's header says, without what it does not say: a table has no null. */
const headline = ({ header: { number, title, date } }: PublishedPlan): Record<string, string> => ({
  ...(number === null ? {} : { number }),
  ...(title === null ? {} : { title }),
  ...(date === null ? {} : { date }),
});

function summaryOf(row: Row): PlanSummary {
  const { planId, number, title, date, publishedAt } = v.parse(PlanHeadRowSchema, row);
  return { id: planId, number: number ?? null, title: title ?? null, date: date ?? null, publishedAt };
}
