import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { applyChange, type DirectoryChange } from "../../../domain/agency/directory-change.ts";
import type { Agency, Directory } from "../../../domain/agency/directory.ts";
import { nationalDirectory } from "../../../domain/agency/national-directory.ts";
import { heirOf, planOn, predecessorsOf, successorsOn } from "../../../domain/agency/succession.ts";
import { periodOf } from "../../../domain/period/calendar.ts";
import { DraftAgencies } from "../../../domain/plan/draft/draft-agencies.ts";
import { reportersOf, tasksOf } from "../../../domain/returns/duties.ts";
import { aGroup, anAgency, aPlan, aShare, aTask } from "../../builders/plans.ts";

const aBody = (id: string, changes: Partial<Agency> = {}): Agency => ({
  id,
  name: `Cơ quan ${id}`,
  abbr: null,
  aliases: [],
  kind: "department",
  level: "province",
  validFrom: null,
  validTo: null,
  successors: [],
  ...changes,
});

const aDirectory = (...agencies: Agency[]): Directory => ({ agencies, groups: [] });

const after = (directory: Directory, ...changes: DirectoryChange[]): Directory =>
  changes.reduce((before, change) => {
    const applied = applyChange(before, change);
    if (!applied.ok) throw new Error(applied.problems.map(({ message }) => message).join("\n"));
    return applied.value;
  }, directory);

const region = (number: number, changes: Partial<Agency> = {}): Agency =>
  aBody(`nhnn-kv-${number}`, {
    name: `Ngân hàng Nhà nước chi nhánh Khu vực ${number}`,
    kind: "bank",
    level: "region",
    ...changes,
  });

describe("the successors of an agency", () => {
  it("are itself while it is there, its last day included", () => {
    const directory = aDirectory(aBody("a", { validTo: "2025-02-28", successors: ["b"] }), aBody("b"));
    expect(successorsOn(directory, "a", "2025-02-28")).toEqual(["a"]);
    expect(successorsOn(directory, "a", "2025-03-01")).toEqual(["b"]);
  });

  it("of one that closed without any are itself: nobody's duty is lost", () => {
    expect(successorsOn(aDirectory(aBody("a", { validTo: "2025-02-28" })), "a", "2026-01-01")).toEqual(["a"]);
  });

  it("end where they would go in a circle", () => {
    const gone = { validTo: "2025-02-28" };
    const directory = aDirectory(aBody("a", { ...gone, successors: ["b"] }), aBody("b", { ...gone, successors: ["a"] }));
    expect(successorsOn(directory, "a", "2026-01-01")).toEqual(["b"]);
  });
});

describe("a change of the directory", () => {
  it("that merges ends the old, keeps their names, and makes one that goes on", () => {
    const before = aDirectory(aBody("a"), aBody("b"));
    const merged = after(before, { kind: "merge", on: "2025-07-01", agencyIds: ["a", "b"], into: aBody("c") });
    expect(merged.agencies.map(({ id, validFrom, validTo }) => [id, validFrom, validTo])).toEqual([
      ["a", null, "2025-06-30"],
      ["b", null, "2025-06-30"],
      ["c", "2025-07-01", null],
    ]);
    expect(predecessorsOf(merged, "c")).toEqual(["a", "b"]);
  });

  it("that merges into one of them leaves that one as it is", () => {
    const merged = after(aDirectory(aBody("a"), aBody("b")), {
      kind: "merge",
      on: "2025-07-01",
      agencyIds: ["a", "b"],
      into: "a",
    });
    expect(merged.agencies.find(({ id }) => id === "a")).toMatchObject({ validTo: null, successors: [] });
    expect(successorsOn(merged, "b", "2025-07-01")).toEqual(["a"]);
  });

  it("that splits passes a duty by its words, and what no words tell to the first", () => {
    const split = after(aDirectory(aBody("so-tttt"), aBody("so-khcn"), aBody("so-vhttdl"), aBody("cong-an-tinh")), {
      kind: "split",
      on: "2025-03-01",
      agencyId: "so-tttt",
      into: [
        { to: "so-khcn", words: ["viễn thông", "chuyển đổi số"] },
        { to: "so-vhttdl", words: ["báo chí", "xuất bản"] },
        { to: "cong-an-tinh", words: ["an toàn thông tin mạng"] },
      ],
    });
    const heir = (duty: string): string => heirOf(split, "so-tttt", "2025-03-01", duty);
    expect(heir("Chỉ đạo các cơ quan Báo chí tuyên truyền")).toBe("so-vhttdl");
    expect(heir("Bảo đảm an toàn thông tin mạng")).toBe("cong-an-tinh");
    expect(heir("Phối hợp thực hiện kế hoạch")).toBe("so-khcn");
    expect(heirOf(split, "so-tttt", "2025-02-28", "báo chí")).toBe("so-tttt");
  });

  it.each<[string, DirectoryChange, string]>([
    ["a successor that nobody knows", { kind: "close", on: "2025-07-01", agencyId: "a", successors: ["x"] }, "successor-unknown"],
    ["an agency that nobody knows", { kind: "close", on: "2025-07-01", agencyId: "x", successors: [] }, "agency-unknown"],
    ["an id that is taken", { kind: "open", on: "2025-07-01", agency: aBody("a") }, "agency-known"],
    ["an agency that had gone long before", { kind: "close", on: "2025-07-01", agencyId: "gone", successors: [] }, "agency-gone"],
  ])("is refused in words for %s", (_, change, code) => {
    const applied = applyChange(aDirectory(aBody("a"), aBody("gone", { validTo: "2020-01-01" })), change);
    expect(applied).toMatchObject({ ok: false, problems: [{ code }] });
  });
});

