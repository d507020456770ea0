/** The directory that a province starts from: the bodies that every province has, by the names that plans use for them. */
import type { Directory } from "./directory.ts";
import { ofCommunes } from "./national/commune.ts";
import { provincialAuthorities } from "./national/departments.ts";
import { ofDistricts } from "./national/district.ts";
import { groups } from "./national/groups.ts";
import { mediaAndBusiness } from "./national/media-and-business.ts";
import { ministries } from "./national/ministries.ts";
import { partyAndSociety } from "./national/party-and-society.ts";
import { securityAndJustice } from "./national/security-and-justice.ts";
import { provincialUnits } from "./national/units.ts";

export const nationalDirectory: Directory = {
  agencies: [
    ...provincialAuthorities,
    ...provincialUnits,
    ...securityAndJustice,
    ...partyAndSociety,
    ...mediaAndBusiness,
    ...ofCommunes,
    ...ofDistricts,
    ...ministries,
  ],
  groups: [...groups],
};
