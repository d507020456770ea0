/** A province's directory of agencies and groups. */
import type { Directory } from "../../../domain/agency/directory.ts";

export interface StoredDirectory {
  readonly directory: Directory;
  /** Changes with the content. */
  readonly tag: string;
}

export interface DirectoryStore {
  get(province: string): Promise<StoredDirectory | null>;
  put(province: string, directory: Directory): Promise<void>;
}
