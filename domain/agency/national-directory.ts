/** The directory that a province starts from: the bodies that every province has, by the names that plans use for them. */
import type { Directory } from "./directory.ts";
import { provincialAuthorities } from "./national/departments.ts";
import { groups } from "./national/groups.ts";
import { mediaAndBusiness } from "./national/media-and-business.ts";
import { ministries } from "./national/ministries.ts";
import { partyAndSociety } from "./national/party-and-society.ts";
import { securityAndJustice } from "./national/security-and-justice.ts";

export const nationalDirectory: Directory = {
  agencies: [...provincialAuthorities, ...securityAndJustice, ...partyAndSociety, ...mediaAndBusiness, ...ministries],
  groups: [...groups],
};
