/**
 * Small plans for tests. `aPlan()` is a whole little province: two leads, one group of two communes, a ratio, a share and
 * a change target. Every builder takes overrides, so that a test writes only what it is about.
 *
 *   II.1   lead cong-an-tinh, coordinating so-tu-phap and the group of communes     due 30/6/2026
 *   II.2   lead so-tu-phap, coordinating cong-an-tinh                               all year, no day
 *   II.3   lead xa-mot, coordinating the group (so xa-mot leads and is a member)     due 30/11/2026
 *   I.1    general, nobody
 */
import type { Indicator } from "../../domain/kpi/indicator.ts";
import type { PlanAgency, Task } from "../../domain/plan/plan.ts";
import type { PublishedPlan } from "../../domain/plan/published-plan.ts";

export const anAgency = (id: string, overrides: Partial<PlanAgency> = {}): PlanAgency => ({
  id,
  name: `Cơ quan ${id}`,
  directoryId: id,
  kind: "agency",
  members: [],
  ...overrides,
});

export const aGroup = (id: string, members: string[], overrides: Partial<PlanAgency> = {}): PlanAgency =>
  anAgency(id, { name: `Nhóm ${id}`, kind: "group", members, ...overrides });

export const aTask = (id: string, overrides: Partial<Task> = {}): Task => ({
  id,
  text: `Nhiệm vụ ${id}`,
  leads: ["cong-an-tinh"],
  coordinating: [],
  time: null,
  due: null,
  section: null,
  general: false,
  joint: false,
  clause: null,
  parents: [],
  source: null,
  ...overrides,
});

/** A clearance ratio of at least 75 %, asked of cong-an-tinh. */
export const anIndicator = (overrides: Partial<Indicator> = {}): Indicator => ({
  id: "k1",
  text: "Tỷ lệ điều tra, khám phá án do các băng nhóm gây ra",
  kind: "ratio",
  counts: [
    { id: "opened", label: "Số vụ mới trong kỳ", unit: "vụ" },
    { id: "cleared", label: "Số vụ đã khám phá trong số đó", unit: "vụ" },
    { id: "cleared-earlier", label: "Số vụ của kỳ trước khám phá trong kỳ", unit: "vụ" },
  ],
  numerator: "cleared",
  denominator: "opened",
  beside: ["cleared-earlier"],
  comparator: ">=",
  target: 75,
  upper: null,
  baseline: null,
  reporters: ["cong-an-tinh"],
  ...overrides,
});

/** Reports and denunciations settled: all of those accepted. */
export const aShare = (overrides: Partial<Indicator> = {}): Indicator =>
  anIndicator({
    id: "k2",
    text: "Xử lý tố giác, tin báo về tội phạm",
    kind: "share",
    counts: [
      { id: "accepted", label: "Số tin thụ lý giải quyết", unit: "tin" },
      { id: "settled", label: "Số tin đã giải quyết", unit: "tin" },
      { id: "received", label: "Số tin tiếp nhận", unit: "tin" },
    ],
    numerator: "settled",
    denominator: "accepted",
    beside: ["received"],
    comparator: "=",
    target: 100,
    reporters: ["cong-an-tinh", "xa-mot", "xa-hai"],
    ...overrides,
  });

/** A fall of at least 5 % against last year. */
export const aChange = (overrides: Partial<Indicator> = {}): Indicator =>
  anIndicator({
    id: "k3",
    text: "Số vụ phạm tội về trật tự xã hội",
    kind: "change",
    counts: [
      { id: "current", label: "Số vụ trong kỳ", unit: "vụ" },
      { id: "base", label: "Số vụ cùng kỳ năm trước", unit: "vụ" },
    ],
    numerator: "current",
    denominator: "base",
    beside: [],
    comparator: "decrease_by",
    target: 5,
    baseline: "năm trước",
    reporters: ["cong-an-tinh"],
    ...overrides,
  });

export const aPlan = (overrides: Partial<PublishedPlan> = {}): PublishedPlan => ({
  id: "77-kh-ubnd-2026",
  header: {
    docType: "Kế hoạch",
    number: "77/KH-UBND",
    date: "2026-01-20",
    issuer: "Ủy ban nhân dân tỉnh Bình Minh",
    province: "Bình Minh",
    title: "Phòng ngừa, đấu tranh với tội phạm có tổ chức năm 2026",
    legalBasis: [],
  },
  agencies: [
    anAgency("cong-an-tinh", { name: "Công an tỉnh" }),
    anAgency("so-tu-phap", { name: "Sở Tư pháp" }),
    anAgency("xa-mot", { name: "UBND xã Một" }),
    anAgency("xa-hai", { name: "UBND xã Hai" }),
    aGroup("cac-xa", ["xa-mot", "xa-hai"], { name: "UBND các xã" }),
  ],
  tasks: [
    aTask("I.1", { leads: [], general: true }),
    aTask("II.1", { coordinating: ["so-tu-phap", "cac-xa"], time: "Trước ngày 30/6/2026", due: "2026-06-30" }),
    aTask("II.2", { leads: ["so-tu-phap"], coordinating: ["cong-an-tinh"], time: "Cả năm" }),
    aTask("II.3", { leads: ["xa-mot"], coordinating: ["cac-xa"], due: "2026-11-30" }),
  ],
  indicators: [anIndicator(), aShare(), aChange()],
  reporting: [],
  parent: null,
  history: [],
  ...overrides,
});
