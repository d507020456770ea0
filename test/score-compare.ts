/**
 * A parsed plan beside the answer made by hand. Strict: a task counts where it begins and ends with the answer's words (or, where
 * the answer has no end, holds no lost task's beginning); every figure, duty and header field answers for one of ours, and what
 * of ours answers nothing is too much. Words are compared folded, bodies by the directory's id or else by their key.
 */
import { matchAgency } from "../domain/agency/directory.ts";
import { foldedWords } from "../domain/agency/fold.ts";
import { nameKey } from "../domain/agency/name-key.ts";
import { nationalDirectory } from "../domain/agency/national-directory.ts";
import type { ParsedPlan, ParsedTask } from "../domain/plan/parsed-plan.ts";
import type { ReportingDuty } from "../domain/plan/plan.ts";
import type { Gold, GoldDuty, GoldFigure, GoldTask } from "./score-gold.ts";

/** `have` of `of` the answer's; `more` of ours answer nothing. */
export interface Part {
  readonly have: number;
  readonly of: number;
  readonly more: number;
}
export interface Score {
  /** Tasks with an agency; `more` counts every task of ours that the answer does not have. */
  readonly tasks: Part;
  /** Tasks of general sections. */
  readonly general: Part;
  readonly leadNames: Part;
  readonly leadIds: Part;
  readonly coordinating: Part;
  readonly times: Part;
  readonly targets: Part;
  readonly requirements: Part;
  readonly duties: Part;
  readonly dutyFields: Part;
  /** `more`: fields that the file does not have and we say. */
  readonly header: Part;
  readonly legalBasis: Part;
  readonly misses: readonly string[];
}

const words = (text: string): string => foldedWords(text).join(" ");
const setOf = (names: readonly string[]): string => [...new Set(names)].sort().join("|");
const body = (name: string): string => matchAgency(name.replace(/\(Sở\)/, "Sở"), nationalDirectory)?.id ?? nameKey(name);
/** "các sở, ban, ngành và UBND các huyện" is the same written as one group or as two. */
const bodies = (names: readonly string[]): string =>
  setOf(names.map(body).flatMap((id) => (id === "so-va-huyen" ? ["cac-so", "ubnd-huyen"] : [id])));
const part = (flags: readonly boolean[], more = 0): Part => ({
  have: flags.filter(Boolean).length,
  of: flags.length,
  more,
});

const contains = (text: string, inner: string): boolean => ` ${text} `.includes(` ${inner} `);

const pairTasks = (gold: Gold, plan: ParsedPlan): { task: GoldTask; ours: ParsedTask | undefined; extent: boolean }[] => {
  const taken = new Set<ParsedTask>();
  const texts = new Map(plan.tasks.map((task) => [task, words(task.text)]));
  const firsts = gold.tasks.map(({ first }) => words(first));
  const begins = [...texts.values()];
  const lost = firsts.filter((first) => first.split(" ").length >= 4 && !begins.some((text) => text.startsWith(first)));
  return gold.tasks.map((task, at) => {
    const first = firsts[at] ?? "";
    const last = task.last === null ? null : words(task.last);
    const begun = plan.tasks.filter((ours) => !taken.has(ours) && texts.get(ours)?.startsWith(first));
    const ends = (ours: ParsedTask): boolean => {
      const text = texts.get(ours) ?? "";
      if (last !== null) return text.endsWith(last);
      return !lost.some((other) => contains(text, other));
    };
    const ours = begun.find(ends) ?? begun[0];
    if (ours !== undefined) taken.add(ours);
    return { task, ours, extent: ours !== undefined && ends(ours) };
  });
};

type OurFigure = Omit<GoldFigure, "phrase"> & { readonly text: string };

/** The figure's own words stand in ours: most of them, since an answer may run on into the next figure's. */
const sameWords = (phrase: string, text: string): boolean => {
  const wanted = foldedWords(phrase);
  const said = new Set(foldedWords(text));
  return wanted.filter((word) => said.has(word)).length >= wanted.length * 0.6;
};

