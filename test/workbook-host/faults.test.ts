import { expect, it } from "vitest";
import { faults, mostBytes, type Fault } from "../../local/workbook-host/protocol/faults.ts";
import { codeOf, withExcel } from "./excel.ts";

const held = withExcel();

const reading = () =>
  held.excel.run(async (context) => {
    context.workbook.worksheets.getFirst().load("name");
    await context.sync();
  });

it.each(Object.keys(faults) as Fault[])("refuses the next request with Excel's own code: %s", async (fault) => {
  held.excel.host.faults.play(fault);
  expect(await codeOf(reading())).toBe(faults[fault].code);
  expect(await codeOf(reading())).toBe("no error");
});

it("goes on refusing until it is told to stop", async () => {
  held.excel.host.faults.play("busy", Infinity);
  expect([await codeOf(reading()), await codeOf(reading())]).toEqual(["ActivityLimitReached", "ActivityLimitReached"]);
  held.excel.host.faults.clear();
  expect(await codeOf(reading())).toBe("no error");
});

it("refuses a request over 5 MB, counted in bytes, and carries nothing of it out", async () => {
  const words = "ạ".repeat(30_000);
  const rows = Math.ceil(mostBytes / 3 / words.length);
  const writing = held.excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRangeByIndexes(0, 0, rows, 1).values = Array.from({ length: rows }, () => [words]);
    await context.sync();
  });
  expect(await codeOf(writing)).toBe("RequestPayloadSizeLimitExceeded");
  const used = await held.excel.run(async (context) => {
    const found = context.workbook.worksheets.getFirst().getUsedRangeOrNullObject(true);
    await context.sync();
    return found.isNullObject;
  });
  expect(used).toBe(true);
});

it("refuses an answer over 5 MB", async () => {
  const words = "a".repeat(30_000);
  const write = (row: number) =>
    held.excel.run(async (context) => {
      context.workbook.worksheets.getFirst().getRangeByIndexes(row, 0, 90, 1).values = Array.from({ length: 90 }, () => [words]);
      await context.sync();
    });
  await write(0);
  await write(90);
  const asked = held.excel.run(async (context) => {
    context.workbook.worksheets.getFirst().getUsedRange().load("values");
    await context.sync();
  });
  expect(await codeOf(asked)).toBe("ResponsePayloadSizeLimitExceeded");
});
