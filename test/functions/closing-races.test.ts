/**
 * A period is locked while something else is on its way. Each is an instance of the service of its own over the same tables; one is held
 * before its first trip to storage, before its second …, while the other goes through whole. Whatever the moment:
 *
 *   what is on record when the period is locked is what stands: nothing is lost from it, nothing changes behind it
 *   who was told that it went through stands in the record; who was not, is told in words, and nothing of it is there
 */
import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { apiPaths } from "../../domain/api/api.ts";
import { carriedInto } from "../../domain/period/correction.ts";
import type { PeriodNotes } from "../../domain/period/notes.ts";
import type { ReturnHead } from "../../domain/returns/return.ts";
import { advancePeriods } from "../../functions/src/periods/advance-periods.ts";
import {
  accept,
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
  sending,
  type Told,
  type World,
} from "./racing-world.ts";

interface Seen {
  readonly stage: string;
  readonly notes: PeriodNotes;
  readonly heads: ReadonlyMap<string, ReturnHead>;
}
const look = async ({ instance }: World): Promise<Seen> => {
  const { services } = instance();
  const [standing, notes, heads] = await Promise.all([
    services.periods.get("binh-minh", planId, half),
    services.notes.readWhole(scope),
    services.returns.heads(scope),
  ]);
  return { stage: standing?.stage ?? "", notes, heads: new Map(heads.map((head) => [head.agencyId, head])) };
};

/** The record is what stands. */
function isWhole({ stage, notes, heads }: Seen): void {
  expect(stage).toBe("locked");
  const out = notes.exclusions.map(({ agencyId }) => agencyId);
  const accepted = [...heads.values()].filter(({ status, agencyId }) => status === "accepted" && !out.includes(agencyId));
  expect(notes.closing).toMatchObject({
    kind: "close",
    taken: accepted.map(({ agencyId, revision }) => ({ agencyId, revision })),
    excluded: out.map((agencyId) => ({ agencyId })),
    carried: carriedInto(half, notes.corrections),
  });
}

interface Other {
  readonly act: (put: Ask) => Promise<Told>;
  /** Null: nobody can tell. */
  readonly isThere: (seen: Seen) => boolean | null;
}
const others: Readonly<Record<string, Other>> = {
  "a first return": {
    act: (put) => put("lan", ...sending("xa-mot", 1)),
    isThere: ({ heads }) => heads.has("xa-mot"),
  },
  "a newer return": {
    act: (put) => put("lan", ...sending("so-tu-phap", 2)),
    isThere: ({ heads }) => heads.get("so-tu-phap")?.revision === 2,
  },
  "a return that is accepted": {
    act: (put) => put("minh", apiPaths.decision(planId, half, "so-tu-phap"), accept),
    isThere: ({ heads }) => heads.get("so-tu-phap")?.status === "accepted",
  },
  "an accepted return that is sent back": {
    act: (put) => put("minh", apiPaths.decision(planId, half, "cong-an-tinh"), { ...accept, decision: "send-back", reason }),
    isThere: ({ heads }) => heads.get("cong-an-tinh")?.status === "sent-back",
  },
  "an agency that is left out": {
    act: (put) => put("minh", apiPaths.exclusion(planId, half, "cong-an-tinh"), { excluded: true, reason }),
    isThere: ({ notes }) => notes.exclusions.length === 1,
  },
  "a correction that it takes over": {
    act: (put) => put("minh", apiPaths.correction(planId, before, "cong-an-tinh"), correction),
    isThere: ({ notes }) => notes.corrections.length === 1,
  },
  "a version put on record": {
    act: (put) => put("minh", apiPaths.closing(planId, half), { step: "merge", reason }),
    // Without the period that names it a version is passed over: that it was written does no harm.
    isThere: () => null,
  },
};

const isLockedWords = /khóa sổ|vừa được người khác thay đổi/;
function isRefusedInWords({ status, title }: Told, words: RegExp): void {
  expect(status).toBe(409);
  expect(title).toMatch(words);
}
/** Some are told to look again, and lock it then. */
async function lockedInTheEnd(world: World, told: Told): Promise<void> {
  if (told.status === 200) return;
  isRefusedInWords(told, isLockedWords);
  expect((await lock(world.instance().put)).status).toBe(200);
}

