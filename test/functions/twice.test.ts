/**
 * The same request twice (a double click, an answer that was lost on its way) and ten at once: for every route that writes, what stands
 * afterwards is what stands after one, with not one audit entry more.
 */
import { describe, expect, it } from "vitest";
import { apiPaths } from "../../domain/api/paths.ts";
import { routes } from "../../functions/src/http/routes.ts";
import { filledForm } from "../builders/filled-form.ts";
import { aPlan } from "../builders/plans.ts";
import { aReturn } from "../builders/returns.ts";
import { aLittleProvince, before, done, half, type LittleProvince, oidOf, planId, reason, type Told } from "./little-province.ts";

interface Twice {
  /** What has to stand before. */
  readonly first?: (here: LittleProvince) => Promise<unknown>;
  readonly ask: (here: LittleProvince) => Promise<Told>;
  /** How the second is answered; as the first where not said. */
  readonly again?: number;
}

const fresh = { "if-none-match": "*", "idempotency-key": "once-and-only-once" };
const explained = (agencyId: string, periodId = half) => {
  const said = aReturn(agencyId, { periodId });
  return { ...said, counts: said.counts.map((each) => ({ ...each, explanation: "Số liệu tăng do cao điểm trong kỳ" })) };
};
const send =
  (agencyId: string, periodId = half) =>
  (here: LittleProvince): Promise<Told> =>
    here.put("lan", apiPaths.agencyReturn(planId, periodId, agencyId), explained(agencyId, periodId), fresh);
const accept = { decision: "accept", revision: 1, reason: null };
const decide =
  (body: object, agencyId = "so-tu-phap", periodId = half) =>
  (here: LittleProvince): Promise<Told> =>
    here.put("minh", apiPaths.decision(planId, periodId, agencyId), body);
const close =
  (step: string, periodId = half) =>
  (here: LittleProvince): Promise<Told> =>
    here.put("minh", apiPaths.closing(planId, periodId), { step, reason });
const inTurn =
  (...acts: readonly ((here: LittleProvince) => Promise<Told>)[]) =>
  async (here: LittleProvince): Promise<void> => {
    for (const act of acts) await done(act(here));
  };
const accepted = async (here: LittleProvince): Promise<Told> => {
  await done(send("so-tu-phap")(here));
  return done(decide(accept)(here));
};
const wantBack =
  (why: string | null) =>
  (here: LittleProvince): Promise<Told> =>
    here.put("lan", apiPaths.wantBack(planId, half, "so-tu-phap"), { revision: 1, reason: why });
const lockedBefore = inTurn(send("cong-an-tinh", before), decide(accept, "cong-an-tinh", before), close("close", before));
const wantsApproval = (here: LittleProvince): Promise<Told> =>
  here.put("duyet", apiPaths.contact("so-tu-phap"), { name: "Lan", position: "", phone: "0912", email: "", wantsApproval: true });
const counts = [{ indicatorId: "k1", countId: "opened", value: 8 }];
const xaBa = {
  id: "xa-ba",
  name: "UBND xã Ba",
  abbr: null,
  aliases: [],
  kind: "committee",
  level: "commune",
  validFrom: null,
  validTo: null,
  successors: [],
};
const change = (change: object) => (here: LittleProvince) => here.put("quan", apiPaths.directoryChange, { change, reason });
const ask = { step: "ask", about: { kind: "return" }, question: "Vì sao chưa gửi?" };
const inquiryIdOf = async (here: LittleProvince): Promise<string> => {
  const { inquiries } = await here.services.notes.read({ province: "binh-minh", planId, periodId: half });
  return inquiries[0]?.id ?? "none";
};

