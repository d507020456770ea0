/**
 * Fills the sample province through the service, as its people would: the police publish and open, the agencies send, the
 * police accept or send back. What is there already stays as it is; a run that was cut off is gone on with.
 */
import * as v from "valibot";
import { apiPaths, PeriodsAnswerSchema, PlanAnswerSchema, PlansAnswerSchema, ReturnsAnswerSchema } from "../../domain/api/api.ts";
import type { PublishedPlan } from "../../domain/plan/published-plan.ts";
import type { SamplePerson } from "../people.ts";
import { sampleDirectory } from "./directory.ts";
import { fullProvince, samplePeople } from "./people.ts";
import { samplePlan } from "./plan-of-file.ts";
import { replayReturn } from "./replay-return.ts";
import { sampleReturn } from "./returns.ts";
import { type Ask, signedIn } from "./signed-in.ts";
import { type PlanStory, story } from "./story.ts";

export interface SeedOptions {
  /** "http://127.0.0.1:7071/api" */
  readonly apiBase: string;
  readonly identityBase: string;
  readonly log: (line: string) => void;
}

interface Crew {
  readonly aggregator: Ask;
  /** Signs the agency's first reporter in, once. */
  readonly reporterOf: (agencyId: string) => Promise<Ask | null>;
}

/** Throws where the service or the issuer cannot be reached, or refuses what a sample person may do. */
export async function seedProvince(options: SeedOptions): Promise<void> {
  const crew = await crewOf(options);
  for (const each of story) await seedPlan(each, crew, options.log);
}

async function crewOf({ apiBase, identityBase }: SeedOptions): Promise<Crew> {
  const people = samplePeople().filter(({ province }) => province === fullProvince);
  const asks = new Map<string, Promise<Ask>>();
  const asPerson = ({ id }: SamplePerson): Promise<Ask> => {
    const ask = asks.get(id) ?? signedIn(apiBase, identityBase, id);
    asks.set(id, ask);
    return ask;
  };
  const police = people.find(({ roles }) => roles.includes("aggregator"));
  if (police === undefined) throw new Error(`people.json names no aggregator for ${fullProvince}`);
  return {
    aggregator: await asPerson(police),
    reporterOf: async (agencyId) => {
      const person = people.find(({ agencyIds }) => agencyIds.includes(agencyId));
      return person === undefined ? null : asPerson(person);
    },
  };
}

async function seedPlan({ file, periods }: PlanStory, crew: Crew, log: (line: string) => void): Promise<void> {
  const plan = await publishedOnce(samplePlan(file, sampleDirectory()), crew.aggregator);
  for (const { id, returns } of periods) {
    await openedOnce(plan.id, id, crew.aggregator);
    const standing = await crew.aggregator("GET", apiPaths.returns(plan.id, id), [200]);
    const { heads } = v.parse(ReturnsAnswerSchema, standing.body);
    const played = await Promise.all(
      Object.entries(returns).map(async ([directoryId, steps]) => {
        const reporter = await crew.reporterOf(directoryId);
        const agency = plan.agencies.find((each) => each.directoryId === directoryId);
        if (reporter === null || agency === undefined) throw new Error(`${directoryId} cannot report on ${plan.id}`);
        const head = heads.find(({ agencyId }) => agencyId === agency.id) ?? null;
        const content = sampleReturn(plan, id, agency.id);
        return replayReturn({ content, steps, head, reporter, aggregator: crew.aggregator });
      }),
    );
    const steps = played.reduce((sum, count) => sum + count, 0);
    log(`${plan.header.number ?? plan.id}, kỳ ${id}: ${steps === 0 ? "đã có sẵn" : `đã nạp ${played.length} báo cáo mẫu`}`);
  }
}

/** The plan as it stands in the service, which may be an officer's later version. */
async function publishedOnce(plan: PublishedPlan, aggregator: Ask): Promise<PublishedPlan> {
  const known = v.parse(PlansAnswerSchema, (await aggregator("GET", apiPaths.plans, [200])).body);
  if (known.some(({ id }) => id === plan.id))
    return v.parse(PlanAnswerSchema, (await aggregator("GET", apiPaths.plan(plan.id), [200])).body).plan;
  await aggregator("PUT", apiPaths.plan(plan.id), [200, 201], { body: plan, headers: { "if-none-match": "*" } });
  return plan;
}

/** A due date that the police have moved since is left alone. */
async function openedOnce(planId: string, periodId: string, aggregator: Ask): Promise<void> {
  const open = v.parse(PeriodsAnswerSchema, (await aggregator("GET", apiPaths.periods(planId), [200])).body);
  if (open.some(({ period }) => period.id === periodId)) return;
  await aggregator("PUT", apiPaths.period(planId, periodId), [201], { body: {} });
}
