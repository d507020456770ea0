// @vitest-environment happy-dom
/**
 * The officer's room from opening to receipt, and what may go wrong on the way: with Excel's own library, the real service and
 * nothing of a screen. What she typed is never lost, and what she sent is never there twice.
 */
import { CellValueType } from "@univerjs/core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { apiPaths } from "../../../domain/api/api.ts";
import { type FormRow, formRows } from "../../../domain/returns/typed-cells.ts";
import { readSheets } from "../../../addin/src/workbook/read-sheet.ts";
import { type ExcelInNode, startExcelInNode } from "../../../local/workbook-host/seams/excel-in-node.ts";
import { aPlan } from "../../builders/plans.ts";
import { type ProvinceInMemory, provinceInMemory } from "../../builders/province-in-memory.ts";
import { aPeriod, aReturn } from "../../builders/returns.ts";
import { aReturnRoom, type ARoom, memoryDrafts, noDrafts } from "./a-return-room.ts";

const now = "2026-06-14T02:00:00Z";
const [lan, hoa, minh] = ["lan", "hoa", "minh"];
const agencyId = "so-tu-phap";
const plan = aPlan();
const key = { plan, period: aPeriod(), agencyId };
const path = apiPaths.agencyReturn(plan.id, key.period.id, agencyId);

let excel: ExcelInNode;
let province: ProvinceInMemory;
let drafts: ReturnType<typeof memoryDrafts>;
let room: ARoom;
beforeEach(async () => {
  excel = await startExcelInNode();
  province = await provinceInMemory(
    [
      { oid: lan, name: "Lan", roles: ["reporter"], agencyIds: [agencyId] },
      { oid: hoa, name: "Hoa", roles: ["reporter"], agencyIds: [agencyId] },
      { oid: minh, name: "Minh", roles: ["aggregator"], agencyIds: [] },
    ],
    now,
  );
  expect(await province.put(minh, apiPaths.plan(plan.id), plan, { "if-none-match": "*" })).toBe(201);
  for (const id of ["2026-H1", "2026-H2"]) expect(await province.put(minh, apiPaths.period(plan.id, id), {})).toBe(201);
  drafts = memoryDrafts();
  room = aReturnRoom(province, lan, drafts, now);
});
afterEach(async () => {
  room.close();
  await new Promise((resolve) => setTimeout(resolve, 50));
  excel.close();
});

const rows = async (name = "Báo cáo"): Promise<readonly FormRow[]> => {
  const read = await readSheets([name]);
  return formRows((read.ok ? read.value[name] : null) ?? []);
};
const cellOf = async (field: string, name?: string): Promise<string> => {
  const found = (await rows(name)).flatMap(({ fields }) => fields).find((each) => each.path === field);
  if (found === undefined) throw new Error(`no ${field}`);
  return found.address;
};
const form = (name = "Báo cáo") => {
  const sheet = excel.univerAPI.getActiveWorkbook()?.getSheetByName(name);
  if (!sheet) throw new Error(`no ${name}`);
  return sheet;
};
/** As a person does it, at the grid: a field takes text as it is. */
const type = async (field: string, words: string): Promise<void> =>
  void form()
    .getRange(await cellOf(field))
    .setValue({ v: words, t: CellValueType.STRING });
const said = async (field: string, name?: string): Promise<unknown> =>
  form(name)
    .getRange(await cellOf(field, name))
    .getRawValue();
const fillAll = async (): Promise<void> => {
  for (const id of ["II.1", "II.2"]) await type(`tasks/${id}/progress`, "Đang thực hiện");
};
const keptWords = (field: string): unknown => [...drafts.kept.values()][0]?.typed[field];
const drafted = (field: string, words: string) => expect.poll(() => keptWords(field), { timeout: 5_000 }).toBe(words);
const sent = async (): Promise<void> => {
  room.my.send();
  await expect.poll(() => room.my.receipt ?? room.job.failure, { timeout: 10_000 }).not.toBeNull();
  await room.idle();
};
const puts = (): number => province.asked.filter((asked) => asked === `PUT ${path}`).length;
/** The pane is gone, and opened again on the same computer. */
const again = async (who = lan): Promise<void> => {
  room.close();
  room = aReturnRoom(province, who, drafts, now);
  await room.open(key);
};
const networkIsBack = (): void => {
  province.weather = "up";
  window.dispatchEvent(new Event("online"));
};

