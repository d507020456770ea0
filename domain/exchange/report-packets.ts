/**
 * A period as packets for another reporting system. QCVN 125:2021/BTTTT names the kinds of packets that reporting systems exchange; what
 * its fields are called is for the province and the system that receives to agree on. So each packet says which kind of the standard it
 * is meant as, and its fields are Matran's own, described by the schema below and in docs/openapi.json.
 *
 *   che-do-bao-cao     the plan's reporting regime: who reports what to whom, how often
 *   danh-muc-ky        the period: from, to, due
 *   bieu-mau           the form: which counts are asked, in which units
 *   de-cuong           the outline of the report to UBND tỉnh
 *   chi-tieu, bo-kpi   what is demanded: formula, comparator, target
 *   nhom, phan-to      by what counts are broken down: groups, agencies
 *   so-lieu            agency × count, with the three answers kept apart: a number, not applicable, no data; missing is none of them.
 *                      A correction carried out of a locked period is a row of its own, so that the rows of a count add up to its total
 *   so-lieu-danh-sach  task × agency: progress and timeliness
 *   trang-thai         who has reported, and whether it counts
 *   du-lieu-kpi        the figures, computed once from added counts
 *
 * Only accepted returns are in it, and no prose of an agency: numbers, states and days.
 */
import * as v from "valibot";
import type { KpiResult } from "../kpi/kpi.ts";
import { targetInWords } from "../kpi/words.ts";
import type { CountTotal, Merged } from "../merge/merge.ts";
import { timelinessStates } from "../merge/merge.ts";
import { periodTitle } from "../period/period-title.ts";
import type { Period } from "../period/period.ts";
import { IsoDate, Key } from "../plan/plan.ts";
import { planName } from "../plan/plan-words.ts";
import type { PublishedPlan } from "../plan/published-plan.ts";
import { expandAgencies, reportersOf } from "../returns/duties.ts";
import { progressStates, type ReturnHead, returnStatuses } from "../returns/return.ts";

const Count = v.object({ indicator: Key, count: Key });
const packet = <const K extends string, S extends v.GenericSchema>(kind: K, content: S) =>
  v.object({ kind: v.literal(kind), name: v.string(), content });

export const countStates = ["number", "not-applicable", "no-data", "missing", "correction"] as const;

const PacketSchema = v.variant("kind", [
  packet(
    "che-do-bao-cao",
    v.object({
      plan: Key,
      name: v.string(),
      issuer: v.nullable(v.string()),
      duties: v.array(
        v.object({
          by: v.array(v.string()),
          cycle: v.array(v.string()),
          recipient: v.nullable(v.string()),
          deadline: v.nullable(v.string()),
        }),
      ),
    }),
  ),
  packet(
    "danh-muc-ky",
    v.array(v.object({ period: v.string(), name: v.string(), dataFrom: IsoDate, dataTo: IsoDate, dueOn: IsoDate })),
  ),
  packet("bieu-mau", v.array(v.object({ ...Count.entries, label: v.string(), unit: v.string() }))),
  packet("de-cuong", v.array(v.string())),
  packet(
    "chi-tieu",
    v.array(
      v.object({
        indicator: Key,
        text: v.string(),
        measure: v.string(),
        numerator: Key,
        denominator: Key,
        comparator: v.string(),
        target: v.number(),
        upper: v.nullable(v.number()),
        demand: v.string(),
      }),
    ),
  ),
  packet("bo-kpi", v.object({ plan: Key, indicators: v.array(Key) })),
  packet("nhom", v.array(v.object({ group: Key, name: v.string(), agencies: v.array(Key) }))),
  packet("phan-to", v.array(v.object({ agency: Key, name: v.string(), directoryId: v.nullable(Key) }))),
  packet(
    "so-lieu",
    v.array(
      v.object({
        ...Count.entries,
        agency: Key,
        state: v.picklist(countStates),
        /** Of a correction the difference, which may be below 0. */
        value: v.nullable(v.number()),
        /** The locked period that a correction corrects; else null. */
        corrects: v.nullable(v.string()),
      }),
    ),
  ),
  packet(
    "so-lieu-danh-sach",
    v.array(
      v.object({
        task: v.string(),
        agency: Key,
        role: v.picklist(["lead", "coordinating"]),
        progress: v.picklist(progressStates),
        percent: v.nullable(v.number()),
        completedOn: v.nullable(IsoDate),
        timeliness: v.picklist(timelinessStates),
      }),
    ),
  ),
  packet(
    "trang-thai",
    v.array(
      v.object({
        agency: Key,
        status: v.picklist([...returnStatuses, "not-sent"]),
        revision: v.nullable(v.number()),
        isCounted: v.boolean(),
      }),
    ),
  ),
  packet(
    "du-lieu-kpi",
    v.array(
      v.object({
        indicator: Key,
        numerator: v.number(),
        denominator: v.number(),
        percent: v.nullable(v.number()),
        verdict: v.string(),
        isProvisional: v.boolean(),
        agencies: v.object({ have: v.number(), of: v.number() }),
      }),
    ),
  ),
]);
export type Packet = v.InferOutput<typeof PacketSchema>;

export const packetsFormat = "matran-goi-bao-cao-1";
const packetsNote =
  "Định dạng riêng của Ma trận, xếp theo loại gói tin mà QCVN 125:2021/BTTTT nêu tên; không phải lược đồ chính thức. Việc ghép trường với hệ thống nhận phải được tỉnh xác nhận.";

