/** A province's directory of agencies and groups, and whom to call in each. */
import type { Contact } from "../../../domain/agency/contact.ts";
import type { Directory } from "../../../domain/agency/directory.ts";
import type { Page } from "./page.ts";
import type { Actor } from "./audit.ts";

export interface StoredDirectory {
  readonly directory: Directory;
  /** Changes with the content. */
  readonly tag: string;
}

export interface DirectoryWrite {
  readonly by: Actor;
  readonly at: string;
  readonly step: string;
  readonly reason: string;
}

export interface DirectoryStore {
  get(province: string): Promise<StoredDirectory | null>;
  /** As it was under a tag that it had once. */
  version(province: string, tag: string): Promise<Directory>;
  /** `from`: the tag that the change was made on, null where there was no directory. False: it has changed since. */
  put(province: string, directory: Directory, from: string | null, why: DirectoryWrite): Promise<boolean>;
  contacts(province: string): Promise<Contact[]>;
  /** In the order of agencies' ids. */
  contactsPage(province: string, page: Page): Promise<Contact[]>;
  contact(province: string, agencyId: string): Promise<Contact | null>;
  /** False: somebody else changed it at the same moment. */
  putContact(province: string, contact: Contact, from: Contact | null, why: DirectoryWrite): Promise<boolean>;
}