const compareFigures = (
  kind: string,
  gold: readonly GoldFigure[],
  ours: readonly OurFigure[],
  misses: string[],
): { found: boolean[]; left: OurFigure[] } => {
  const left = [...ours];
  const found = gold.map((wanted) => {
    const at = left.findIndex(
      (each) =>
        each.value === wanted.value &&
        each.upper === wanted.upper &&
        each.comparator === wanted.comparator &&
        sameWords(wanted.phrase, each.text),
    );
    if (at < 0) misses.push(`${kind}: ${wanted.comparator} ${String(wanted.value)} ${wanted.unit} “${wanted.phrase}”`);
    else left.splice(at, 1);
    return at >= 0;
  });
  return { found, left };
};

const dutyFields = (gold: GoldDuty, ours: ReportingDuty | undefined): (readonly [string, boolean])[] => {
  const same = (wanted: string | null, said: string | null | undefined): boolean =>
    wanted === null
      ? (said ?? null) === null
      : said !== null && said !== undefined && bodies(wanted.split("; ")) === bodies(said.split("; "));
  return [
    ...(gold.by === null ? [] : [["by", ours !== undefined && bodies(gold.by) === bodies(ours.by)] as const]),
    ["cycle", ours !== undefined && setOf(gold.cycle) === setOf(ours.cycle)],
    ["recipient", ours !== undefined && same(gold.recipient, ours.recipient)],
    ["via", ours !== undefined && same(gold.via, ours.via)],
    [
      "deadline",
      ours !== undefined &&
        (gold.deadline === null ? ours.deadline === null : contains(words(ours.deadline ?? ""), words(gold.deadline))),
    ],
  ];
};

const compareDuties = (gold: readonly GoldDuty[], ours: readonly ReportingDuty[], misses: string[]): [Part, Part] => {
  const left = [...ours];
  const points = (wanted: GoldDuty, each: ReportingDuty): number => dutyFields(wanted, each).filter(([, right]) => right).length;
  const fields = gold.map((wanted) => {
    const best = left.reduce<ReportingDuty | undefined>(
      (top, each) => (points(wanted, each) > (top === undefined ? 2 : points(wanted, top)) ? each : top),
      undefined,
    );
    if (best !== undefined) left.splice(left.indexOf(best), 1);
    const judged = dutyFields(wanted, best);
    const wrong = judged.filter(([, right]) => !right).map(([field]) => field);
    if (wrong.length > 0)
      misses.push(
        `duty (${wrong.join(", ")}): ${best === undefined ? "none" : JSON.stringify(best)} ≠ ${JSON.stringify(wanted)}`,
      );
    return judged;
  });
  misses.push(...left.map((each) => `duty too much: ${JSON.stringify(each)}`));
  return [
    part(
      fields.map((judged) => judged.every(([, right]) => right)),
      left.length,
    ),
    part(fields.flat().map(([, right]) => right)),
  ];
};

const compareHeader = (gold: Gold, { header }: ParsedPlan, misses: string[]): Part => {
  const fields = Object.entries(gold.header).map(([field, wanted]) => {
    const ours = Object.entries(header).find(([name]) => name === field)?.[1] ?? null;
    const said = typeof ours === "string" ? ours : null;
    const right =
      wanted === null
        ? said === null
        : wanted.endsWith("...")
          ? words(said ?? "").startsWith(words(wanted))
          : words(said ?? "") === words(wanted);
    const invented = wanted === null && said !== null;
    if (!right) misses.push(`header ${field}${invented ? " INVENTED" : ""}: ${String(said)} ≠ ${String(wanted)}`);
    return { right, invented };
  });
  return part(
    fields.map(({ right }) => right),
    fields.filter(({ invented }) => invented).length,
  );
};