describe("a plan on a day", () => {
  const plan = aPlan({
    agencies: [anAgency("a"), anAgency("b"), anAgency("x"), anAgency("y"), aGroup("g", ["x", "y"])],
    tasks: [aTask("II.1", { leads: ["a"], coordinating: ["b", "g"] }), aTask("II.2", { leads: ["x"], coordinating: [] })],
    indicators: [aShare({ reporters: ["g"] })],
  });
  const directory = aDirectory(
    aBody("a", { validTo: "2025-06-30", successors: ["c"] }),
    aBody("b"),
    aBody("c", { validFrom: "2025-07-01" }),
    aBody("x", { validTo: "2025-06-30", successors: ["z"] }),
    aBody("y", { validTo: "2025-06-30", successors: ["z"] }),
    aBody("z", { validFrom: "2025-07-01" }),
  );

  it("of the old order is the plan itself", () => expect(planOn(plan, directory, "2025-06-30")).toBe(plan));

  it("of the new order gives every duty to the successors, and keeps the old names for the history", () => {
    const now = planOn(plan, directory, periodOf("2025-H2").dataTo);
    expect(reportersOf(now)).toEqual(["b", "c", "z"]);
    expect(tasksOf(now, "c").map(({ task, role }) => `${task.id} ${role}`)).toEqual(["II.1 lead"]);
    expect(tasksOf(now, "z").map(({ task, role }) => `${task.id} ${role}`)).toEqual(["II.1 coordinating", "II.2 lead"]);
    expect(now.agencies.map(({ id }) => id)).toEqual(["a", "b", "x", "y", "g", "c", "z"]);
  });

  it("whose period ends before the change is still owed by the old ones", () => {
    expect(reportersOf(planOn(plan, directory, periodOf("2025-H1").dataTo))).toEqual(["a", "b", "x", "y"]);
  });

  it("that an agency both leads and inherits a part in leads only", () => {
    const merged = aDirectory(aBody("a"), aBody("b", { validTo: "2025-06-30", successors: ["a"] }));
    expect(planOn(plan, merged, "2025-12-14").tasks[0]).toMatchObject({ leads: ["a"], coordinating: ["g"] });
  });
});

