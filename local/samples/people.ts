/** The sample people, two provinces of them: one that is filled by the seed, one that begins empty. All are invented. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import { SamplePeopleSchema, type SamplePerson } from "../people.ts";

export const fullProvince = "binh-lam";
export const emptyProvince = "son-hai";

export const samplePeople = (): readonly SamplePerson[] =>
  v.parse(SamplePeopleSchema, JSON.parse(readFileSync(join(import.meta.dirname, "people.json"), "utf8")));
