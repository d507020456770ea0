import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { type Packet, reportPackets, ReportPacketsSchema } from "../../../domain/exchange/report-packets.ts";
import { computeKpis } from "../../../domain/kpi/compute.ts";
import { mergeReturns } from "../../../domain/merge/merge-returns.ts";
import { countsOf } from "../../../domain/returns/duties.ts";
import { anAgency, aPlan } from "../../builders/plans.ts";
import { aHead, aPeriod, aReturn, anAcceptedReturn } from "../../builders/returns.ts";

const plan = aPlan();
const secretWords = "Lời riêng của Sở Tư pháp 4711";
const returns = [
  aReturn("cong-an-tinh", { counts: { "k1.opened": 12, "k1.cleared": { kind: "no-data" } } }),
  aReturn("so-tu-phap", { tasks: { "II.2": { result: secretWords, difficulties: secretWords } } }),
];
const merged = mergeReturns(
  plan,
  aPeriod(),
  returns.map((content) => anAcceptedReturn(content)),
  "2026-06-14",
);
const heads = returns.map(({ agencyId }) => aHead(agencyId));
const kpis = computeKpis(plan, merged);
const made = reportPackets({
  ...{ plan, period: aPeriod(), merged, kpis, heads },
  ...{ outline: ["I. TÌNH HÌNH BÁO CÁO"], at: "2026-06-16T02:00:00.000Z" },
});
const packetOf = <K extends Packet["kind"]>(kind: K): Extract<Packet, { kind: K }> => {
  const found = made.packets.find((each): each is Extract<Packet, { kind: K }> => each.kind === kind);
  if (found === undefined) throw new Error(`no packet ${kind}`);
  return found;
};

describe("a period as packets", () => {
  it("has each kind that the standard names once, says that the fields are its own, and fits its described shape", () => {
    const kinds = made.packets.map(({ kind }) => kind);
    expect(new Set(kinds).size).toBe(12);
    expect(kinds).toHaveLength(12);
    expect(made.note).toMatch(/không phải lược đồ chính thức.*tỉnh xác nhận/);
    expect(v.parse(ReportPacketsSchema, JSON.parse(JSON.stringify(made)))).toEqual(made);
  });

  it("has every count of every agency once, the three answers and silence kept apart, and nothing that was not given", () => {
    const rows = packetOf("so-lieu").content;
    const keys = rows.map(({ indicator, count, agency }) => `${indicator}.${count} ${agency}`);
    const owed = plan.agencies.flatMap(({ id }) =>
      countsOf(plan, id).map(({ indicator, count }) => `${indicator.id}.${count.id} ${id}`),
    );
    expect([...keys].sort()).toEqual([...new Set(owed)].sort());
    const of = (key: string) => rows[keys.indexOf(key)];
    expect(of("k1.opened cong-an-tinh")).toMatchObject({ state: "number", value: 12 });
    expect(of("k1.cleared cong-an-tinh")).toMatchObject({ state: "no-data", value: null });
    const silent = rows.filter(({ agency }) => agency === "xa-mot");
    expect(silent.length).toBeGreaterThan(0);
    expect(silent.every(({ state, value }) => state === "missing" && value === null)).toBe(true);
    for (const { indicatorId, countId, addends } of merged.counts) {
      const sum = rows
        .filter(({ indicator, count }) => indicator === indicatorId && count === countId)
        .reduce((all, { value }) => all + (value ?? 0), 0);
      expect(sum).toBe(addends.reduce((all, { value }) => all + value, 0));
    }
  });

  it("says who has reported, and has no words of an agency in it", () => {
    expect(packetOf("trang-thai").content).toContainEqual({
      agency: "so-tu-phap",
      status: "accepted",
      revision: 1,
      isCounted: true,
    });
    expect(packetOf("trang-thai").content).toContainEqual({
      agency: "xa-mot",
      status: "not-sent",
      revision: null,
      isCounted: false,
    });
    expect(JSON.stringify(made)).not.toContain("4711");
  });

  it("adds up to the totals with corrections of locked periods in it, and names everybody whose numbers it has", () => {
    const published = aPlan({
      agencies: [...plan.agencies, anAgency("xa-cu")],
      indicators: plan.indicators.map((each) => (each.id === "k2" ? { ...each, reporters: [...each.reporters, "xa-cu"] } : each)),
    });
    const now = { ...published, indicators: plan.indicators };
    const carried = [{ agencyId: "xa-hai", periodId: "2025-H2", indicatorId: "k2", countId: "settled", amount: -3 }];
    const accepted = [...returns, aReturn("xa-cu", { plan: published })].map((content) => anAcceptedReturn(content));
    const all = mergeReturns(now, aPeriod(), accepted, "2026-06-14", { carried, published });
    const { packets } = reportPackets({
      ...{ plan: now, period: aPeriod(), merged: all, kpis: computeKpis(now, all), heads: [...heads, aHead("xa-cu")] },
      ...{ outline: [], at: "2026-06-16T02:00:00.000Z" },
    });
    const rows = packets.flatMap((each) => (each.kind === "so-lieu" ? each.content : []));
    for (const { indicatorId, countId, total } of all.counts) {
      const own = rows.filter(({ indicator, count }) => indicator === indicatorId && count === countId);
      expect(own.reduce((sum, { value }) => sum + (value ?? 0), 0)).toBe(total);
    }
    expect(rows).toContainEqual({
      ...{ indicator: "k2", count: "settled", agency: "xa-hai", state: "correction", value: -3, corrects: "2025-H2" },
    });
    const known = new Set(packets.flatMap((each) => (each.kind === "phan-to" ? each.content.map(({ agency }) => agency) : [])));
    expect(rows.filter(({ agency }) => !known.has(agency))).toEqual([]);
    const states = packets.flatMap((each) => (each.kind === "trang-thai" ? each.content : []));
    expect(states).toContainEqual({ agency: "xa-cu", status: "accepted", revision: 1, isCounted: true });
  });
});
