import { describe, expect, it } from "vitest";
import { needOf } from "../../../local/workbench/src/protection/guarded-commands.ts";

describe("on a protected sheet", () => {
  it.each([
    ["sheet.command.set-range-values", "contents"],
    ["sheet.command.clear-selection-content", "contents"],
    ["univer.command.paste", "contents"],
    ["univer.command.cut", "contents"],
    ["sheet.command.auto-fill", "contents"],
    ["sheet.command.insert-range-move-down-confirm", "never"],
    ["sheet.command.add-worksheet-merge-all", "never"],
    ["sheet.command.insert-row-before", "allowInsertRows"],
    ["sheet.command.insert-multi-cols-right", "allowInsertColumns"],
    ["sheet.command.remove-row-confirm", "allowDeleteRows"],
    ["sheet.command.delta-column-width", "allowFormatColumns"],
    ["sheet.command.set-row-height", "allowFormatRows"],
    ["sheet.command.set-range-bold", "allowFormatCells"],
    ["sheet.command.numfmt.set.percent", "allowFormatCells"],
  ])("%s needs %s", (command, need) => expect(needOf(command)).toBe(need));

  it.each([
    "univer.command.copy",
    "sheet.command.scroll-view",
    "sheet.command.change-zoom-ratio",
    "sheet.command.insert-sheet",
    "sheet.mutation.set-range-values",
  ])("%s needs nothing", (command) => expect(needOf(command)).toBeNull());
});
