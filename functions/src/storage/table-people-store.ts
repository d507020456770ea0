import * as v from "valibot";
import { MeAnswerSchema } from "../../../domain/api/account.ts";
import type { PeopleStore } from "./people-store.ts";
import type { Table } from "./table.ts";

const ListInText = v.pipe(v.string(), v.parseJson());
const PersonRowSchema = v.object({ name: v.string(), province: v.string(), roles: ListInText, agencyIds: ListInText });

/** People in an Azure table, a partition for each: a sign-in is one point read. */
export function tablePeopleStore(table: Table): PeopleStore {
  return {
    async get(oid) {
      const row = await table.get(oid, "person");
      return row === null ? null : { oid, ...v.parse(MeAnswerSchema, v.parse(PersonRowSchema, row)) };
    },
    async put({ oid, name, province, roles, agencyIds }) {
      const lists = { roles: JSON.stringify(roles), agencyIds: JSON.stringify(agencyIds) };
      await table.write([["upsert", { partitionKey: oid, rowKey: "person", name, province, ...lists }, "Replace"]]);
    },
  };
}
