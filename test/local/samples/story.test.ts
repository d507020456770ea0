import { describe, expect, it } from "vitest";
import { sampleDirectory } from "../../../local/samples/directory.ts";
import { emptyProvince, fullProvince, samplePeople } from "../../../local/samples/people.ts";
import { stepsLeft } from "../../../local/samples/replay-return.ts";
import { type Step, story } from "../../../local/samples/story.ts";

const directory = sampleDirectory();
const ids = [...directory.agencies, ...directory.groups].map(({ id }) => id);
const of = (province: string) => samplePeople().filter((person) => person.province === province);

describe("the sample directory", () => {
  it("knows every agency and group once, and every member of a group and successor", () => {
    expect(new Set(ids).size).toBe(ids.length);
    const named = [
      ...directory.groups.flatMap(({ members }) => members),
      ...directory.agencies.flatMap(({ successors }) => successors),
    ];
    expect(named.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it("opens the communes of the province", () => {
    expect(directory.groups.find(({ id }) => id === "ubnd-xa")?.members).toHaveLength(10);
  });
});

describe("the sample people", () => {
  it("are each found by one id, and report for agencies that the directory knows", () => {
    const people = samplePeople();
    expect(new Set(people.map(({ id }) => id)).size).toBe(people.length);
    expect(people.flatMap(({ agencyIds }) => agencyIds).filter((id) => !ids.includes(id))).toEqual([]);
  });

  it.each([fullProvince, emptyProvince])("fill every role in %s, two of them reporting for the police", (province) => {
    for (const role of ["aggregator", "leader", "administrator", "reporter"] as const)
      expect(
        of(province).some(({ roles }) => roles.includes(role)),
        role,
      ).toBe(true);
    expect(of(province).filter(({ agencyIds }) => agencyIds.includes("cong-an-tinh"))).toHaveLength(2);
  });

  it("can send every return of the story", () => {
    const agencies = story.flatMap(({ periods }) => periods.flatMap(({ returns }) => Object.keys(returns)));
    const reported = of(fullProvince).flatMap(({ agencyIds }) => agencyIds);
    expect(agencies.filter((agency) => !reported.includes(agency))).toEqual([]);
  });
});

describe("the steps left of a return", () => {
  const steps: readonly Step[] = ["send", { sendBack: "Thiếu số liệu." }, "send", "accept"];
  it.each([
    ["nothing was sent", null, 4],
    ["the first revision waits", { revision: 1, status: "sent" }, 3],
    ["it was sent back", { revision: 1, status: "sent-back" }, 2],
    ["the second revision waits", { revision: 2, status: "sent" }, 1],
    ["all was played", { revision: 2, status: "accepted" }, 0],
    ["a person accepted the first revision", { revision: 1, status: "accepted" }, 0],
    ["a person went on", { revision: 3, status: "sent" }, 0],
  ] as const)("when %s", (_, head, left) => {
    expect(stepsLeft(steps, head)).toHaveLength(left);
  });
});
