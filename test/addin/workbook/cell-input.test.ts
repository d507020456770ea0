import { describe, expect, it } from "vitest";
import { formatOf, inputOf } from "../../../addin/src/workbook/cell-input.ts";

describe("what is put into a cell", () => {
  it.each(["=1+1", "+84", "-5 vụ", "@lan", "3/4", "1.2", "TRUE", "77/KH-UBND"])("leaves %j as it is, in a text cell", (text) => {
    expect(inputOf({ kind: "text", text })).toBe(text);
    expect(formatOf({ kind: "text", text }, { format: "#,##0" })).toBe("@");
  });

  it("writes a day as Excel's serial number with the day first", () => {
    expect(inputOf({ kind: "date", iso: "2024-01-01" })).toBe(45292);
    expect(formatOf({ kind: "date", iso: "2024-01-01" }, {})).toBe("dd/mm/yyyy");
  });

  it("lets a formula be one", () => {
    expect(inputOf({ kind: "formula", formula: "=SUM(A1:A2)", value: 3 })).toBe("=SUM(A1:A2)");
    expect(formatOf({ kind: "formula", formula: "=SUM(A1:A2)" }, { format: "@" })).toBe("General");
  });
});
