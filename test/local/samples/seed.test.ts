/** The seed against the whole service on real storage, as `npm start` runs it. */
import * as v from "valibot";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  apiPaths,
  MergeAnswerSchema,
  PlansAnswerSchema,
  type ReturnsAnswer,
  ReturnsAnswerSchema,
} from "../../../domain/api/api.ts";
import { startAzurite } from "../../../local/azurite.ts";
import { startIdentity } from "../../../local/identity/identity.ts";
import { writeDirectory, writePeople } from "../../../local/people.ts";
import { startService } from "../../../local/run-service.ts";
import { sampleDirectory } from "../../../local/samples/directory.ts";
import { emptyProvince, fullProvince, samplePeople } from "../../../local/samples/people.ts";
import { seedProvince } from "../../../local/samples/seed.ts";
import { type Ask, signedIn } from "../../../local/samples/signed-in.ts";

const people = samplePeople();
const closers: (() => Promise<void>)[] = [];
const said: string[] = [];
let seed: () => Promise<void>;
let as: (province: string, role: "aggregator" | "leader") => Promise<Ask>;

beforeAll(async () => {
  const storage = await startAzurite({ port: 0, folder: null });
  closers.push(() => storage.close());
  const identity = await startIdentity({ port: 0, people, folder: null, corsOrigins: [] });
  closers.push(() => identity.close());
  const service = await startService({ azuriteConnection: storage.connection, identity, port: 0, corsOrigins: [] });
  closers.push(() => service.close());
  await writePeople(storage.connection, people);
  for (const province of [fullProvince, emptyProvince]) await writeDirectory(storage.connection, province, sampleDirectory());
  const { apiBase } = service;
  seed = () => seedProvince({ apiBase, identityBase: identity.url, log: (line) => said.push(line) });
  as = (province, role) => {
    const person = people.find((each) => each.province === province && each.roles.includes(role));
    return signedIn(apiBase, identity.url, person?.id ?? `no ${role}`);
  };
  await seed();
});
afterAll(async () => {
  for (const close of closers.reverse()) await close();
});

const [plan, period] = ["128-kh-ubnd-2025", "2026-H1"];
const returnsOf = async (ask: Ask): Promise<ReturnsAnswer> =>
  v.parse(ReturnsAnswerSchema, (await ask("GET", apiPaths.returns(plan, period), [200])).body);

describe("the seed", () => {
  it("publishes two plans in the sample province, and leaves the other one empty", async () => {
    const plans = async (province: string) =>
      v.parse(PlansAnswerSchema, (await (await as(province, "leader"))("GET", apiPaths.plans, [200])).body).map(({ id }) => id);
    expect((await plans(fullProvince)).toSorted()).toEqual([plan, "41-kh-ubnd-2026"]);
    expect(await plans(emptyProvince)).toEqual([]);
  });

  it("leaves some returns accepted, some waiting, one sent back and some missing", async () => {
    const { expected, heads } = await returnsOf(await as(fullProvince, "leader"));
    const count = (status: string): number => heads.filter((head) => head.status === status).length;
    expect([expected.length, count("accepted"), count("sent"), count("sent-back")]).toEqual([26, 14, 3, 1]);
    expect(heads.find(({ agencyId }) => agencyId === "so-noi-vu")?.revision).toBe(2);
  });

  it("gives the leader a target met, one missed and one where nothing arose", async () => {
    const ask = await as(fullProvince, "leader");
    const { kpis } = v.parse(MergeAnswerSchema, (await ask("GET", apiPaths.merge(plan, period), [200])).body);
    expect(kpis.map(({ verdict }) => verdict)).toEqual(["met", "missed", "nothing-arose", "met"]);
  });

  it("changes nothing the second time, and nothing that a person has done since", async () => {
    const ask = await as(fullProvince, "aggregator");
    await ask("PUT", apiPaths.decision(plan, period, "so-gddt"), [200], { body: { decision: "accept", revision: 1 } });
    const before = await returnsOf(ask);
    said.length = 0;
    await seed();
    expect(await returnsOf(ask)).toEqual(before);
    expect(said.every((line) => line.endsWith("đã có sẵn"))).toBe(true);
  });
});
