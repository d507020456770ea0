import { describe, expect, it } from "vitest";
import type { Closing } from "../../../domain/period/closing.ts";
import { stageOn } from "../../../domain/period/stage.ts";
import {
  type Circumstances,
  periodRefusalOf,
  refusalOf,
  type ReturnState,
  type ReturnStep,
  stateOf,
} from "../../../domain/workflow/workflow.ts";
import { aHead } from "../../builders/returns.ts";

const usual: Circumstances = { stage: "open", extended: false, wantsApproval: false, wroteIt: false };
const states: Readonly<Record<ReturnState["kind"], ReturnState>> = {
  draft: { kind: "draft" },
  "awaiting-approval": { kind: "awaiting-approval", revision: 1 },
  withheld: { kind: "withheld", revision: 1 },
  sent: { kind: "sent", revision: 1 },
  "sent-back": { kind: "sent-back", revision: 1 },
  accepted: { kind: "accepted", revision: 1 },
  merged: { kind: "merged", revision: 1, version: 1 },
  closed: { kind: "closed", revision: 1, version: 1 },
};
const kinds = Object.keys(states) as ReturnState["kind"][];

describe("the steps of a return", () => {
  it.each<[ReturnStep, ReturnState["kind"][]]>([
    ["propose", ["draft", "awaiting-approval", "withheld", "sent", "sent-back"]],
    ["send", ["draft", "sent", "sent-back"]],
    ["approve", ["awaiting-approval"]],
    ["withhold", ["awaiting-approval"]],
    ["accept", ["sent", "accepted", "merged"]],
    ["send-back", ["sent", "sent-back", "accepted", "merged"]],
    ["enter-on-behalf", ["draft", "awaiting-approval", "withheld", "sent", "sent-back"]],
  ])("%s is done from %j and refused in words from everywhere else", (step, from) => {
    for (const kind of kinds) {
      const stage = kind === "closed" ? "locked" : "open";
      const refusal = refusalOf(step, states[kind], { ...usual, stage });
      if (from.includes(kind)) expect(refusal).toBeNull();
      else expect(refusal?.message.length).toBeGreaterThan(20);
    }
  });

  it("nothing moves in a locked period", () => {
    for (const kind of kinds)
      expect(refusalOf("accept", states[kind], { ...usual, stage: "locked" })?.code).toBe("period-locked");
  });

  it("a closed period takes only what comes under an extension, and still lets the police decide", () => {
    const closed = { ...usual, stage: "closed" as const };
    expect(refusalOf("send", states.draft, closed)?.code).toBe("period-closed");
    expect(refusalOf("send", states.draft, { ...closed, extended: true })).toBeNull();
    expect(refusalOf("accept", states.sent, closed)).toBeNull();
    expect(refusalOf("enter-on-behalf", states.draft, closed)).toBeNull();
  });

  it("an agency that wants a second person sends through her, and nobody approves her own words", () => {
    expect(refusalOf("send", states.draft, { ...usual, wantsApproval: true })?.code).toBe("approval-missing");
    expect(refusalOf("approve", states["awaiting-approval"], { ...usual, wroteIt: true })?.code).toBe("own-proposal");
  });
});

describe("the state of a return", () => {
  const closing: Closing = {
    version: 2,
    kind: "close",
    at: "2026-07-01T00:00:00.000Z",
    by: "Minh",
    reason: "",
    planVersion: 1,
    directoryTag: null,
    taken: [{ agencyId: "cong-an-tinh", revision: 1 }],
    excluded: [],
    carried: [],
  };
  it("is a draft before anything is sent", () => expect(stateOf(null, "open", null)).toEqual({ kind: "draft" }));
  it.each([
    ["accepted", "open", null, "accepted"],
    ["accepted", "open", closing, "merged"],
    ["accepted", "locked", closing, "closed"],
    ["sent-back", "open", closing, "sent-back"],
  ] as const)("%s in a period that is %s is %s", (status, stage, latest, kind) => {
    expect(stateOf(aHead("cong-an-tinh", { status }), stage, latest).kind).toBe(kind);
  });
  it("of a revision that the version on record did not take is accepted only", () => {
    expect(stateOf(aHead("cong-an-tinh", { revision: 2 }), "open", closing)).toEqual({ kind: "accepted", revision: 2 });
  });
});

describe("the period", () => {
  it("is merged only with something accepted, locked once, and opened again only when it was locked", () => {
    expect(periodRefusalOf("merge", "open", 0)?.code).toBe("nothing-accepted");
    expect(periodRefusalOf("merge", "open", 1)).toBeNull();
    expect(periodRefusalOf("close", "locked", 1)?.code).toBe("period-locked");
    expect(periodRefusalOf("new-version", "open", 1)?.code).toBe("not-locked");
    expect(periodRefusalOf("new-version", "locked", 0)).toBeNull();
  });

  it("closes and locks on its days, and the clock never goes back", () => {
    const schedule = { opensOn: "2026-05-30", closesOn: "2026-06-23", locksOn: "2026-07-23" };
    expect(["2026-06-22", "2026-06-23", "2026-07-22", "2026-07-23"].map((day) => stageOn("open", schedule, day))).toEqual([
      "open",
      "closed",
      "closed",
      "locked",
    ]);
    expect(stageOn("locked", schedule, "2026-06-01")).toBe("locked");
  });
});
