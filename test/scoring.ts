/** Compares a parsed plan with the answer that was made by hand: words folded, bodies by the directory or by their key. */
import * as v from "valibot";
import { matchAgency } from "../domain/agency/directory.ts";
import { foldedWords } from "../domain/agency/fold.ts";
import { nameKey } from "../domain/agency/name-key.ts";
import { nationalDirectory } from "../domain/agency/national-directory.ts";
import type { ParsedPlan, ParsedTask } from "../domain/plan/parsed-plan.ts";

interface Part {
  readonly have: number;
  readonly of: number;
}
export interface Score {
  readonly tasks: Part;
  readonly invented: number;
  readonly leads: Part;
  readonly coordinating: Part;
  readonly targets: Part;
  readonly extraTargets: number;
  readonly header: Part;
  readonly legalBasis: Part;
  readonly misses: readonly string[];
}

interface GoldTask {
  readonly first: string;
  readonly last: string | null;
  readonly lead: readonly string[];
  readonly coordinating: readonly string[];
}
interface GoldTarget {
  readonly value: number | readonly number[];
  readonly comparator: string;
  readonly unit: string;
}
interface Gold {
  readonly tasks: readonly GoldTask[];
  readonly targets: readonly GoldTarget[];
  readonly header: Readonly<Record<string, string | null>>;
  readonly legalBasis: readonly string[];
}

const words = (text: string): string => foldedWords(text).join(" ");
const body = (name: string): string => matchAgency(name.replace(/\(Sở\)/, "Sở"), nationalDirectory)?.id ?? nameKey(name);
const bodies = (names: readonly string[]): string =>
  [...new Set(names.map(body).flatMap((id) => (id === "so-va-huyen" ? ["cac-so", "ubnd-huyen"] : [id])))].sort().join("|");

const findTask = (gold: GoldTask, tasks: readonly ParsedTask[], taken: Set<ParsedTask>): ParsedTask | undefined => {
  const first = words(gold.first);
  const found = tasks.find((task) => {
    if (taken.has(task)) return false;
    const text = words(task.text);
    return text.startsWith(first) && (gold.last === null || text.endsWith(words(gold.last)));
  });
  if (found !== undefined) taken.add(found);
  return found;
};

const share = (flags: readonly boolean[]): Part => ({ have: flags.filter(Boolean).length, of: flags.length });

const sameTarget = (gold: GoldTarget, plan: ParsedPlan): boolean => {
  const [value, upper] = typeof gold.value === "number" ? [gold.value, null] : [gold.value[0] ?? 0, gold.value[1] ?? null];
  const comparator = gold.comparator.replace("≈range", "range").replace("≈", "=");
  const figures = [...plan.indicators, ...plan.requirements.map((each) => ({ ...each, upper: null }))];
  return figures.some(
    (each) => each.value === value && each.comparator === comparator && (upper === null || each.upper === upper),
  );
};

export function score(plan: ParsedPlan, gold: Gold): Score {
  const taken = new Set<ParsedTask>();
  const misses: string[] = [];
  const found = gold.tasks.map((task) => ({ task, ours: findTask(task, plan.tasks, taken) }));
  const leads = found.flatMap(({ task, ours }) => {
    if (ours === undefined) misses.push(`task: ${task.first}`);
    else if (bodies(ours.lead) !== bodies(task.lead))
      misses.push(`lead of ${ours.id}: ${ours.lead.join("; ")} ≠ ${task.lead.join("; ")}`);
    return task.lead.length === 0 ? [] : [ours !== undefined && bodies(ours.lead) === bodies(task.lead)];
  });
  const coordinating = found.flatMap(({ task, ours }) => {
    if (ours === undefined) return task.coordinating.length === 0 ? [] : [false];
    const same = bodies(ours.coordinating) === bodies(task.coordinating);
    if (!same) misses.push(`coordinating of ${ours.id}: ${ours.coordinating.join("; ")} ≠ ${task.coordinating.join("; ")}`);
    return task.coordinating.length === 0 && same ? [] : [same];
  });
  const targets = gold.targets.map((target) => {
    const same = sameTarget(target, plan);
    if (!same) misses.push(`target: ${target.comparator} ${JSON.stringify(target.value)} ${target.unit}`);
    return same;
  });
  const header = Object.entries(gold.header).map(([field, wanted]) => {
    const ours = plan.header[field as keyof typeof plan.header] as string | null;
    const same = wanted === null ? ours === null : words(ours ?? "") === words(wanted);
    if (!same) misses.push(`header ${field}: ${String(ours)} ≠ ${String(wanted)}`);
    return same;
  });
  const numbers = new Set(plan.header.legalBasis.map(({ number }) => words(number)));
  const legalBasis = gold.legalBasis.map((number) => numbers.has(words(number)));
  const invented = plan.tasks.filter((task) => !taken.has(task));
  misses.push(...invented.map((task) => `invented ${task.id} (${task.lead.join("; ")}): ${task.text.slice(0, 60)}`));
  return {
    tasks: share(found.map(({ ours }) => ours !== undefined)),
    invented: invented.length,
    leads: share(leads),
    coordinating: share(coordinating),
    targets: share(targets),
    extraTargets: Math.max(0, plan.indicators.length - gold.targets.length),
    header: share(header),
    legalBasis: share(legalBasis),
    misses,
  };
}

