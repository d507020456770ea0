import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { timelinessWords } from "../../../domain/merge/words.ts";
import { markWords } from "../../../domain/returns/return-marks.ts";
import { standingWords } from "../../../domain/returns/return-standing.ts";
import { address, areaAddress, areaReference, cellReference, columnName, literal } from "../../../domain/sheet/address.ts";
import { text } from "../../../domain/sheet/cells.ts";
import { linesIn, rowHeight } from "../../../domain/sheet/row-height.ts";
import { findStamp, readStamp, writeStamp } from "../../../domain/sheet/stamp.ts";
import { styles } from "../../../domain/sheet/styles.ts";
import { findTable, labelled } from "../../../domain/sheet/table.ts";

describe("an address", () => {
  it.each([
    [0, "A"],
    [25, "Z"],
    [26, "AA"],
    [701, "ZZ"],
    [702, "AAA"],
  ])("names column %i %s", (column, name) => {
    expect(columnName(column)).toBe(name);
  });

  it("counts rows from 1 and quotes sheet names", () => {
    expect(address(11, 27)).toBe("AB12");
    expect(areaAddress({ top: 0, left: 0, bottom: 2, right: 3 })).toBe("A1:D3");
    expect(cellReference("Số liệu", 3, 3)).toBe("'Số liệu'!$D$4");
    expect(areaReference("L'Aquila", { top: 0, left: 0, bottom: 0, right: 0 })).toBe("'L''Aquila'!$A$1:$A$1");
    expect(literal('nói "có"')).toBe('"nói ""có"""');
  });
});

describe("a stamp", () => {
  const key = fc.stringMatching(/^[a-z0-9][a-z0-9.-]{0,20}$/);
  it("comes back from its words", () => {
    const stamps = fc.record({
      kind: key,
      plan: key,
      period: fc.option(key),
      agency: fc.option(key),
      revision: fc.option(fc.nat()),
    });
    fc.assert(
      fc.property(stamps, (stamp) => {
        expect(readStamp(writeStamp(stamp))).toEqual(stamp);
      }),
    );
  });

  it("is found where rows and columns were put before it, and nowhere else", () => {
    const words = "matran/1 kind=return plan=p";
    expect(findStamp([[null], [null, words]])?.plan).toBe("p");
    expect(findStamp([["matran/2 kind=return plan=p"], ["matran/1 kind=return"], ["matran/1"], [12]])).toBeNull();
  });
});

describe("a table in a sheet", () => {
  const rows = [["Mã", "Tên", "Số"], ["a", "một", 1], ["ghi chú"], [], [null, "hai", 2], ["Mã", "Khác"], ["z", "ba"]];

  it("runs from its header to the next table, without notes and blanks", () => {
    const table = findTable("Trang", rows, ["Mã", "Tên"], { next: ["Mã", "Khác"] });
    expect(table?.rows.map((row) => [row.words("mã"), row.words("Tên "), row.raw("Số")])).toEqual([
      ["a", "một", 1],
      ["", "hai", 2],
    ]);
    expect(table?.rows[1]?.place("Số")).toEqual({ kind: "cell", sheet: "Trang", address: "C5" });
  });

  it("is null where no row holds its headers", () => {
    expect(findTable("Trang", rows, ["Mã", "Không có"])).toBeNull();
  });

  it("gives the value to the right of a label, empty ones too", () => {
    expect(labelled("Trang", [["Số:", null, "77"]], "Số")).toMatchObject({ raw: "77", place: { address: "C1" } });
    expect(labelled("Trang", [["Số"]], "Số")).toMatchObject({ raw: null, place: { address: "B1" } });
    expect(labelled("Trang", [["Ngày"]], "Số")).toBeNull();
  });
});

describe("a row's height", () => {
  it("grows with the words and shrinks with the width", () => {
    const words = "Chủ trì, phối hợp với các sở, ban, ngành tham mưu ban hành văn bản chỉ đạo, hướng dẫn triển khai thực hiện.";
    expect(linesIn(words, 120)).toBe(1);
    expect(linesIn(words, 40)).toBeGreaterThan(linesIn(words, 60));
    expect(linesIn("một\nhai\n", 40)).toBe(3);
    expect(rowHeight([text(words)], [40])).toBeGreaterThan(rowHeight([text(words)], [80]));
  });

  it("stays within what Excel allows", () => {
    expect(rowHeight([text("dài ".repeat(4000))], [10])).toBe(409);
    expect(rowHeight([], [])).toBe(18);
  });
});

describe("looks", () => {
  const channels = (colour: string): readonly number[] => [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255);
  const linear = (part: number): number => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
  const lightness = (colour: string): number => {
    const [r = 0, g = 0, b = 0] = channels(colour).map(linear);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  /** What a printer without colours makes of one: Rec. 601 luma, one grey for all three. */
  const grey = (colour: string): number => {
    const [r = 0, g = 0, b = 0] = channels(colour);
    return linear(0.299 * r + 0.587 * g + 0.114 * b);
  };
  const contrast = (one: number, other: number): number => (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);

  it.each([
    ["on a screen", lightness],
    ["in a grey print", grey],
  ])("keep words readable on every fill %s", (_where, seen) => {
    for (const [name, { color, fill }] of Object.entries(styles)) {
      // The stamp stands in a hidden row.
      if (!color || name === "stamp") continue;
      expect(contrast(seen(color), seen(fill ?? "#FFFFFF")), name).toBeGreaterThanOrEqual(4.5);
    }
  });

  it.each([
    ["timeliness", timelinessWords],
    ["a return's standing", standingWords],
    ["what is sent of a row", markWords],
  ])("of %s lean on no colour: each state has a sign and a word of its own", (_what, words) => {
    const said = Object.values(words).filter((each) => each !== markWords.returned);
    expect(new Set(said).size).toBe(said.length);
    for (const each of said) expect(each).toMatch(/^[^\p{L}\p{N}\s] \p{Lu}/u);
  });
});