describe.each(Object.entries(others))("a period that is locked beside %s", (_, { act, isThere }) => {
  it("is locked whole while the other is held at any of its trips", async () => {
    let held = 0;
    for (let trip = 1; ; trip += 1) {
      const world = await aWorld();
      let atLock: Seen | null = null;
      const { told, wasHeld } = await heldAt(world, trip, act, async () => {
        await lockedInTheEnd(world, await lock(world.instance().put));
        atLock = await look(world);
      });
      if (!wasHeld) break;
      held += 1;
      const seen = await look(world);
      isWhole(seen);
      expect(seen, `held at trip ${trip}`).toEqual(atLock);
      expect(isThere(seen) ?? told.status < 300, `held at trip ${trip}: ${told.title}`).toBe(told.status < 300);
      if (told.status >= 300) isRefusedInWords(told, isLockedWords);
    }
    expect(held).toBeGreaterThan(3);
  });

  it("is locked whole when the locking is held at any of its trips", async () => {
    for (let trip = 1; ; trip += 1) {
      const world = await aWorld();
      let other: Told | null = null;
      const { told, wasHeld } = await heldAt(world, trip, lock, async () => {
        other = await act(world.instance().put);
      });
      if (!wasHeld) break;
      await lockedInTheEnd(world, told);
      const seen = await look(world);
      isWhole(seen);
      const wasTold = (other ?? told).status < 300;
      expect(isThere(seen) ?? wasTold, `held at trip ${trip}: ${JSON.stringify(other)}`).toBe(wasTold);
    }
  });
});

describe("a period that is locked", () => {
  it("beside everything at once, in any order of trips, is locked whole", async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), async (scheduler) => {
        const world = await aWorld();
        const turn = () => scheduler.schedule(Promise.resolve());
        const going = Promise.all(
          [lock, ...Object.values(others).map(({ act }) => act)].map((act) => act(world.instance(turn).put)),
        );
        const [told, ...rest] = await scheduler.waitFor(going);
        if (told === undefined) throw new Error("the locking was not answered");
        await lockedInTheEnd(world, told);
        const seen = await look(world);
        isWhole(seen);
        const { instance } = world;
        expect((await instance().services.audit.verify("binh-minh")).broken).toBeNull();
        for (const { status } of rest) expect([200, 201, 409, 412]).toContain(status);
      }),
      { numRuns: 60 },
    );
  });

  it("by an instance that stops at any of its trips, is still open or is locked whole by the clock", async () => {
    const ends = new Set<string>();
    for (let trip = 1; trip < 40; trip += 1) {
      const world = await aWorld();
      let trips = 0;
      const stopped = aSignal();
      const turn = async (): Promise<void> => {
        trips += 1;
        if (trips < trip) return;
        stopped.give();
        await new Promise(() => undefined);
      };
      const ended = await Promise.race([lock(world.instance(turn).put), stopped.given]);
      const told = await others["a return that is accepted"]!.act(world.instance().put);
      await advancePeriods(world.instance().services, new Date(now));
      const seen = await look(world);
      ends.add(seen.stage);
      if (seen.stage === "locked") isWhole(seen);
      else expect(told.status).toBe(200);
      expect(others["a return that is accepted"]!.isThere(seen)).toBe(told.status === 200);
      if (ended !== undefined) break;
    }
    expect([...ends].sort()).toEqual(["locked", "open"]);
  });

  it("and opened again takes what was on its way in the new opening, or not at all", async () => {
    const openAgain = async ({ instance }: World): Promise<void> => {
      expect((await lock(instance().put)).status).toBe(200);
      const again = await instance().put("minh", apiPaths.closing(planId, half), { step: "new-version", reason });
      expect(again.status).toBe(200);
    };
    for (const name of ["a newer return", "a return that is accepted"] as const) {
      const { act, isThere } = others[name]!;
      const statuses: number[] = [];
      for (let trip = 1; ; trip += 1) {
        const world = await aWorld();
        const { told, wasHeld } = await heldAt(world, trip, act, () => openAgain(world));
        if (!wasHeld) break;
        statuses.push(told.status);
        expect(isThere(await look(world)), `${name} held at trip ${trip}: ${told.title}`).toBe(told.status === 200);
        if (told.status !== 200) isRefusedInWords(told, /khóa sổ/);
        expect((await lock(world.instance().put)).status).toBe(200);
        isWhole(await look(world));
      }
      // Who sends is looked at again on what stands now; who decides is told to look herself.
      expect(statuses).toContain(name === "a newer return" ? 200 : 409);
    }
  });
});
