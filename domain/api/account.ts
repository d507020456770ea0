/**
 * A person as the service knows her. A role says what she may do; her agencies say for whom she may report.
 *
 *   reporter       fills and sends the returns of her own agencies
 *   approver       looks at her own agency's return before it is sent, where the agency wants that
 *   aggregator     publishes plans, opens periods, decides on returns, merges her province (the police's staff office)
 *   leader         reads the province and asks agencies to explain, changes nothing
 *   administrator  keeps people and directory, and reads no returns unless appointed to another role as well
 */
import * as v from "valibot";
import { Key } from "../plan/plan.ts";

export const roles = ["reporter", "approver", "aggregator", "leader", "administrator"] as const;
export type Role = (typeof roles)[number];

export const MeAnswerSchema = v.object({
  name: v.string(),
  /** Key of the province: "dak-lak". */
  province: Key,
  roles: v.array(v.picklist(roles)),
  /** Ids as the plans of her province name the agencies. */
  agencyIds: v.array(Key),
});
export type MeAnswer = v.InferOutput<typeof MeAnswerSchema>;

/** What an administrator writes of a person; the province is the administrator's own. */
export const PersonRequestSchema = v.strictObject({
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200)),
  roles: v.pipe(v.array(v.picklist(roles)), v.maxLength(roles.length)),
  agencyIds: v.pipe(v.array(Key), v.maxLength(200)),
  reason: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(1_000)),
});
export type PersonRequest = v.InferOutput<typeof PersonRequestSchema>;
export const PersonAnswerSchema = v.object({ oid: v.string(), ...MeAnswerSchema.entries });
export type PersonAnswer = v.InferOutput<typeof PersonAnswerSchema>;
export const PeopleAnswerSchema = v.array(PersonAnswerSchema);
