/** Real plans against answers made by hand: they lie beside the repository and are no part of it. */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { nationalDirectory } from "../../../domain/agency/national-directory.ts";
import { parsePlan } from "../../../domain/plan/parse.ts";
import { compare } from "../../score-compare.ts";
import { seedGold } from "../../score-gold.ts";

const shared = join(import.meta.dirname, "..", "..", "..", "..", "shared");
const present = existsSync(join(shared, "gold"));
const seeds = present ? readdirSync(join(shared, "gold")).map((name) => name.replace(".json", "")) : [];

const scoreOf = (name: string) => {
  const text = readFileSync(join(shared, "seeds", `${name}.txt`), "utf8");
  const answer: unknown = JSON.parse(readFileSync(join(shared, "gold", `${name}.json`), "utf8"));
  return compare(parsePlan(text, nationalDirectory), seedGold(answer));
};

describe("real plans", () => {
  it.skipIf(!present)(
    "are read as a person reads them: every task, lead, figure, reporting duty and header field (needs ../shared)",
    () => {
      for (const name of seeds) expect([name, scoreOf(name).misses]).toEqual([name, []]);
    },
  );

  it.skipIf(!present)("get nothing invented (needs ../shared)", () => {
    for (const name of seeds) {
      const { tasks, targets, requirements, header } = scoreOf(name);
      expect([name, tasks.more, targets.more, requirements.more, header.more]).toEqual([name, 0, 0, 0, 0]);
    }
  });
});