const cases: Readonly<Record<string, Readonly<Record<string, Twice>>>> = {
  "put-plan": {
    "for the first time": {
      ask: (here) => here.put("minh", apiPaths.plan("moi-2026"), aPlan({ id: "moi-2026" }), { "if-none-match": "*" }),
      again: 412,
    },
    "as a newer version": {
      ask: (here) => here.put("minh", apiPaths.plan(planId), aPlan({ tasks: aPlan().tasks.slice(1) }), { "if-match": '"v1"' }),
      again: 412,
    },
  },
  "put-period": {
    opened: { ask: (here) => here.put("minh", apiPaths.period(planId, "2026-Q1"), {}), again: 200 },
    "due on another day": { ask: (here) => here.put("minh", apiPaths.period(planId, half), { dueOn: "2026-06-22" }) },
  },
  "put-calendar": {
    set: {
      ask: (here) =>
        here.put("minh", apiPaths.calendar(planId), { cutOff: 20, due: 3, dueByLevel: {}, opens: 15, closes: 5, locks: 30 }),
    },
  },
  "put-return": { "by its key": { ask: send("so-tu-phap"), again: 200 } },
  "put-return-file": {
    "by its bytes": {
      async ask(here) {
        const form = await here.getBytes("lan", apiPaths.form(planId, half, "so-tu-phap"));
        const progress = "Đang thực hiện";
        const filled = filledForm(form, {
          "tasks/II.1/progress": progress,
          "tasks/II.1/result": "Đã rà soát.",
          "tasks/II.2/progress": progress,
          "tasks/II.2/result": "Đã tập huấn.",
        });
        return here.put("lan", apiPaths.files(planId, half), filled, fresh);
      },
      again: 200,
    },
  },
  "put-decision": {
    accepted: { first: send("so-tu-phap"), ask: decide(accept) },
    "sent back": {
      first: send("so-tu-phap"),
      ask: decide({ decision: "send-back", revision: 1, reason, reasons: [{ path: "tasks/II.2/result", text: "Bổ sung" }] }),
    },
    kept: { first: inTurn(accepted, wantBack(reason)), ask: decide({ ...accept, reason: "Số liệu đã báo cáo lên trên" }) },
  },
  "put-approval": {
    approved: {
      first: inTurn(wantsApproval, send("so-tu-phap")),
      ask: (here) => here.put("duyet", apiPaths.approval(planId, half, "so-tu-phap"), { decision: "approve", revision: 1 }),
    },
    withheld: {
      first: inTurn(wantsApproval, send("so-tu-phap")),
      ask: (here) =>
        here.put("duyet", apiPaths.approval(planId, half, "so-tu-phap"), { decision: "withhold", revision: 1, reason: "Thiếu" }),
    },
  },
  "put-want-back": {
    "asked for": { first: accepted, ask: wantBack(reason) },
    "taken back": { first: inTurn(accepted, wantBack(reason)), ask: wantBack(null) },
  },
  "put-on-behalf": {
    "by its key": {
      ask: (here) => here.put("minh", apiPaths.onBehalf(planId, half, "xa-hai"), { reason, content: aReturn("xa-hai") }, fresh),
      again: 200,
    },
  },
  "put-extension": {
    given: { ask: (here) => here.put("minh", apiPaths.extension(planId, half, "so-tu-phap"), { until: "2026-06-30", reason }) },
    withdrawn: {
      first: (here) => done(here.put("minh", apiPaths.extension(planId, half, "so-tu-phap"), { until: "2026-06-30", reason })),
      ask: (here) => here.put("minh", apiPaths.extension(planId, half, "so-tu-phap"), { until: null, reason }),
    },
  },
  "put-exclusion": {
    "left out": { ask: (here) => here.put("minh", apiPaths.exclusion(planId, half, "xa-hai"), { excluded: true, reason }) },
    "taken in again": {
      first: (here) => done(here.put("minh", apiPaths.exclusion(planId, half, "xa-hai"), { excluded: true, reason })),
      ask: (here) => here.put("minh", apiPaths.exclusion(planId, half, "xa-hai"), { excluded: false, reason }),
    },
  },
  "put-correction": {
    "carried forward": {
      first: lockedBefore,
      ask: (here) =>
        here.put("minh", apiPaths.correction(planId, before, "cong-an-tinh"), {
          way: "carry-forward",
          into: half,
          counts,
          reason,
        }),
    },
    withdrawn: {
      async first(here) {
        await lockedBefore(here);
        const body = { way: "carry-forward", into: half, counts, reason };
        await done(here.put("minh", apiPaths.correction(planId, before, "cong-an-tinh"), body));
      },
      ask: (here) =>
        here.put("minh", apiPaths.correction(planId, before, "cong-an-tinh"), { way: "withdraw", into: half, reason }),
    },
    restated: {
      first: lockedBefore,
      ask: (here) => here.put("minh", apiPaths.correction(planId, before, "cong-an-tinh"), { way: "restate", counts, reason }),
      again: 409,
    },
  },
  "put-inquiry": {
    asked: { ask: (here) => here.put("minh", apiPaths.inquiry(planId, half, "so-tu-phap"), ask) },
    withdrawn: {
      first: (here) => done(here.put("minh", apiPaths.inquiry(planId, half, "so-tu-phap"), ask)),
      ask: async (here) =>
        here.put("minh", apiPaths.inquiry(planId, half, "so-tu-phap"), {
          step: "withdraw",
          inquiryId: "the-one",
          ...((await inquiryIdOf(here)) === "none" ? {} : { inquiryId: await inquiryIdOf(here) }),
        }),
      again: 409,
    },
  },
  "put-explanation": {
    answered: {
      first: (here) => done(here.put("minh", apiPaths.inquiry(planId, half, "so-tu-phap"), ask)),
      ask: async (here) =>
        here.put("lan", apiPaths.explanation(planId, half, "so-tu-phap"), {
          inquiryId: await inquiryIdOf(here),
          text: "Chờ số liệu của xã",
        }),
    },
  },
  "put-closing": {
    "put on record": { first: inTurn(send("so-tu-phap"), decide(accept)), ask: close("merge") },
    locked: { first: inTurn(send("so-tu-phap"), decide(accept)), ask: close("close") },
    "opened for a new version": { first: lockedBefore, ask: close("new-version", before), again: 409 },
  },
  "put-reminders": { sent: { ask: (here) => here.put("minh", apiPaths.reminders(planId, half), {}) } },
  "put-directory-change": {
    opened: { ask: change({ kind: "open", on: "2026-07-01", agency: xaBa }) },
    closed: { ask: change({ kind: "close", on: "2026-07-01", agencyId: "xa-hai", successors: ["xa-mot"] }) },
    renamed: { ask: change({ kind: "rename", on: "2026-07-01", agencyId: "xa-hai", to: xaBa }) },
    merged: { ask: change({ kind: "merge", on: "2026-07-01", agencyIds: ["xa-hai", "xa-mot"], into: xaBa }) },
    split: {
      ask: change({
        kind: "split",
        on: "2026-07-01",
        agencyId: "xa-hai",
        into: [
          { to: xaBa, words: ["dân quân"] },
          { to: "xa-mot", words: ["an ninh"] },
        ],
      }),
    },
  },
  "put-contact": { named: { ask: wantsApproval } },
  "put-person": {
    appointed: {
      ask: (here) =>
        here.put("quan", apiPaths.person("5a2b5c1e-0000-4000-8000-000000000077"), {
          name: "Mai",
          roles: ["reporter"],
          agencyIds: ["xa-mot"],
          reason,
        }),
      again: 200,
    },
    changed: {
      ask: (here) => here.put("quan", apiPaths.person(oidOf("hoa")), { name: "Hoa", roles: [], agencyIds: [], reason }),
    },
  },
};

