/**
 * The counts that a target asks for where nobody has said otherwise: an officer can rename, add and drop them in the sheet.
 *
 *   ratio    opened, cleared of those; cleared from earlier periods beside
 *   share    accepted, settled; received beside
 *   change   this period, the base
 */
import type { Indicator } from "./indicator.ts";

type Counts = Pick<Indicator, "counts" | "numerator" | "denominator" | "beside">;

export const countTemplates: Readonly<Record<Indicator["kind"], Counts>> = {
  ratio: {
    counts: [
      { id: "opened", label: "Số vụ phát hiện, thụ lý trong kỳ", unit: "vụ" },
      { id: "cleared", label: "Trong đó số vụ đã điều tra, khám phá", unit: "vụ" },
      { id: "cleared-earlier", label: "Số vụ của kỳ trước khám phá trong kỳ này", unit: "vụ" },
    ],
    numerator: "cleared",
    denominator: "opened",
    beside: ["cleared-earlier"],
  },
  share: {
    counts: [
      { id: "accepted", label: "Số phải giải quyết trong kỳ", unit: "việc" },
      { id: "settled", label: "Trong đó số đã giải quyết", unit: "việc" },
      { id: "received", label: "Số tiếp nhận trong kỳ", unit: "việc" },
    ],
    numerator: "settled",
    denominator: "accepted",
    beside: ["received"],
  },
  change: {
    counts: [
      { id: "current", label: "Số vụ trong kỳ này", unit: "vụ" },
      { id: "base", label: "Số vụ cùng kỳ làm gốc so sánh", unit: "vụ" },
    ],
    numerator: "current",
    denominator: "base",
    beside: [],
  },
};