describe("while she types", () => {
  it("Excel is asked to read and never to write or unprotect, so that Ctrl+Z takes back her own typing, step by step", async () => {
    await room.open(key);
    const before = excel.requests.length;
    await type("tasks/II.1/result", "một");
    await drafted("tasks/II.1/result", "một");
    await type("tasks/II.1/result", "hai");
    await drafted("tasks/II.1/result", "hai");
    const made = excel.requests.slice(before);
    expect(made.length).toBeGreaterThan(0);
    expect(made.flatMap(({ changes }) => changes)).toEqual([]);
    excel.univerAPI.getActiveWorkbook()?.undo();
    expect(await said("tasks/II.1/result")).toBe("một");
    excel.univerAPI.getActiveWorkbook()?.undo();
    expect((await said("tasks/II.1/result")) ?? "").toBe("");
  });

  it("one choice gives every task without progress the same, what she chose stays, and one step takes it back", async () => {
    await room.open(key);
    await type("tasks/II.1/progress", "Không phát sinh");
    room.my.fillRest("in-progress");
    await expect.poll(() => room.my.news).toBe("Đã ghi “Đang thực hiện” vào 1 dòng còn trống.");
    expect([await said("tasks/II.1/progress"), await said("tasks/II.2/progress")]).toEqual(["Không phát sinh", "Đang thực hiện"]);
    room.my.goBack();
    await expect.poll(async () => (await said("tasks/II.2/progress")) ?? "").toBe("");
    expect(await said("tasks/II.1/progress")).toBe("Không phát sinh");
  });
});

describe("what she says", () => {
  it("of timeliness follows what she types, in words with a sign; a day that is wanted is asked for in the cell", async () => {
    const timely = async () => {
      await excel.host.grid.settle();
      return form()
        .getRange((await cellOf("tasks/II.1/progress")).replace(/^[A-Z]+/, "E"))
        .getRawValue();
    };
    await room.open(key);
    const colours = form().getConditionalFormattingRules().length;
    expect(colours).toBeGreaterThan(5);
    await type("tasks/II.1/progress", "Hoàn thành");
    await expect.poll(timely).toBe("✎ Cần ngày hoàn thành");
    await type("tasks/II.1/completedOn", "30/6/2026");
    await expect.poll(timely).toBe("✔ Hoàn thành đúng hạn");
    await type("tasks/II.1/completedOn", "01/07/2026");
    await expect.poll(timely).toBe("▲ Hoàn thành quá hạn");
  });

  it("of difficulties and proposals reaches the service as typed; a stuck task without its difficulty is refused at that cell", async () => {
    await room.open(key);
    await fillAll();
    await type("tasks/II.1/progress", "Vướng mắc");
    room.my.send();
    await expect.poll(() => room.my.problems?.[0]?.place).toMatchObject({ address: await cellOf("tasks/II.1/difficulties") });
    await room.idle();
    await type("tasks/II.1/difficulties", "Thiếu người; xã Một chưa có cán bộ.\nĐã xin hai lần.");
    await type("tasks/II.1/proposals", "Đề nghị UBND tỉnh bổ sung biên chế");
    await sent();
    expect(room.my.open?.content?.tasks[0]).toMatchObject({
      difficulties: "Thiếu người; xã Một chưa có cán bộ.\nĐã xin hai lần.",
      proposals: "Đề nghị UBND tỉnh bổ sung biên chế",
    });
    await again(hoa);
    expect(room.my.open?.content?.tasks[0]?.proposals).toBe("Đề nghị UBND tỉnh bổ sung biên chế");
  });
});

