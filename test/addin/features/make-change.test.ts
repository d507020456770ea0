import { describe, expect, it } from "vitest";
import { type Filled, makeChange } from "../../../addin/src/features/admin/make-change.ts";
import type { Agency, Directory } from "../../../domain/agency/directory.ts";
import { applyChange } from "../../../domain/agency/directory-change.ts";
import { successorsOn } from "../../../domain/agency/succession.ts";

const agency: Agency = {
  ...{ id: "so-a", name: "Sở A", abbr: null, aliases: [], kind: "department", level: "province" },
  ...{ validFrom: null, validTo: null, successors: [] },
};
const other: Agency = { ...agency, id: "so-b", name: "Sở B" };
const directory: Directory = { agencies: [agency, other], groups: [] };
const filled = (kind: Filled["kind"], more: Partial<Filled> = {}): Filled => ({
  ...{ kind, agency, on: "2025-07-01", name: "", looks: { kind: "department", level: "province" } as const, to: null, parts: [] },
  ...more,
});
const known = { kind: "known", id: "so-b", name: "Sở B" } as const;
const born = { kind: "new", name: "Sở C" } as const;

/** Who stands in the place of "so-a" after what was filled in. */
const afterwards = (what: Filled): readonly string[] => {
  const made = makeChange(directory, what);
  if (!made.ok) throw new Error(made.lacking);
  const applied = applyChange(directory, made.change);
  if (!applied.ok) throw new Error(applied.problems.map(({ message }) => message).join(" "));
  return successorsOn(applied.value, "so-a", "2025-07-01");
};

describe("what the administrator fills in", () => {
  it.each([
    ["a new name", filled("rename", { name: "Sở A mới" }), ["so-a-moi"]],
    ["a merger into one that is there", filled("merge", { to: known }), ["so-b"]],
    ["a merger into a new one", filled("merge", { to: born }), ["so-c"]],
    [
      "a split",
      filled("split", {
        parts: [
          { to: known, words: "báo chí" },
          { to: born, words: "viễn thông, số" },
        ],
      }),
      ["so-b", "so-c"],
    ],
    ["an end with a successor", filled("close", { to: known }), ["so-b"]],
    ["an end without one", filled("close"), ["so-a"]],
    ["a new agency beside it", filled("open", { agency: null, name: "Sở A" }), ["so-a"]],
  ])("%s is a change that the directory takes", (_, what, heirs) => {
    expect(afterwards(what)).toEqual(heirs);
  });

  it.each([
    ["a day", filled("close", { on: null }), "Hãy nhập ngày"],
    ["a name", filled("open", { agency: null }), "Hãy ghi tên cơ quan"],
    ["another name than before", filled("rename", { name: "Sở A" }), "Hãy ghi tên mới"],
    ["who takes it in", filled("merge"), "Hãy chọn cơ quan nhận"],
    ["a second taker", filled("split", { parts: [{ to: known, words: "" }] }), "ít nhất hai"],
  ])("that lacks %s is told so", (_, what, words) => {
    expect(makeChange(directory, what)).toMatchObject({ ok: false, lacking: expect.stringContaining(words) as string });
  });
});
