import * as v from "valibot";
import { ContactSchema } from "../../../domain/agency/contact.ts";
import { DirectorySchema } from "../../../domain/agency/directory.ts";
import { audited, sha256, standingOf } from "./audit.ts";
import type { DirectoryStore, StoredDirectory } from "./directory-store.ts";
import { keptInMemory } from "./kept-in-memory.ts";
import { contactRow, directoryVersionRow, rowsBehind, rowsOf } from "./keys.ts";
import { packJson, unpackJson } from "./packed-json.ts";
import type { Row, Table } from "./table.ts";

const TagRowSchema = v.object({ tag: v.string() });
const ContactRowSchema = v.object({ contact: v.pipe(v.string(), v.parseJson(), ContactSchema) });
const directoryRow = "directory";
/** One for each province, and those that were replaced a moment ago. */
const mostKept = 100;

/** Directories in an Azure table: one entity for a province's bodies, one for each agency's contact. */
export function tableDirectoryStore(table: Table): DirectoryStore {
  const read = keptInMemory<StoredDirectory | null>(mostKept);
  const readWhole = async (province: string): Promise<StoredDirectory | null> => {
    const row = await table.get(province, directoryRow);
    if (row === null) return null;
    return { directory: v.parse(DirectorySchema, unpackJson(row)), tag: v.parse(TagRowSchema, row).tag };
  };

  return {
    /** Of the province's row only the tag is fetched where the directory of that tag is at hand. */
    async get(province) {
      const row = await table.get(province, directoryRow, ["tag"]);
      if (row === null) return null;
      const { tag } = v.parse(TagRowSchema, row);
      const kept = await read(`${province} ${tag}`, () => readWhole(province));
      return kept?.tag === tag ? kept : readWhole(province);
    },

    async version(province, tag) {
      const kept = await read(`${province} ${tag}`, async () => {
        const row = await table.get(province, directoryVersionRow(tag));
        return row === null ? null : { directory: v.parse(DirectorySchema, unpackJson(row)), tag };
      });
      if (kept === null) throw new Error(`the directory ${tag} is on record and missing`);
      return kept.directory;
    },

    async put(province, directory, from, why) {
      const packed = packJson(directory);
      if (packed === null) throw new RangeError("the directory is larger than one table entity");
      const tag = sha256(JSON.stringify(directory)).slice(0, 16);
      const row = await table.get(province, directoryRow);
      const standing = row === null ? null : v.parse(TagRowSchema, row).tag;
      if (standing === tag) return true;
      if (standing !== from) return false;
      const entity = { partitionKey: province, rowKey: directoryRow, ...{ tag, ...packed } };
      const change = { ...why, before: standing ?? "", after: tag };
      const kept = { partitionKey: province, rowKey: directoryVersionRow(tag), ...packed };
      const actions = audited(entity, row === null ? null : standingOf(row), change);
      // A directory that is changed back has a tag that it had before.
      return (await table.write([["upsert", kept, "Replace"], ...actions])) === "written";
    },

    async contacts(province) {
      return (await table.list(province, rowsOf("contact"))).map(readContact);
    },

    async contactsPage(province, { after, most }) {
      const rows = rowsOf("contact");
      const range = after === null ? rows : rowsBehind(contactRow(after), rows);
      return (await table.first(province, range, most)).map(readContact);
    },

    async contact(province, agencyId) {
      const row = await table.get(province, contactRow(agencyId));
      return row === null ? null : readContact(row);
    },

    async putContact(province, contact, from, why) {
      const rowKey = contactRow(contact.agencyId);
      const row = await table.get(province, rowKey);
      const standing = row === null ? null : readContact(row);
      if (JSON.stringify(standing) === JSON.stringify(contact)) return true;
      if (JSON.stringify(standing) !== JSON.stringify(from)) return false;
      const entity = { partitionKey: province, rowKey, ...{ contact: JSON.stringify(contact) } };
      const change = { ...why, before: standing === null ? "" : JSON.stringify(standing), after: JSON.stringify(contact) };
      if ((await table.write(audited(entity, row === null ? null : standingOf(row), change))) === "written") return true;
      // Somebody was quicker, with the very same perhaps.
      const now = await table.get(province, rowKey);
      return now !== null && JSON.stringify(readContact(now)) === JSON.stringify(contact);
    },
  };
}

const readContact = (row: Row) => v.parse(ContactRowSchema, row).contact;