const Field = v.union([v.nullable(v.string()), v.object({ value: v.nullable(v.string()), inFile: v.boolean() })]);
const Names = v.optional(v.array(v.string()), []);
const Target = v.object({ value: v.union([v.number(), v.array(v.number())]), comparator: v.string(), unit: v.string() });

const SeedSchema = v.object({
  ocr: v.boolean(),
  header: v.object({
    docType: v.string(),
    number: Field,
    date: Field,
    province: Field,
    issuer: v.string(),
    title: v.string(),
    legalBasis: v.array(v.object({ number: v.string() })),
  }),
  tasks: v.array(
    v.object({ first8: v.string(), first8Raw: v.optional(v.string()), last5: v.string(), lead: Names, coordinating: Names }),
  ),
  generalContent: v.optional(v.array(v.object({ first8: v.string(), last5: v.string(), isTask: v.optional(v.boolean()) })), []),
  kpis: v.array(Target),
});

const PlanSchema = v.object({
  issuer: v.string(),
  province: v.string(),
  number: v.string(),
  date: v.string(),
  docType: v.string(),
  title: v.string(),
  headerAsRead: v.optional(v.object({ number: v.optional(v.string()), date: v.optional(v.string()) }), {}),
  absentFromText: Names,
  legalBasis: Names,
  gold: v.object({
    header: v.optional(v.object({ legalBasis: Names })),
    tasks: v.array(v.object({ firstWords: v.string(), lead: Names, coordinating: Names, inText: v.optional(v.boolean(), true) })),
    kpis: v.array(Target),
  }),
});

/** What stands in the file: a value that only another source knows is null there. */
const inFile = (field: v.InferOutput<typeof Field>): string | null => {
  if (field === null || typeof field === "string") return field;
  return field.inFile ? field.value : null;
};

export function scoreSeed(plan: ParsedPlan, answer: unknown): Score {
  const gold = v.parse(SeedSchema, answer);
  const { header } = gold;
  const general = gold.generalContent
    .filter(({ isTask }) => isTask === true)
    .map(({ first8, last5 }) => ({ first: first8, last: last5, lead: [], coordinating: [] }));
  return score(plan, {
    tasks: [
      ...gold.tasks.map(({ first8, first8Raw, last5, lead, coordinating }) => ({
        first: first8Raw ?? first8,
        last: gold.ocr ? null : last5,
        lead,
        coordinating,
      })),
      ...general,
    ],
    targets: gold.kpis,
    header: {
      docType: header.docType,
      number: inFile(header.number),
      date: inFile(header.date),
      province: inFile(header.province),
      issuer: header.issuer,
      ...(gold.ocr ? {} : { title: header.title }),
    },
    legalBasis: header.legalBasis.map(({ number }) => number),
  });
}

export function scorePlan(plan: ParsedPlan, answer: unknown): Score {
  const gold = v.parse(PlanSchema, answer);
  const isLost = (field: "number" | "date" | "title"): boolean => gold.absentFromText.includes(field);
  return score(plan, {
    tasks: gold.gold.tasks
      .filter(({ inText }) => inText)
      .map(({ firstWords, lead, coordinating }) => ({ first: firstWords, last: null, lead, coordinating })),
    targets: gold.gold.kpis,
    header: {
      number: gold.headerAsRead.number !== undefined || isLost("number") ? null : gold.number || null,
      date: gold.headerAsRead.date !== undefined || gold.date.length < 10 ? null : gold.date,
      docType: gold.docType.split(" (")[0] ?? null,
      province: gold.province.startsWith("(") ? null : gold.province,
      title: isLost("title") ? null : gold.title,
      issuer: gold.issuer.replace("UBND", "Ủy ban nhân dân").replace(/^(Sở .*) tỉnh .*$/u, "$1"),
    },
    legalBasis: (gold.gold.header?.legalBasis ?? gold.legalBasis).flatMap((each) => /\d+\S*[/-]\S+/.exec(each)?.[0] ?? []),
  });
}
