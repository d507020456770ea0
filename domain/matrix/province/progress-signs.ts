/** Progress with a sign of its own, short enough for a cell of the matrix and clear in a grey print. */
import type { StyleName } from "../../sheet/sheet.ts";
import { progressWords, type Progress } from "../../returns/return.ts";
import type { Role } from "../../returns/duties.ts";

export const progressSigns: Readonly<Record<Progress, string>> = {
  done: "✔",
  "in-progress": "○",
  "not-started": "□",
  blocked: "!",
  "nothing-arose": "–",
};
/** Not sent, or sent and not accepted yet. */
export const silentSign = "…";
export const silentWords = `${silentSign} Chưa báo cáo`;

/** From done to silent: the order of a tally. */
export const signsInOrder: readonly string[] = [...Object.values(progressSigns), silentSign];

export const roleSigns: Readonly<Record<Role, string>> = { lead: "CT", coordinating: "PH" };

export const signOf = (progress: Progress | null): string => (progress === null ? silentSign : progressSigns[progress]);

/** "✔ Hoàn thành" */
export const progressInWords = (progress: Progress | null): string =>
  progress === null ? silentWords : `${progressSigns[progress]} ${progressWords[progress]}`;

/** Colours by state; a task in progress stays white, so that what needs an eye stands out. */
export const progressLooks: readonly (readonly [Progress | null, StyleName])[] = [
  ["done", "good"],
  ["blocked", "bad"],
  ["not-started", "warning"],
  ["nothing-arose", "neutral"],
  [null, "neutral"],
];

export const legend = [
  "CT: chủ trì, PH: phối hợp; ô trống: không được giao",
  ...(Object.keys(progressSigns) as Progress[]).map(progressInWords),
  `${silentWords} (chưa gửi hoặc chưa được tiếp nhận)`,
].join("; ");