describe("nothing is lost", () => {
  it("by a workbook that was closed unsaved: the draft of the browser is offered, and laid back", async () => {
    await room.open(key);
    await type("tasks/II.1/result", "Đã mở 3 lớp");
    await drafted("tasks/II.1/result", "Đã mở 3 lớp");
    room.close();
    await excel.run(async (context) => {
      context.workbook.worksheets.getItem("Báo cáo").delete();
      await context.sync();
    });
    await again();
    expect(room.my.offered?.cells).toBe(1);
    room.my.takeDraft();
    await expect.poll(() => said("tasks/II.1/result")).toBe("Đã mở 3 lớp");
  });

  it("by a session that has expired: she signs in and sends the same", async () => {
    await room.open(key);
    await fillAll();
    province.isExpired = true;
    await sent();
    expect(room.job.failure?.code).toBe("not-signed-in");
    expect(room.my.waiting).toBeNull();
    province.isExpired = false;
    await sent();
    expect(room.my.receipt?.revision).toBe(1);
  });

  it("nor stopped by a browser that keeps no draft: she is told, and sends", async () => {
    room.close();
    room = aReturnRoom(province, lan, noDrafts, now);
    await room.open(key);
    await fillAll();
    await expect.poll(() => room.my.draftKept, { timeout: 5_000 }).toBe(false);
    await sent();
    expect(room.my.receipt?.revision).toBe(1);
  });

  it("by typing while the return is on its way: it stays, is a draft, and counts as not sent", async () => {
    await room.open(key);
    await fillAll();
    let arrive: () => void = () => undefined;
    province.answersAfter = new Promise((resolve) => (arrive = resolve));
    room.my.send();
    await expect.poll(puts).toBe(1);
    await type("tasks/II.1/result", "gõ lúc đang gửi");
    arrive();
    await expect.poll(() => room.my.receipt?.revision).toBe(1);
    await drafted("tasks/II.1/result", "gõ lúc đang gửi");
    expect(room.my.unsent).toBe(true);
    expect(room.my.open?.content?.tasks[0]?.result).toBe("");
    await sent();
    expect(room.my.receipt?.revision).toBe(2);
  });

  it("by a sheet that somebody deleted while the pane is open: it says so, and opening brings back what the browser has", async () => {
    await room.open(key);
    await type("tasks/II.1/result", "Đã mở 3 lớp");
    await drafted("tasks/II.1/result", "Đã mở 3 lớp");
    await excel.run(async (context) => {
      context.workbook.worksheets.getItem("Báo cáo").delete();
      await context.sync();
    });
    room.my.check();
    await expect.poll(() => room.job.failure?.code).toBe("sheet-missing");
    room.my.ask(key);
    await expect.poll(() => room.my.offered?.cells).toBe(1);
  });

  it("by a change of the period: the old sheet stays under another tab, the new one is drawn beside it", async () => {
    await room.open(key);
    await type("tasks/II.1/result", "của kỳ đầu");
    const later = {
      ...key,
      period: aPeriod({ id: "2026-H2", dataFrom: "2026-06-15", dataTo: "2026-12-14", dueOn: "2026-12-15" }),
    };
    await room.open(later);
    expect(room.my.asking?.own.kind).toBe("stranger");
    room.my.answer(true);
    await expect.poll(() => room.my.open?.period.id).toBe("2026-H2");
    await room.idle();
    expect(await said("tasks/II.1/result", "Báo cáo (cũ)")).toBe("của kỳ đầu");
    expect((await said("tasks/II.1/result")) ?? "").toBe("");
    // And back: hers is found by its stamp under the tab that it has now.
    await room.open(key);
    await expect.poll(() => room.my.sheetName).toBe("Báo cáo (cũ)");
  });
});

describe("nothing is sent twice", () => {
  it("by a double press", async () => {
    await room.open(key);
    await fillAll();
    room.my.send();
    room.my.send();
    await expect.poll(() => room.my.receipt?.revision).toBe(1);
    await room.idle();
    await sent();
    expect(room.my.receipt?.revision).toBe(1);
  });

  it("by an answer that was lost: it goes out again by itself with the same key, and says so", async () => {
    await room.open(key);
    await fillAll();
    province.weather = "answer-lost";
    await sent();
    expect(room.job.failure?.code).toBe("unclear");
    expect(room.my.waiting).not.toBeNull();
    networkIsBack();
    await expect.poll(() => room.my.news).toMatch(/đã được tự gửi/);
    expect([room.my.receipt?.revision, puts()]).toEqual([1, 2]);
  });

  it("by a pane that was closed while the answer was on its way: the next one goes on with the same key", async () => {
    await room.open(key);
    await fillAll();
    province.weather = "no-answer";
    room.my.send();
    await expect.poll(puts).toBe(1);
    await again();
    networkIsBack();
    await expect.poll(() => room.my.receipt?.revision, { timeout: 10_000 }).toBe(1);
    await type("tasks/II.1/result", "thêm một câu");
    await expect.poll(() => room.my.unsent).toBe(true);
    await sent();
    expect(room.my.conflict).toBeNull();
    expect(room.my.receipt?.revision).toBe(2);
  });

  it("where the browser kept nothing either: a sheet that says what stands there is no older one", async () => {
    await room.open(key);
    await fillAll();
    province.weather = "no-answer";
    room.my.send();
    await expect.poll(puts).toBe(1);
    province.weather = "up";
    drafts = memoryDrafts();
    await again();
    await type("tasks/II.1/result", "thêm một câu");
    await sent();
    expect([room.my.conflict, room.my.receipt?.revision]).toEqual([null, 2]);
  });
});