export const ReportPacketsSchema = v.object({
  format: v.literal(packetsFormat),
  note: v.string(),
  plan: Key,
  period: v.string(),
  /** ISO instant at which it was made. */
  madeAt: v.string(),
  packets: v.array(PacketSchema),
});
export type ReportPackets = v.InferOutput<typeof ReportPacketsSchema>;

export interface PacketFacts {
  readonly plan: PublishedPlan;
  readonly period: Period;
  readonly merged: Merged;
  readonly kpis: readonly KpiResult[];
  readonly heads: readonly ReturnHead[];
  /** Headings of the report, in their order. */
  readonly outline: readonly string[];
  /** ISO instant. */
  readonly at: string;
}

export function reportPackets({ plan, period, merged, kpis, heads, outline, at }: PacketFacts): ReportPackets {
  const { id, dataFrom, dataTo, dueOn } = period;
  const { indicators } = plan;
  const reporters = new Set(reportersOf(plan));
  // Whoever is gone since it reported is named in the figures, and so in the lists.
  const gone = heardOf(merged).filter((id) => !reporters.has(id));
  const named = new Set([...reporters, ...gone, ...merged.counts.flatMap(({ carried }) => carried.map((each) => each.agencyId))]);
  const agencies = plan.agencies.filter((agency) => named.has(agency.id));
  const counted = new Set([...merged.accepted, ...gone]);
  const packets: Packet[] = [
    {
      kind: "che-do-bao-cao",
      name: "Chế độ báo cáo",
      content: {
        plan: plan.id,
        name: planName(plan.header),
        issuer: plan.header.issuer,
        duties: plan.reporting.map(({ by, cycle, recipient, deadline }) => ({ by, cycle, recipient, deadline })),
      },
    },
    { kind: "danh-muc-ky", name: "Danh mục kỳ", content: [{ period: id, name: periodTitle(period), dataFrom, dataTo, dueOn }] },
    {
      kind: "bieu-mau",
      name: "Biểu mẫu",
      content: indicators.flatMap(({ id: indicator, counts }) =>
        counts.map(({ id: count, label, unit }) => ({ indicator, count, label, unit })),
      ),
    },
    { kind: "de-cuong", name: "Đề cương", content: [...outline] },
    {
      kind: "chi-tieu",
      name: "Chỉ tiêu",
      content: indicators.map((each) => ({
        indicator: each.id,
        text: each.text,
        measure: each.kind,
        numerator: each.numerator,
        denominator: each.denominator,
        comparator: each.comparator,
        target: each.target,
        upper: each.upper,
        demand: targetInWords(each),
      })),
    },
    { kind: "bo-kpi", name: "Bộ KPI", content: { plan: plan.id, indicators: indicators.map((each) => each.id) } },
    {
      kind: "nhom",
      name: "Nhóm",
      content: plan.agencies
        .filter(({ kind }) => kind === "group")
        .map((group) => ({ group: group.id, name: group.name, agencies: [...expandAgencies(plan, [group.id])] })),
    },
    {
      kind: "phan-to",
      name: "Phân tổ",
      content: agencies.map((agency) => ({ agency: agency.id, name: agency.name, directoryId: agency.directoryId })),
    },
    { kind: "so-lieu", name: "Số liệu", content: merged.counts.flatMap(answersOf) },
    {
      kind: "so-lieu-danh-sach",
      name: "Số liệu danh sách",
      content: merged.tasks.flatMap(({ taskId, timeliness, said }) =>
        said.map(({ agencyId, role, report: { progress, percent, completedOn } }) => ({
          ...{ task: taskId, agency: agencyId, role },
          ...{ progress, percent, completedOn, timeliness },
        })),
      ),
    },
    {
      kind: "trang-thai",
      name: "Trạng thái",
      content: agencies.map((agency) => {
        const head = heads.find(({ agencyId }) => agencyId === agency.id);
        return {
          agency: agency.id,
          status: head?.status ?? "not-sent",
          revision: head?.revision ?? null,
          isCounted: counted.has(agency.id),
        };
      }),
    },
    {
      kind: "du-lieu-kpi",
      name: "Dữ liệu KPI",
      content: kpis.map(({ indicatorId, numerator, denominator, percent, verdict, provisional, coverage }) => ({
        ...{ indicator: indicatorId, numerator, denominator, percent, verdict },
        ...{ isProvisional: provisional, agencies: { have: coverage.have, of: coverage.of } },
      })),
    },
  ];
  return { format: packetsFormat, note: packetsNote, plan: plan.id, period: id, madeAt: at, packets };
}

const heardOf = ({ counts, tasks }: Merged): readonly string[] => [
  ...new Set([...counts.flatMap(({ addends }) => addends), ...tasks.flatMap(({ said }) => said)].map(({ agencyId }) => agencyId)),
];

/** Every agency that is asked for a count, once: what it answered, or that it has not; then the corrections. */
function answersOf({ indicatorId, countId, addends, carried, notApplicable, noData, missing }: CountTotal) {
  const place = { indicator: indicatorId, count: countId };
  const without = (agencies: readonly string[], state: "not-applicable" | "no-data" | "missing") =>
    agencies.map((agency) => ({ ...place, agency, state, value: null, corrects: null }));
  return [
    ...addends.map(({ agencyId, value }) => ({ ...place, agency: agencyId, state: "number" as const, value, corrects: null })),
    ...without(notApplicable, "not-applicable"),
    ...without(noData, "no-data"),
    ...without(missing, "missing"),
    ...carried.map(({ agencyId, periodId, amount }) => ({
      ...place,
      ...{ agency: agencyId, state: "correction" as const, value: amount, corrects: periodId },
    })),
  ];
}
