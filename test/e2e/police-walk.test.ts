import * as v from "valibot";
import { beforeAll, describe, expect, it } from "vitest";
import { apiPaths, ReceiptSchema } from "../../domain/api/api.ts";
import type { PublishedPlan } from "../../domain/plan/published-plan.ts";
import { emptyProvince, samplePeople } from "../../local/samples/people.ts";
import { type Ask, signedIn } from "../../local/samples/signed-in.ts";
import { type MatranPage, picture, press, signInAs } from "../browser/matran-page.ts";
import { leaningSteps, onScreen } from "../browser/on-screen.ts";
import { aReturn } from "../builders/returns.ts";
import { askAs, nightMarket, openNightMarket } from "./night-market.ts";

/** A period from its opening to the chase: the police on the screen, the agencies through the service. */
const screen = onScreen();
let matran: MatranPage;
let plan: PublishedPlan;
let periodId: string;
let administrator: Ask;

const askOf = (agencyId: string): Promise<Ask> => {
  const person = samplePeople().find((each) => each.province === emptyProvince && each.agencyIds.includes(agencyId));
  return signedIn(screen.whole.apiBase, screen.whole.identityBase, person?.id ?? "");
};
const report = async (agencyId: string, revision = 0): Promise<number> => {
  const ask = await askOf(agencyId);
  const precondition = revision === 0 ? { "if-none-match": "*" } : { "if-match": `"r${revision}"` };
  const headers = { ...precondition, "idempotency-key": `police-walk-${agencyId}-${revision + 1}` };
  const sent = await ask("PUT", apiPaths.agencyReturn(plan.id, periodId, agencyId), [200, 201], {
    body: aReturn(agencyId, { plan, periodId }),
    headers,
  });
  return v.parse(ReceiptSchema, sent.body).revision;
};

beforeAll(async () => {
  matran = await screen.open();
  plan = nightMarket();
  periodId = await openNightMarket(await askAs(screen.whole, "aggregator"), plan);
  const person = samplePeople().find(({ province, roles }) => province === emptyProvince && roles.includes("administrator"));
  administrator = await signedIn(screen.whole.apiBase, screen.whole.identityBase, person?.id ?? "");
  const contact = { name: "Viên Thị Thu Trà", position: "Chuyên viên", phone: "0912 345 678", email: "", wantsApproval: false };
  await administrator("PUT", apiPaths.contact("so-gddt"), [200], { body: contact });
  for (const agencyId of ["cong-an-tinh", "so-tu-phap", "so-tai-chinh"]) await report(agencyId);
});

leaningSteps("police-walk", () => matran);

const rowOf = (name: string) =>
  matran.pane.getByRole("list", { name: "Cơ quan cần đôn đốc" }).getByRole("listitem").filter({ hasText: name });

describe("the police's walk through a period", () => {
  it("sends one return back, and accepts it when it has come again", async () => {
    await signInAs(matran, { province: emptyProvince, role: "aggregator" });
    await matran.pane.getByRole("tab", { name: "Toàn tỉnh" }).click();
    await press(matran, "Trả lại báo cáo của Sở Tư pháp");
    await matran.pane.getByLabel("Lý do trả lại", { exact: false }).fill("Chưa nêu số văn bản đã ban hành");
    await press(matran, "Trả lại báo cáo");
    await rowOf("Sở Tư pháp").getByText("Bị trả lại, chưa gửi lại").waitFor();
    expect(await report("so-tu-phap", 1)).toBe(2);
    await press(matran, "Tải lại");
    await matran.pane.getByRole("button", { name: "Tiếp nhận tất cả (3)" }).click();
    await matran.pane.getByText("Đã tiếp nhận 3 báo cáo.").waitFor();
    await rowOf("Sở Tư pháp").waitFor({ state: "detached" });
  });

  it("chases the one that has not reported, by name and telephone, once", async () => {
    const row = rowOf("Sở Giáo dục và Đào tạo");
    expect(await row.innerText()).toContain("Viên Thị Thu Trà, Chuyên viên, 0912 345 678");
    await press(matran, "Đôn đốc tất cả (1)");
    await matran.pane.getByText("Đã đôn đốc 1 cơ quan.").waitFor();
    expect(await row.innerText()).toContain("Đôn đốc lần cuối");
    await matran.pane.getByText("Mọi cơ quan đã được đôn đốc cho hạn này.").first().waitFor();
    await row.scrollIntoViewIfNeeded();
    await picture(matran, "police-chase");
  });

  it("takes the reminder letter home as a Word file", async () => {
    const download = matran.page.waitForEvent("download");
    await press(matran, "Soạn công văn");
    expect((await download).suggestedFilename()).toMatch(/^don-doc-.*\.docx$/);
  });

  it("gives it an extension with a reason, and may remind it of the new day", async () => {
    await press(matran, "Gia hạn cho Sở Giáo dục và Đào tạo");
    const year = Number(periodId.slice(0, 4));
    await matran.pane.getByLabel("Gia hạn đến ngày").fill(`28/12/${year}`);
    await matran.pane.getByLabel("Lý do gia hạn").fill("Đang thi cuối kỳ");
    await picture(matran, "police-extend");
    await press(matran, "Gia hạn");
    await rowOf("Sở Giáo dục và Đào tạo").getByText("Đang thi cuối kỳ", { exact: false }).waitFor();
    await matran.pane.getByRole("button", { name: "Đôn đốc tất cả (1)" }).waitFor();
  });

  it("sees the duty move when the directory renames the agency before the cut-off", async () => {
    const to = {
      id: "so-giao-duc-moi",
      name: "Sở Giáo dục, Đào tạo và Khoa học",
      abbr: null,
      aliases: [],
      kind: "department",
      level: "province",
      validFrom: null,
      validTo: null,
      successors: [],
    };
    const on = `${Number(periodId.slice(0, 4)) - (periodId.endsWith("H1") ? 1 : 0)}-${periodId.endsWith("H1") ? "12-20" : "07-01"}`;
    const change = { kind: "rename", on, agencyId: "so-gddt", to };
    await administrator("PUT", apiPaths.directoryChange, [200], { body: { change, reason: "Nghị quyết của HĐND tỉnh" } });
    await press(matran, "Tải lại");
    await rowOf("Sở Giáo dục, Đào tạo và Khoa học").waitFor();
    expect(await rowOf("Sở Giáo dục và Đào tạo").count()).toBe(0);
    await rowOf("Sở Giáo dục, Đào tạo và Khoa học").scrollIntoViewIfNeeded();
    await picture(matran, "police-moved");
  });

  it("leaves it out of the merge with a reason that stands beside it", async () => {
    await press(matran, "Loại khỏi tổng hợp: Sở Giáo dục, Đào tạo và Khoa học");
    await matran.pane.getByLabel("Lý do không tính cơ quan này").fill("Đang bàn giao trụ sở");
    await press(matran, "Loại khỏi tổng hợp");
    const left = matran.pane.getByRole("list", { name: "Cơ quan không tính trong kỳ này" });
    await left.getByText("Đang bàn giao trụ sở", { exact: false }).waitFor();
    await matran.pane.getByText("Đã nhận 3/3 báo cáo", { exact: false }).waitFor();
    await picture(matran, "police-excluded");
  });

  it("met no script error on the way", () => expect(matran.faults).toEqual([]));
});
