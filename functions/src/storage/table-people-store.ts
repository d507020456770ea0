import * as v from "valibot";
import { MeAnswerSchema } from "../../../domain/api/account.ts";
import { audited, standingOf } from "./audit.ts";
import type { PeopleStore, Person } from "./people-store.ts";
import type { Row, Table } from "./table.ts";

const ListInText = v.pipe(v.string(), v.parseJson());
const PersonRowSchema = v.object({ name: v.string(), province: v.string(), roles: ListInText, agencyIds: ListInText });

/** People in an Azure table, a partition for each: a sign-in is one point read. */
export function tablePeopleStore(table: Table): PeopleStore {
  return {
    async get(oid) {
      const row = await table.get(oid, personRow);
      return row === null ? null : readPerson(row);
    },
    async list(province) {
      const rows = await table.scan({ rows: personRows, saysProvince: province });
      return rows.map(readPerson).sort((a, b) => a.name.localeCompare(b.name, "vi"));
    },
    async page(province, { after, most }) {
      const behind = after === null ? {} : { behind: after };
      return (await table.scan({ rows: personRows, saysProvince: province, ...behind }, most)).map(readPerson);
    },
    async put(person, why) {
      const { oid, name, province, roles, agencyIds } = person;
      const lists = { roles: JSON.stringify(roles), agencyIds: JSON.stringify(agencyIds) };
      const entity = { partitionKey: oid, rowKey: personRow, ...{ name, province, ...lists } };
      const stands = async (): Promise<{ row: Row | null; before: string }> => {
        const row = await table.get(oid, personRow);
        return { row, before: row === null ? "" : wordsOf(readPerson(row)) };
      };
      const { row, before } = await stands();
      const after = wordsOf(person);
      if (before === after) return true;
      const change = { ...why, step: row === null ? "appointed" : "changed", before, after };
      const written = await table.write(audited(entity, row === null ? null : standingOf(row), change));
      // Somebody was quicker, with the very same perhaps.
      return written === "written" || (await stands()).before === after;
    },
  };
}

const personRow = "person";
const personRows = { from: personRow, to: `${personRow}\u0001` };

const readPerson = (row: Row): Person => ({
  oid: row.partitionKey ?? "",
  ...v.parse(MeAnswerSchema, v.parse(PersonRowSchema, row)),
});

const wordsOf = ({ name, province, roles, agencyIds }: Person): string => JSON.stringify({ name, province, roles, agencyIds });