const isAudit = ({ rowKey = "" }: { readonly rowKey?: string }): boolean => rowKey.startsWith("audit~");
const standing = async (here: LittleProvince) =>
  (await here.rows()).map(({ etag: _, ...row }) => row).sort((a, b) => keyOf(a).localeCompare(keyOf(b)));
const keyOf = ({ partitionKey = "", rowKey = "" }: { partitionKey?: string; rowKey?: string }): string =>
  `${partitionKey} ${rowKey}`;
/** What was written at which moment is another's in another run. */
const keysOf = (rows: readonly { partitionKey?: string; rowKey?: string }[]): string[] => rows.map(keyOf);

it("every route that writes is tried here", () => {
  const writing = routes.filter(({ method }) => method === "PUT").map(({ name }) => name);
  expect(Object.keys(cases).sort()).toEqual(writing.sort());
});

const each = Object.entries(cases).flatMap(([route, ways]) =>
  Object.entries(ways).map(([way, twice]) => [route, way, twice] as const),
);
describe.each(each)("%s, %s", (_, __, { first, ask, again }) => {
  const prepared = async (): Promise<LittleProvince> => {
    const here = await aLittleProvince();
    await first?.(here);
    return here;
  };

  it("the second time it changes nothing", async () => {
    const here = await prepared();
    const nothing = (await standing(here)).length;
    const told = await done(ask(here));
    const once = await standing(here);
    expect(once.filter(isAudit).length).toBeGreaterThan(0);
    expect(once.length).toBeGreaterThan(nothing);
    const second = await ask(here);
    expect(await standing(here)).toEqual(once);
    expect(second.status, second.text).toBe(again ?? told.status);
  });

  it("ten times at once it is done once", async () => {
    const alone = await prepared();
    await done(ask(alone));
    const here = await prepared();
    const told = await Promise.all(Array.from({ length: 10 }, () => ask(here)));
    expect(keysOf(await standing(here))).toEqual(keysOf(await standing(alone)));
    for (const { status, text } of told) expect([200, 201, again ?? 200], text).toContain(status);
    expect((await here.services.audit.verify("binh-minh")).broken).toBeNull();
  });
});
