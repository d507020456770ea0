/**
 * What was wrong in a locked period is carried into an open one, or mended in its own, which is opened again for it: never both, and never
 * nowhere, though the service stops at the worst moment and the open one is locked at the same time.
 */
import { describe, expect, it } from "vitest";
import { apiPaths } from "../../domain/api/api.ts";
import { carriedInto } from "../../domain/period/correction.ts";
import { advancePeriods } from "../../functions/src/periods/advance-periods.ts";
import {
  aSignal,
  type Ask,
  aWorld,
  before,
  correction,
  half,
  heldAt,
  lock,
  now,
  planId,
  reason,
  scope,
  type Told,
  type World,
} from "./racing-world.ts";

describe("a locked period that is opened again beside a correction that is carried out of it", () => {
  const carry = (put: Ask): Promise<Told> => put("minh", apiPaths.correction(planId, before, "cong-an-tinh"), correction);
  const openAgain = (put: Ask): Promise<Told> => put("minh", apiPaths.closing(planId, before), { step: "new-version", reason });

  it.each([
    ["the correction", carry, openAgain],
    ["the opening", openAgain, carry],
  ])("is one or the other, never both, while %s is held at any of its trips", async (_, held, whole) => {
    for (let trip = 1; ; trip += 1) {
      const world = await aWorld();
      const { instance } = world;
      const told: Told[] = [];
      const { told: last, wasHeld } = await heldAt(world, trip, held, async () => {
        told.push(await whole(instance().put));
      });
      if (!wasHeld) break;
      const { services } = instance();
      const standing = await services.periods.get("binh-minh", planId, before);
      const carried = await Promise.all(
        [before, half].map(async (periodId) => (await services.notes.readWhole({ ...scope, periodId })).corrections.length),
      );
      const isOpen = standing?.stage === "open";
      expect(carried, `held at trip ${trip}`).toEqual(isOpen ? [0, 0] : carried[0] === 0 ? [0, 0] : [1, 1]);
      expect([...told, last].filter(({ status }) => status < 300).length).toBeLessThan(2);
    }
  });
});

/** Storage trips of an instance, each before its `at`th write: it waits there for `then`, which may never come. */
function stoppingAt(at: number, then: Promise<unknown>) {
  let writes = 0;
  const reached = aSignal();
  const turn = async (isWrite: boolean): Promise<void> => {
    if (!isWrite || ++writes < at) return;
    reached.give();
    await then;
  };
  return { turn, reached: reached.given, wasReached: () => writes >= at };
}
const never = new Promise<never>(() => undefined);

describe("a correction that is carried, and the opening and the locking beside it", () => {
  const carry = (put: Ask): Promise<Told> => put("minh", apiPaths.correction(planId, before, "cong-an-tinh"), correction);
  const takeBack = (put: Ask): Promise<Told> =>
    put("minh", apiPaths.correction(planId, before, "cong-an-tinh"), { way: "withdraw", into: half, reason });
  const openAgain = (put: Ask): Promise<Told> => put("minh", apiPaths.closing(planId, before), { step: "new-version", reason });
  const acts = { "carried forward": carry, "taken back": takeBack };
  const others = { "opened again": openAgain, "locked with it": lock };

  /** What was wrong counts in one of the two periods, whatever stopped where. */
  async function isCountedOnce(world: World, when: string): Promise<void> {
    const { services } = world.instance();
    const [from, into] = await Promise.all([before, half].map((periodId) => services.periods.get("binh-minh", planId, periodId)));
    const [source, taker] = await Promise.all([before, half].map((periodId) => services.notes.readWhole({ ...scope, periodId })));
    expect(taker?.corrections, when).toEqual(source?.corrections);
    if (from?.stage === "open") expect(taker?.corrections, when).toEqual([]);
    if (into?.stage === "locked") expect(taker?.closing?.carried, when).toEqual(carriedInto(half, taker?.corrections ?? []));
    expect((await services.audit.verify("binh-minh")).broken, when).toBeNull();
  }

  const cases = Object.entries(acts).flatMap(([how, act]) =>
    Object.entries(others).map(([what, other]) => [how, what, act, other] as const),
  );
  it.each(cases)(
    "%s beside %s: each stopped for ever or held before any of its writes, it counts once",
    async (how, what, act, other) => {
      let stops = 0;
      for (const isForEver of [true, false])
        for (let first = 1; first < 9; first += 1)
          for (let second = 1; second < 9; second += 1) {
            const world = await aWorld();
            if (how === "taken back") expect((await carry(world.instance().put)).status).toBe(200);
            const release = aSignal();
            const one = stoppingAt(first, isForEver ? never : release.given);
            const going = act(world.instance(one.turn).put);
            await Promise.race([one.reached, going]);
            const two = stoppingAt(second, never);
            const told = other(world.instance(two.turn).put);
            await Promise.race([two.reached, told]);
            const when = `${how} at ${first}${isForEver ? " for ever" : ""}, ${what} at ${second}`;
            stops += 1;
            await isCountedOnce(world, when);
            if (!isForEver) {
              release.give();
              await going;
              await isCountedOnce(world, `${when}, gone on`);
            }
            // Whoever comes next: the clock, and the same wishes again.
            await advancePeriods(world.instance().services, new Date(now));
            await other(world.instance().put);
            await isCountedOnce(world, `${when}, the other again`);
            await act(world.instance().put);
            await isCountedOnce(world, `${when}, all again`);
            if (!two.wasReached()) break;
            if (!one.wasReached()) first = 9;
          }
      expect(stops).toBeGreaterThan(8);
    },
  );
});