describe("without a network", () => {
  it("she goes on filling; what she sent goes out by itself, what she typed since stays unsent", async () => {
    await room.open(key);
    await fillAll();
    province.weather = "down";
    await sent();
    expect(room.my.waiting).not.toBeNull();
    await type("tasks/II.1/result", "viết thêm lúc mất mạng");
    await drafted("tasks/II.1/result", "viết thêm lúc mất mạng");
    expect(puts()).toBe(0);
    networkIsBack();
    await expect.poll(() => room.my.receipt?.revision, { timeout: 10_000 }).toBe(1);
    expect(await said("tasks/II.1/result")).toBe("viết thêm lúc mất mạng");
    await expect.poll(() => room.my.unsent, { timeout: 5_000 }).toBe(true);
    await sent();
    expect(room.my.receipt?.revision).toBe(2);
  });

  it("a pane that was closed meanwhile sends it after it is opened again", async () => {
    await room.open(key);
    await fillAll();
    province.weather = "down";
    await sent();
    await drafted("tasks/II.1/progress", "Đang thực hiện");
    province.weather = "up";
    await again();
    expect(room.my.waiting).not.toBeNull();
    networkIsBack();
    await expect.poll(() => room.my.receipt?.revision, { timeout: 10_000 }).toBe(1);
  });
});

describe("a colleague", () => {
  it("who sent first is laid beside her, cell by cell; she chooses, and hers stands after the colleague's", async () => {
    await room.open(key);
    await fillAll();
    await type("tasks/II.1/result", "của Lan");
    await type("tasks/II.2/proposals", "Thêm máy in");
    const theirs = aReturn(agencyId, { tasks: { "II.1": { result: "của Hoa" }, "II.2": { result: "" } } });
    expect(await province.put(hoa, path, theirs, { "if-none-match": "*", "idempotency-key": "of-the-colleague" })).toBe(201);
    room.my.send();
    await expect
      .poll(() => room.my.conflict?.differences.map(({ path: at }) => at))
      .toEqual(["tasks/II.1/result", "tasks/II.2/proposals"]);
    expect(await said("tasks/II.1/result")).toBe("của Lan");
    room.my.choose("tasks/II.1/result", "theirs");
    room.my.choose("tasks/II.2/proposals", "mine");
    await room.idle();
    room.my.sendChosen();
    await expect.poll(() => room.my.receipt?.revision, { timeout: 10_000 }).toBe(2);
    expect([await said("tasks/II.1/result"), await said("tasks/II.2/proposals")]).toEqual(["của Hoa", "Thêm máy in"]);
  });
});

describe("a return that was sent back", () => {
  it("opens with the reason at its row, which goes once the row is changed", async () => {
    await room.open(key);
    await fillAll();
    await sent();
    const reasons = [{ path: "tasks/II.1/result", text: "Ghi rõ số lớp" }];
    const decision = { decision: "send-back", revision: 1, reason: "Còn thiếu", reasons };
    expect(await province.put(minh, apiPaths.decision(plan.id, key.period.id, agencyId), decision)).toBe(200);
    await again();
    const state = async () => (await rows()).find((row) => row.path === "tasks/II.1")?.stateAddress ?? "";
    const words = async () => {
      await excel.host.grid.settle();
      return form()
        .getRange(await state())
        .getRawValue();
    };
    expect(await words()).toBe("↩ Kết quả: Ghi rõ số lớp");
    await type("tasks/II.1/result", "Đã mở 3 lớp");
    await expect.poll(words).toBe("● Đã sửa, chưa gửi");
    await sent();
    expect(room.my.receipt?.revision).toBe(2);
  });
});