describe("the reorganisation of 2025", () => {
  it("takes departments out of the national directory on 1/3/2025, the border guards' command on 1/7/2025", () => {
    expect(successorsOn(nationalDirectory, "so-khdt", "2025-02-28")).toEqual(["so-khdt"]);
    expect(successorsOn(nationalDirectory, "so-khdt", "2025-03-01")).toEqual(["so-tai-chinh"]);
    expect(successorsOn(nationalDirectory, "so-tttt", "2025-03-01")).toEqual(["so-khcn", "so-vhttdl", "cong-an-tinh"]);
    expect(successorsOn(nationalDirectory, "bo-ch-bdbp", "2025-06-30")).toEqual(["bo-ch-bdbp"]);
    expect(successorsOn(nationalDirectory, "bo-ch-bdbp", "2025-07-01")).toEqual(["ban-ch-bdbp"]);
  });

  it("moves the State Bank's branch twice: the province's, Khu vực 9, Khu vực 8", () => {
    const directory = after(
      aDirectory(aBody("nhnn-tinh", { kind: "bank" })),
      { kind: "rename", on: "2025-03-01", agencyId: "nhnn-tinh", to: region(9) },
      { kind: "rename", on: "2025-07-01", agencyId: "nhnn-kv-9", to: region(8) },
    );
    const plan = aPlan({ agencies: [anAgency("nhnn-kv-9")], tasks: [aTask("II.1", { leads: ["nhnn-kv-9"] })], indicators: [] });
    const owing = (periodId: string) => reportersOf(planOn(plan, directory, periodOf(periodId).dataTo));
    expect(successorsOn(directory, "nhnn-tinh", "2025-02-28")).toEqual(["nhnn-tinh"]);
    expect(successorsOn(directory, "nhnn-tinh", "2025-06-30")).toEqual(["nhnn-kv-9"]);
    expect(successorsOn(directory, "nhnn-tinh", "2025-07-01")).toEqual(["nhnn-kv-8"]);
    expect(owing("2025-H1")).toEqual(["nhnn-kv-9"]);
    expect(owing("2025-H2")).toEqual(["nhnn-kv-8"]);
  });

  it("gives a plan the members that a group had on the plan's day", () => {
    const before: Directory = {
      agencies: [aBody("huyen-a", { level: "district" }), aBody("huyen-b", { level: "district" })],
      groups: [{ id: "cac-huyen", name: "UBND các huyện", aliases: [], members: ["huyen-a", "huyen-b"] }],
    };
    const now = after(before, {
      kind: "split",
      on: "2025-07-01",
      agencyId: "huyen-a",
      into: [
        { to: aBody("xa-1", { level: "commune" }), words: [] },
        { to: aBody("xa-2", { level: "commune" }), words: [] },
      ],
    });
    const membersOn = (day: string): readonly string[] | undefined => {
      const agencies = new DraftAgencies(now, day, false);
      const id = agencies.idOfBody({ id: "cac-huyen", kind: "group" });
      return agencies.all.find((agency) => agency.id === id)?.members;
    };
    expect(membersOn("2025-06-30")).toEqual(["huyen-a", "huyen-b"]);
    expect(membersOn("2025-07-01")).toEqual(["huyen-b", "xa-1", "xa-2"]);
  });

  const file = join(import.meta.dirname, "../../../../shared/reference/provinces.json");
  const ProvincesSchema = v.array(
    v.object({
      name: v.string(),
      newName: v.nullable(v.string()),
      mergedWith: v.optional(v.array(v.string()), []),
      effectiveFrom: v.optional(v.string()),
      nhnn: v.optional(v.array(v.object({ from: v.string(), khuVuc: v.number() })), []),
    }),
  );
  const provinces = existsSync(file)
    ? v.parse(ProvincesSchema, JSON.parse(readFileSync(file, "utf8"))).filter(({ newName }) => newName !== null)
    : [];

  it.skipIf(provinces.length === 0)("each of the four provinces goes on with all that it owed (needs ../shared)", () => {
    expect(provinces.map(({ name }) => name)).toEqual(["Kiên Giang", "Đắk Lắk", "Quảng Trị", "Bình Thuận"]);
    for (const province of provinces) {
      const day = province.effectiveFrom ?? "2025-07-01";
      const olds = [province.name, ...province.mergedWith].map((each, at) =>
        aBody(`cat-${at}`, { name: `Công an tỉnh ${each}` }),
      );
      const successor = aBody("cat-moi", { name: `Công an tỉnh ${province.newName}` });
      const bank = province.nhnn.map(({ khuVuc }) => region(khuVuc));
      const moves = bank.slice(1).filter((each, at) => each.id !== bank[at]?.id);
      const directory = after(
        aDirectory(...olds, ...bank.slice(0, 1)),
        { kind: "merge", on: day, agencyIds: olds.map(({ id }) => id), into: successor },
        ...moves.map((to): DirectoryChange => ({ kind: "rename", on: day, agencyId: bank[0]!.id, to })),
      );
      const plan = aPlan({
        agencies: [...olds, ...bank.slice(0, 1)].map(({ id, name: called }) => anAgency(id, { name: called })),
        tasks: [
          ...olds.map(({ id }, at) => aTask(`I.${at + 1}`, { leads: [id] })),
          aTask("II.1", { leads: bank.slice(0, 1).map(({ id }) => id) }),
        ],
        indicators: [],
      });
      const before = planOn(plan, directory, periodOf("2025-H1").dataTo);
      const now = planOn(plan, directory, periodOf("2025-H2").dataTo);
      expect(tasksOf(before, "cat-0")).toHaveLength(1);
      expect(tasksOf(now, "cat-moi")).toHaveLength(olds.length);
      expect(olds.every(({ id }) => tasksOf(now, id).length === 0)).toBe(true);
      const bankNow = `nhnn-kv-${province.nhnn.at(-1)?.khuVuc}`;
      expect(tasksOf(now, bankNow).map(({ task }) => task.id)).toEqual(["II.1"]);
    }
  });
});
