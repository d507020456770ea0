import * as v from "valibot";
import { OpenPeriodAnswerSchema, type OpenPeriodAnswer } from "../../../domain/api/plans.ts";
import { periodPartition } from "./keys.ts";
import type { PeriodStore } from "./period-store.ts";
import type { Row, Table } from "./table.ts";

/** Periods in an Azure table, a partition for each plan. */
export function tablePeriodStore(table: Table): PeriodStore {
  return {
    async list(province, planId) {
      const rows = await table.list(periodPartition(province, planId));
      return rows.map(readPeriod).sort((a, b) => a.period.dataTo.localeCompare(b.period.dataTo));
    },
    async get(province, planId, periodId) {
      const row = await table.get(periodPartition(province, planId), periodId);
      return row === null ? null : readPeriod(row);
    },
    async put(province, planId, period, openedAt) {
      const partitionKey = periodPartition(province, planId);
      await table.write([["upsert", { partitionKey, rowKey: period.id, ...period, openedAt }, "Replace"]]);
    },
  };
}

const readPeriod = ({ rowKey, dataFrom, dataTo, dueOn, openedAt }: Row): OpenPeriodAnswer =>
  v.parse(OpenPeriodAnswerSchema, { period: { id: rowKey, dataFrom, dataTo, dueOn }, openedAt });
