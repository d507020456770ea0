/** The answers made by hand that lie in ../shared, brought to one shape: what a reader of the document should say of it. */
import * as v from "valibot";

export interface GoldTask {
  /** How it begins and, where the answer knows it, how it ends. */
  readonly first: string;
  readonly last: string | null;
  /** Empty for a task of a general section. */
  readonly lead: readonly string[];
  /** As the file's letters have them, where the answer says so. */
  readonly leadRaw: string | null;
  readonly coordinating: readonly string[];
  readonly time: string | null;
}
export interface GoldFigure {
  readonly phrase: string;
  readonly value: number;
  readonly upper: number | null;
  readonly comparator: string;
  readonly unit: string;
}
export interface GoldDuty {
  /** Null where the answer does not say who. */
  readonly by: readonly string[] | null;
  readonly cycle: readonly string[];
  readonly recipient: string | null;
  readonly via: string | null;
  readonly deadline: string | null;
}
export interface Gold {
  readonly tasks: readonly GoldTask[];
  readonly targets: readonly GoldFigure[];
  readonly requirements: readonly GoldFigure[];
  readonly duties: readonly GoldDuty[];
  /** Null: the file does not have it, and whoever says something has invented it. */
  readonly header: Readonly<Record<string, string | null>>;
  readonly legalBasis: readonly string[];
}

const Field = v.union([v.nullable(v.string()), v.object({ value: v.nullable(v.string()), inFile: v.boolean() })]);
const Names = v.optional(v.array(v.string()), []);
const Raw = v.optional(v.nullable(v.string()), null);
const FigureSchema = v.object({
  phrase: v.string(),
  value: v.union([v.number(), v.array(v.number())]),
  comparator: v.string(),
  unit: v.string(),
});
const DutySchema = v.object({
  by: v.optional(v.array(v.string())),
  note: v.optional(v.string(), ""),
  cycle: v.string(),
  cycleCode: v.optional(v.union([v.string(), v.array(v.string())])),
  recipient: v.nullable(v.string()),
  via: v.nullable(v.string()),
  deadline: Raw,
});

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
    v.object({
      first8: v.string(),
      first8Raw: v.optional(v.string()),
      last5: v.string(),
      lead: Names,
      leadRaw: Raw,
      coordinating: Names,
      time: v.optional(v.nullable(v.object({ canonical: v.string() })), null),
    }),
  ),
  generalContent: v.optional(v.array(v.object({ first8: v.string(), last5: v.string(), isTask: v.optional(v.boolean()) })), []),
  kpis: v.array(FigureSchema),
  quantitativeRequirements: v.array(FigureSchema),
  reporting: v.array(DutySchema),
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
    tasks: v.array(
      v.object({
        firstWords: v.string(),
        lead: Names,
        coordinating: Names,
        time: v.optional(v.string(), ""),
        inText: v.optional(v.boolean(), true),
      }),
    ),
    kpis: v.array(FigureSchema),
    reporting: v.array(DutySchema),
  }),
});

const figure = ({ phrase, value, comparator, unit }: v.InferOutput<typeof FigureSchema>): GoldFigure => {
  const [from, upper = null] = typeof value === "number" ? [value] : value;
  return { phrase, value: from ?? 0, upper, comparator: comparator.replace("≈range", "range").replace("≈", "="), unit };
};

/** Codes of a cycle that the answer gives in words. */
const codes = (words: string): string[] => {
  const said = [
    ...(/hằng tháng|hàng tháng/.test(words) ? ["MONTH"] : []),
    ...(/hàng năm|hằng năm|năm học/.test(words) ? ["YEAR"] : []),
    ...(/đột xuất|khi có/.test(words) ? ["AD_HOC"] : []),
    ...(/theo quy định/.test(words) ? ["AS_REGULATED"] : []),
  ];
  return /định kỳ/.test(words) && !said.includes("YEAR") && !said.includes("MONTH") ? ["PERIODIC_UNSPECIFIED", ...said] : said;
};
const bare = (name: string): string => name.replace(/\([^()]*\)/g, "").trim();

const duty = (said: v.InferOutput<typeof DutySchema>): GoldDuty => ({
  by: said.by?.map(bare) ?? null,
  cycle: said.cycleCode === undefined ? codes(said.cycle) : [said.cycleCode].flat(),
  recipient: said.recipient === null ? null : bare(said.recipient) || null,
  via: said.via === null ? null : bare(said.via) || null,
  deadline: said.deadline ?? /trước ngày [\d/]+/.exec(said.cycle)?.[0] ?? null,
});

/** What stands in the file: a value that only another source knows is null there. */
const inFile = (field: v.InferOutput<typeof Field>): string | null => {
  if (field === null || typeof field === "string") return field;
  return field.inFile ? field.value : null;
};

export function seedGold(answer: unknown): Gold {
  const gold = v.parse(SeedSchema, answer);
  const { header } = gold;
  const nobody = { lead: [], leadRaw: null, coordinating: [], time: null };
  return {
    tasks: [
      ...gold.tasks.map(({ first8, first8Raw, last5, time, ...roles }) => ({
        ...roles,
        first: first8Raw ?? first8,
        last: gold.ocr ? null : last5,
        time: time?.canonical ?? null,
      })),
      ...gold.generalContent
        .filter(({ isTask }) => isTask === true)
        .map(({ first8, last5 }) => ({ ...nobody, first: first8, last: last5 })),
    ],
    targets: gold.kpis.map(figure),
    requirements: gold.quantitativeRequirements.map(figure),
    duties: gold.reporting.map(duty),
    header: {
      docType: header.docType,
      number: inFile(header.number),
      date: inFile(header.date),
      province: inFile(header.province),
      issuer: header.issuer,
      ...(gold.ocr ? {} : { title: header.title }),
    },
    legalBasis: header.legalBasis.map(({ number }) => number),
  };
}

export function planGold(answer: unknown): Gold {
  const plan = v.parse(PlanSchema, answer);
  const { gold } = plan;
  const isLost = (field: "number" | "date" | "title"): boolean => plan.absentFromText.includes(field);
  return {
    tasks: gold.tasks
      .filter(({ inText }) => inText)
      .map(({ firstWords, time, lead, coordinating }) => ({
        first: firstWords,
        last: null,
        lead,
        leadRaw: null,
        coordinating,
        time: time || null,
      })),
    targets: gold.kpis.map(figure),
    requirements: [],
    duties: gold.reporting.map(duty),
    header: {
      docType: plan.docType.split(" (")[0] ?? null,
      number: plan.headerAsRead.number !== undefined || isLost("number") ? null : plan.number || null,
      date: plan.headerAsRead.date !== undefined || plan.date.length < 10 ? null : plan.date,
      province: plan.province.startsWith("(") ? null : plan.province,
      issuer: plan.issuer.replace("UBND", "Ủy ban nhân dân").replace(/^(Sở .*) tỉnh .*$/u, "$1"),
      title: isLost("title") ? null : plan.title,
    },
    legalBasis: (gold.header?.legalBasis ?? plan.legalBasis).flatMap((each) => /\d+\S*[/-]\S+/.exec(each)?.[0] ?? []),
  };
}