export function compare(plan: ParsedPlan, gold: Gold): Score {
  const misses: string[] = [];
  const pairs = pairTasks(gold, plan);
  for (const { task, ours, extent } of pairs)
    if (!extent) misses.push(ours === undefined ? `task: ${task.first}` : `extent of ${ours.id}: “${ours.text.slice(-80)}”`);
  const judge = (
    kind: string,
    only: (task: GoldTask) => boolean,
    right: (task: GoldTask, ours: ParsedTask) => boolean,
  ): boolean[] =>
    pairs.flatMap(({ task, ours }) => {
      if (!only(task)) return [];
      const good = ours !== undefined && right(task, ours);
      if (ours !== undefined && !good) {
        const told = { lead: task.lead, coordinating: task.coordinating, time: task.time };
        const said = { lead: ours.lead, coordinating: ours.coordinating, time: ours.time };
        misses.push(`${kind} of ${ours.id}: ${JSON.stringify(said)} ≠ ${JSON.stringify(told)}`);
      }
      return [good];
    });
  const isCharged = (task: GoldTask): boolean => task.lead.length > 0;
  const leadNames = judge(
    "lead names",
    isCharged,
    (task, ours) =>
      setOf(ours.lead.map(nameKey)) === setOf(task.lead.map(nameKey)) ||
      words(ours.lead.join(" ")) === words(task.leadRaw ?? "?"),
  );
  const known = (name: string): boolean => matchAgency(name.replace(/\(Sở\)/, "Sở"), nationalDirectory) !== null;
  const leadIds = judge(
    "lead ids",
    isCharged,
    (task, ours) => bodies(ours.lead) === bodies(task.lead) && (!task.lead.every(known) || !ours.leadIds.includes(null)),
  );
  const unwanted = pairs.filter(({ task, ours }) => !isCharged(task) && (ours?.lead.length ?? 0) > 0).length;
  const coordinating = judge(
    "coordinating",
    ({ coordinating: wanted }) => wanted.length > 0,
    (task, ours) => bodies(ours.coordinating) === bodies(task.coordinating),
  );
  const tooMany = pairs.filter(({ task, ours }) => task.coordinating.length === 0 && (ours?.coordinating.length ?? 0) > 0).length;
  const times = judge(
    "time",
    ({ time }) => time !== null,
    (task, ours) => words(ours.time ?? "") === words(task.time ?? ""),
  );
  const untold = pairs.filter(({ task, ours }) => task.time === null && (ours?.time ?? null) !== null);
  misses.push(...untold.map(({ ours }) => `time too much ${ours?.id ?? ""}: ${ours?.time ?? ""}`));
  const extra = plan.tasks.filter((task) => !pairs.some(({ ours }) => ours === task));
  misses.push(...extra.map((task) => `task too much ${task.id} (${task.lead.join("; ")}): ${task.text.slice(0, 60)}`));

  const rates = compareFigures(
    "target",
    gold.targets.filter(({ unit }) => unit.startsWith("%")),
    plan.indicators,
    misses,
  );
  const plain = plan.requirements.map((each) => ({ upper: null, ...each }));
  const others = compareFigures(
    "target",
    gold.targets.filter(({ unit }) => !unit.startsWith("%")),
    plain,
    misses,
  );
  const requirements = compareFigures("requirement", gold.requirements, others.left, misses);
  // An answer may give two figures of one clause in one phrase: the second is neither found nor too much.
  const named = (each: OurFigure): boolean =>
    gold.targets.some(({ phrase }) => phrase.includes(`${String(each.value)}%`) && sameWords(phrase, each.text));
  const tooManyRates = rates.left.filter((each) => !named(each));
  misses.push(...tooManyRates.map(({ comparator, value, text }) => `target too much ${comparator} ${String(value)}: ${text}`));
  misses.push(...requirements.left.map(({ text }) => `requirement too much: ${text}`));
  const [duties, fields] = compareDuties(gold.duties, plan.reporting, misses);
  const numbers = new Set(plan.header.legalBasis.map(({ number }) => words(number)));
  const unquoted = gold.legalBasis.filter((number) => !numbers.has(words(number)));
  misses.push(...unquoted.map((number) => `legal basis: ${number}`));
  return {
    tasks: part(
      pairs.flatMap(({ task, extent }) => (isCharged(task) ? [extent] : [])),
      extra.length,
    ),
    general: part(pairs.flatMap(({ task, extent }) => (isCharged(task) ? [] : [extent]))),
    leadNames: part(leadNames, unwanted),
    leadIds: part(leadIds),
    coordinating: part(coordinating, tooMany),
    times: part(times, untold.length),
    targets: part([...rates.found, ...others.found], tooManyRates.length),
    requirements: part(requirements.found, requirements.left.length),
    duties,
    dutyFields: fields,
    header: compareHeader(gold, plan, misses),
    legalBasis: part(gold.legalBasis.map((number) => numbers.has(words(number)))),
    misses,
  };
}
