import * as v from "valibot";
import { OpenPeriodAnswerSchema, type OpenPeriodAnswer } from "../../../domain/api/plans.ts";
import { type PlanCalendar, PlanCalendarSchema } from "../../../domain/period/plan-calendar.ts";
import { audited, standingOf } from "./audit.ts";
import { periodPartition, periodRow, rowsBehind, rowsOf } from "./keys.ts";
import type { PeriodChange, PeriodStore } from "./period-store.ts";
import type { Row, Table } from "./table.ts";

const StateRowSchema = v.object({ state: v.pipe(v.string(), v.parseJson(), OpenPeriodAnswerSchema) });
const CalendarRowSchema = v.object({ calendar: v.pipe(v.string(), v.parseJson(), PlanCalendarSchema) });
const calendarRow = "calendar";

/** Periods in an Azure table, a partition for each plan. */
export function tablePeriodStore(table: Table): PeriodStore {
  const rowOf = (province: string, planId: string, row: string): Promise<Row | null> =>
    table.get(periodPartition(province, planId), row);

  const write = async (
    entity: { partitionKey: string; rowKey: string },
    standing: Row | null,
    before: unknown,
    after: unknown,
    why: PeriodChange,
  ): Promise<boolean> => {
    const change = { ...why, before: before === null ? "" : JSON.stringify(before), after: JSON.stringify(after) };
    return (await table.write(audited(entity, standing === null ? null : standingOf(standing), change))) === "written";
  };

  return {
    async list(province, planId) {
      const rows = await table.list(periodPartition(province, planId), rowsOf("period"));
      return rows.map(readState).sort((a, b) => a.period.dataTo.localeCompare(b.period.dataTo));
    },

    async page(province, planId, { after, most }) {
      const rows = rowsOf("period");
      const range = after === null ? rows : rowsBehind(periodRow(after), rows);
      return (await table.first(periodPartition(province, planId), range, most)).map(readState);
    },

    async get(province, planId, periodId) {
      const row = await rowOf(province, planId, periodRow(periodId));
      return row === null ? null : readState(row);
    },

    async put(province, planId, next, from, why) {
      const rowKey = periodRow(next.period.id);
      const row = await rowOf(province, planId, rowKey);
      const standing = row === null ? null : readState(row);
      if (!isSame(standing, from)) return false;
      const entity = { partitionKey: periodPartition(province, planId), rowKey, state: JSON.stringify(next) };
      return write(entity, row, from, next, why);
    },

    async calendar(province, planId) {
      const row = await rowOf(province, planId, calendarRow);
      return row === null ? null : v.parse(CalendarRowSchema, row).calendar;
    },

    async putCalendar(province, planId, calendar, why) {
      const entity = { partitionKey: periodPartition(province, planId), rowKey: calendarRow, calendar: JSON.stringify(calendar) };
      const stands = async (): Promise<{ row: Row | null; before: PlanCalendar | null }> => {
        const row = await rowOf(province, planId, calendarRow);
        return { row, before: row === null ? null : v.parse(CalendarRowSchema, row).calendar };
      };
      const { row, before } = await stands();
      if (isSame(before, calendar)) return true;
      return (await write(entity, row, before, calendar, why)) || isSame((await stands()).before, calendar);
    },
  };
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

const readState = (row: Row): OpenPeriodAnswer => v.parse(StateRowSchema, row).state;
