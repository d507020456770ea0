import { describe, expect, it } from "vitest";
import { timelinessOf } from "../../../domain/returns/timeliness.ts";

const due = "2026-06-30";

describe("timeliness", () => {
  it.each([
    ["done on the day due", { due, progress: "done", completedOn: due }, "2026-12-01", "done-in-time"],
    ["done a day later", { due, progress: "done", completedOn: "2026-07-01" }, "2026-12-01", "done-late"],
    ["open on the day due", { due, progress: "in-progress", completedOn: null }, due, "open-in-time"],
    ["open a day later", { due, progress: "in-progress", completedOn: null }, "2026-07-01", "open-overdue"],
    ["blocked a day later", { due, progress: "blocked", completedOn: null }, "2026-07-01", "open-overdue"],
    ["not reported a day later", { due, progress: null, completedOn: null }, "2026-07-01", "open-overdue"],
    ["nothing arose, long after", { due, progress: "nothing-arose", completedOn: null }, "2026-12-01", "open-in-time"],
    ["no day due, done", { due: null, progress: "done", completedOn: due }, due, "no-deadline"],
    ["no day due, open", { due: null, progress: "not-started", completedOn: null }, due, "no-deadline"],
  ] as const)("%s", (_, standing, today, expected) => expect(timelinessOf(standing, today)).toBe(expected));
});
