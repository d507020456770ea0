import { readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import type { Download, Page } from "playwright-core";
import * as v from "valibot";
import { beforeAll, describe, expect, it } from "vitest";
import { linkTo } from "../../addin/src/features/plan-choice/plan-link.ts";
import { apiPaths, ReceiptSchema } from "../../domain/api/api.ts";
import type { PublishedPlan } from "../../domain/plan/published-plan.ts";
import { leaderSheetName } from "../../domain/matrix/province/leader-sheet.ts";
import { fieldCells } from "../../domain/returns/typed-cells.ts";
import { emptyProvince, samplePeople } from "../../local/samples/people.ts";
import { type Ask, signedIn } from "../../local/samples/signed-in.ts";
import { axeFaults } from "../browser/axe.ts";
import { sheetNames } from "../browser/grid.ts";
import {
  type MatranPage,
  picture,
  picturePath,
  press,
  sampleOfficer,
  signInAs,
  signOut,
  type Whom,
} from "../browser/matran-page.ts";
import { leaningSteps, onScreen } from "../browser/on-screen.ts";
import { aPhone, enterOnPhone, fitsPhone, headingBelowNews } from "../browser/phone.ts";
import { filledForm } from "../builders/filled-form.ts";
import { sheetsIn } from "../builders/workbook-bytes.ts";
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
    // 7 of 10 is less than the 75 % that the plan demands.
    body: aReturn(agencyId, { plan, periodId, counts: { "k1.cleared": 7 } }),
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
  for (const agencyId of ["cong-an-tinh", "so-tu-phap"]) await report(agencyId);
});

leaningSteps("police-walk", () => matran);

const rowOf = (name: string) =>
  matran.pane.getByRole("list", { name: "Cơ quan cần đôn đốc" }).getByRole("listitem").filter({ hasText: name });

const downloaded = async (button: string): Promise<{ name: string; bytes: Uint8Array }> => {
  const download = matran.page.waitForEvent("download");
  await press(matran, button);
  return opened(await download);
};
const opened = async (download: Download) => ({
  name: download.suggestedFilename(),
  bytes: new Uint8Array(readFileSync(await download.path())),
});

/** As an officer without the add-in fills it. */
const filled = (form: Uint8Array): Uint8Array => {
  const progress = fieldCells(sheetsIn(form)[0]?.rows ?? []).filter(({ path }) => path.endsWith("/progress"));
  return filledForm(form, Object.fromEntries(progress.map(({ path }) => [path, "Đang thực hiện"])));
};
const agency = (name: string) =>
  matran.pane.getByRole("list", { name: "Cơ quan trong danh bạ" }).getByRole("listitem").filter({ hasText: name }).first();
/** The sheet of another agency's return is in the way: it moves aside. */
const answerOverwrite = async (): Promise<void> => {
  const question = matran.pane.getByRole("alertdialog");
  const form = matran.pane.getByRole("region", { name: "Điền và gửi" });
  await question.or(form).first().waitFor();
  if (await question.isVisible()) await question.getByRole("button").last().click();
};

describe("the police's walk through a period", () => {
  it("sends forms out in one file, and takes back what came by mail: kept with a receipt, or refused with its cell", async () => {
    await signInAs(matran, { province: emptyProvince, role: "aggregator" });
    await matran.pane.getByRole("tab", { name: "Toàn tỉnh" }).click();
    const forms = unzipSync((await downloaded("Tải biểu của các cơ quan (.zip)")).bytes);
    const formOf = (agencyId: string) => forms[`bao-cao-${agencyId}-${periodId}.xlsx`] ?? new Uint8Array();
    const mailed = filled(formOf("so-tai-chinh"));
    await matran.pane.getByLabel("Nhận tệp từ đâu", { exact: false }).fill("thư điện tử ngày 12/6");
    const chooser = matran.page.waitForEvent("filechooser");
    await press(matran, "Nộp tệp đã điền");
    const files = { "so tai chinh.xlsx": mailed, "so gddt chua dien.xlsx": formOf("so-gddt") };
    await (
      await chooser
    ).setFiles(Object.entries(files).map(([name, bytes]) => ({ name, mimeType: "", buffer: Buffer.from(bytes) })));
    await matran.pane.getByText("Đã nhận 1 tệp. Còn lỗi 1 tệp", { exact: false }).waitFor();
    const told = matran.pane.getByRole("list", { name: "Tệp đã nộp" });
    expect(await told.innerText()).toMatch(/Sở Tài chính, bản 1[^]*Mã kiểm [0-9a-f]{64}/);
    expect(await told.innerText()).toMatch(/Trang Báo cáo, ô [A-Z]\d+: .*chưa có tiến độ/);
    await told.scrollIntoViewIfNeeded();
    await picture(matran, "police-files");
    const original = matran.page.waitForEvent("download");
    await press(matran, "Tải tệp gốc của Sở Tài chính: so tai chinh.xlsx");
    expect(Buffer.from((await opened(await original)).bytes).equals(Buffer.from(mailed))).toBe(true);
  });

  it("sends one return back, and accepts it when it has come again", async () => {
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

  it("takes the letter, the report and the copy for outside home, and draws the leader's page", async () => {
    expect((await downloaded("Soạn công văn")).name).toMatch(/^don-doc-.*\.docx$/);
    const report = await downloaded("Báo cáo UBND tỉnh (.docx)");
    expect(report.name).toMatch(/^bao-cao-.*\.docx$/);
    expect(Object.keys(unzipSync(report.bytes))).toContain("word/document.xml");
    expect(sheetsIn((await downloaded("Bản gửi ngoài, chỉ có giá trị (.xlsx)")).bytes).map(({ name }) => name)).toContain("KPI");
    await press(matran, "Trang lãnh đạo");
    await matran.pane.getByText("in ra vừa một tờ A4", { exact: false }).waitFor();
    expect(await sheetNames(matran.page)).toContain(leaderSheetName);
    await picture(matran, "police-leader-page");
  });

  const phoneBeside = (): Promise<Page> => {
    const browser = matran.page.context().browser();
    if (browser === null) throw new Error("no browser");
    return aPhone(browser);
  };

  /** The officer who is asked, without Excel: closes the page over her half-typed answer, goes on with it, presses twice. */
  const answerOnAPhone = async (words: string): Promise<void> => {
    const phone = await phoneBeside();
    const officer: Whom = { province: emptyProvince, role: "reporter", agencyId: "cong-an-tinh" };
    await phone.goto(`${screen.whole.address}/pane/`);
    await enterOnPhone(phone, officer);
    const field = phone.getByLabel(/^Giải trình: Chỉ tiêu/);
    await field.fill(words.slice(0, 8));
    await phone.reload();
    await enterOnPhone(phone, officer);
    await phone.getByText("Lời viết dở lần trước còn giữ trên máy này").waitFor();
    expect(await field.inputValue()).toBe(words.slice(0, 8));
    await field.fill(words);
    const sent: string[] = [];
    phone.on("request", (request) => void (request.method() === "PUT" && sent.push(request.url())));
    await phone.getByRole("button", { name: "Gửi giải trình" }).dblclick();
    await phone.getByText("Đã gửi giải trình. Báo cáo đã gửi không thay đổi.").waitFor();
    expect(sent).toHaveLength(1);
    expect(await fitsPhone(phone)).toBe(true);
    await phone.screenshot({ path: picturePath("officer-phone") });
    await phone.close();
  };

  it("lets a leader read the province on a phone, ask an agency to explain, see its answer, and print one A4", async () => {
    const phone = await phoneBeside();
    await phone.goto(linkTo(`${screen.whole.address}/pane/`, { planId: plan.id, periodId }));
    await enterOnPhone(phone, { province: emptyProvince, role: "leader" });
    await phone.getByRole("button", { name: /^Yêu cầu giải trình chỉ tiêu/ }).click();
    expect(await phone.getByLabel("Câu hỏi gửi Công an tỉnh").inputValue()).toContain(
      "toàn tỉnh 70,00%, yêu cầu từ 75% trở lên; cơ quan báo 7/10. Đề nghị",
    );
    await phone.getByRole("button", { name: "Gửi yêu cầu" }).click();
    await phone.getByText("Đã yêu cầu Công an tỉnh giải trình.").waitFor();
    expect(await headingBelowNews(phone, "Chỉ tiêu")).toBeGreaterThanOrEqual(0);
    await answerOnAPhone("Do 3 vụ mới khởi tố cuối kỳ.");
    await phone.getByRole("button", { name: "Tải lại" }).click();
    await phone.getByText("Do 3 vụ mới khởi tố cuối kỳ.", { exact: false }).waitFor();
    expect(await fitsPhone(phone)).toBe(true);
    expect(await phone.getByRole("button", { name: /^(Tổng hợp|Trang lãnh đạo|Xem báo cáo)/ }).count()).toBe(0);
    await phone.screenshot({ path: picturePath("police-leader-phone") });
    const printed = Buffer.from(await phone.pdf({ preferCSSPageSize: true })).toString("latin1");
    expect(printed.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    await phone.close();
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

  it("puts the merge on record, locks the period and opens a new version of it, each with its reason", async () => {
    await press(matran, "Chốt bản tổng hợp…");
    await matran.pane.getByLabel("Lý do chốt bản tổng hợp").fill("Báo cáo nhanh cho lãnh đạo");
    await press(matran, "Chốt bản tổng hợp");
    await matran.pane.getByText(/Bản tổng hợp 1 \(trong kỳ\): 3 báo cáo/).waitFor();
    await press(matran, "Khóa sổ…");
    await matran.pane.getByLabel("Lý do khóa sổ").fill("Hết kỳ báo cáo");
    await press(matran, "Khóa sổ kỳ báo cáo");
    await matran.pane.getByText("Đã khóa sổ", { exact: true }).waitFor();
    await press(matran, "Mở phiên bản mới…");
    await matran.pane.getByLabel("Lý do mở phiên bản mới").fill("Sở Tư pháp báo lại số liệu");
    await press(matran, "Mở phiên bản mới");
    await matran.pane.getByText("Đang nhận báo cáo", { exact: true }).waitFor();
  });

  it("shows who did what, when and why, in words", async () => {
    await press(matran, "Xem nhật ký");
    const log = matran.pane.getByRole("list", { name: "Nhật ký của kỳ báo cáo" });
    const words = await log.innerText();
    expect(words).toContain("Kỳ báo cáo: mở lại để lập bản tổng hợp mới");
    expect(words).toContain("Lý do: Sở Tư pháp báo lại số liệu");
    expect(words).toContain("Kỳ báo cáo: khóa sổ với bản tổng hợp 2");
    expect(words).toMatch(/Sở Tư pháp: tiếp nhận bản 2\n+.*\n+đã gửi, bản 2 → đã tiếp nhận, bản 2/);
    expect(words).not.toMatch(/accepted|sent|note~|head~/);
    await log.scrollIntoViewIfNeeded();
    await picture(matran, "police-audit");
    expect(await axeFaults(matran)).toEqual([]);
  });

  it("enters a return in the agency's place, labelled with the reason", async () => {
    await press(matran, "Đưa trở lại: Sở Giáo dục, Đào tạo và Khoa học");
    await matran.pane.getByText("Đã nhận 3/4 báo cáo", { exact: false }).waitFor();
    await matran.pane.getByRole("tab", { name: "Nhập thay" }).click();
    const room = matran.pane.getByRole("tabpanel", { name: "Nhập thay" });
    await room.getByLabel(/Vì sao nhập thay/).fill("Công văn 12/SGDĐT-VP gửi bản giấy");
    await room.getByRole("combobox", { name: "Cơ quan" }).click();
    await matran.pane.getByRole("option", { name: "Sở Giáo dục, Đào tạo và Khoa học" }).click();
    await room.getByRole("button", { name: "Mở báo cáo" }).click();
    await room.getByRole("region", { name: "Điền và gửi" }).waitFor();
    await picture(matran, "police-on-behalf");
    await room.getByRole("button", { name: "Không phát sinh" }).click();
    await room.getByRole("button", { name: "Điền và gửi" }).click();
    await room.getByRole("region", { name: "Biên nhận" }).waitFor();
    await matran.pane.getByRole("tab", { name: "Toàn tỉnh" }).click();
    await press(matran, "Tải lại");
    await matran.pane.getByText("Công an tỉnh nhập thay: Công văn 12/SGDĐT-VP gửi bản giấy").waitFor();
  });
});

describe("the administrator's part", () => {
  it("finds an agency, sees its successor and names the person to call", async () => {
    await signOut(matran);
    await signInAs(matran, { province: emptyProvince, role: "administrator" });
    await matran.pane.getByLabel("Cả cơ quan đã kết thúc", { exact: false }).check({ force: true });
    await matran.pane.getByLabel("Tìm theo tên").fill("so giao duc");
    await agency("Sở Giáo dục và Đào tạo").getByText("Cơ quan kế thừa: Sở Giáo dục, Đào tạo và Khoa học.").waitFor();
    await matran.pane.getByLabel("Tìm theo tên").fill("so tu phap");
    await press(matran, "Đầu mối của Sở Tư pháp");
    await matran.pane.getByLabel("Đầu mối của Sở Tư pháp: họ và tên").fill("Lò Thị Ban Mai");
    await matran.pane.getByLabel("Điện thoại").fill("0987 654 321");
    await matran.pane.getByLabel("Báo cáo phải có người thứ hai", { exact: false }).check({ force: true });
    await picture(matran, "admin-contact");
    expect(await axeFaults(matran)).toEqual([]);
    await press(matran, "Ghi đầu mối");
    await agency("Sở Tư pháp").getByText("Cần người duyệt trước khi gửi", { exact: false }).waitFor();
  });

  it("splits an agency by the words of its work, with the paper that it rests on", async () => {
    await matran.pane.getByLabel("Tìm theo tên").fill("so van hoa");
    await press(matran, "Tách: Sở Văn hóa, Thể thao và Du lịch");
    await matran.pane.getByLabel("Ngày đầu của cách sắp xếp mới").fill("1/1/2030");
    for (const [at, name, words, offered] of [
      [1, "Sở Văn hóa và Thể thao", "văn hóa, thể thao", "Sở Văn hóa và Thể thao"],
      [2, "Sở Sự kiện và Lễ hội", "lễ hội", "Cơ quan mới tên là “Sở Sự kiện và Lễ hội”"],
    ] as const) {
      await matran.pane.getByLabel(`Cơ quan nhận thứ ${at}`).fill(name);
      await matran.pane.getByRole("button", { name: offered, exact: true }).click();
      await matran.pane.getByLabel(`Việc của cơ quan thứ ${at}`, { exact: false }).fill(words);
    }
    await matran.pane.getByLabel("Căn cứ", { exact: false }).fill("Nghị quyết 45/NQ-HĐND");
    await picture(matran, "admin-split");
    await press(matran, "Tách cơ quan");
    await matran.pane.getByText(/Đã ghi: từ 01\/01\/2030, .* tách thành Sở Văn hóa và Thể thao, Sở Sự kiện và Lễ hội/).waitFor();
    await agency("Sở Văn hóa, Thể thao và Du lịch").getByText("đến hết 31/12/2029", { exact: false }).waitFor();
  });

  it("ends an agency from a day on, with who goes on with its work", async () => {
    await matran.pane.getByLabel("Tìm theo tên").fill("so noi vu");
    await press(matran, "Kết thúc: Sở Nội vụ");
    await matran.pane.getByLabel("Ngày đầu của cách sắp xếp mới").fill("1/1/2030");
    await matran.pane.getByLabel("Cơ quan kế thừa", { exact: false }).fill("so tai chinh");
    await matran.pane.getByRole("button", { name: "Sở Tài chính", exact: true }).click();
    await matran.pane.getByLabel("Căn cứ", { exact: false }).fill("Nghị quyết 46/NQ-HĐND");
    await picture(matran, "admin-end");
    await press(matran, "Kết thúc cơ quan");
    await matran.pane.getByText("Đã ghi: từ 01/01/2030, Sở Nội vụ kết thúc, Sở Tài chính kế thừa.").waitFor();
    await agency("Sở Nội vụ").getByText("Cơ quan kế thừa: Sở Tài chính.", { exact: false }).waitFor();
  });

  it("changes what a person may do, and is told that the audit is whole", async () => {
    const approver = sampleOfficer({ province: emptyProvince, role: "approver" });
    await press(matran, `Phân quyền cho ${approver.name}`);
    await matran.pane.getByRole("checkbox", { name: "Lãnh đạo" }).check({ force: true });
    await matran.pane.getByLabel("Căn cứ phân quyền").fill("Quyết định phân công 07/QĐ-STP");
    await picture(matran, "admin-person");
    await press(matran, "Ghi phân quyền");
    await matran.pane.getByText(`Đã ghi phân quyền của ${approver.name}.`).waitFor();
    await press(matran, "Kiểm tra nhật ký");
    await matran.pane.getByText(/Nhật ký nguyên vẹn: \d+ mục/).waitFor();
  });
});

describe("an agency that wants a second person", () => {
  it("proposes its return, is asked to mend it, has it approved by her, and only then it is the police's", async () => {
    const police = await askAs(screen.whole, "aggregator");
    const body = { decision: "send-back", revision: 2, reason: "Số liệu mới" };
    await police("PUT", apiPaths.decision(plan.id, periodId, "so-tu-phap"), [200], { body });
    await signOut(matran);
    await signInAs(matran, { province: emptyProvince, role: "reporter", agencyId: "so-tu-phap" });
    await matran.pane.getByRole("button", { name: "Mở báo cáo" }).click();
    await answerOverwrite();
    await matran.pane.getByRole("region", { name: "Điền và gửi" }).waitFor();
    await press(matran, "Trình duyệt");
    await matran.pane.getByText("Đã trình người duyệt của cơ quan", { exact: false }).waitFor();
    await picture(matran, "approval-proposed");
    await signOut(matran);
    await signInAs(matran, { province: emptyProvince, role: "approver" });
    await matran.pane.getByText("Chờ cơ quan duyệt", { exact: false }).waitFor();
    await press(matran, "Xem báo cáo");
    await matran.pane.getByText("Báo cáo đang mở ở trang", { exact: false }).waitFor();
    await picture(matran, "approval-room");
    expect(await axeFaults(matran)).toEqual([]);
    await press(matran, "Yêu cầu sửa…");
    await matran.pane.getByLabel("Điều cần sửa", { exact: false }).fill("Bổ sung số, ngày của văn bản ở nhiệm vụ II.1");
    await press(matran, "Yêu cầu sửa");
    await matran.pane.getByText("Đã chuyển lại cán bộ báo cáo kèm điều cần sửa.").waitFor();
    await matran.pane.getByText("Ý kiến: Bổ sung số, ngày của văn bản", { exact: false }).waitFor();
    await picture(matran, "approval-withheld");
    await report("so-tu-phap", 3);
    await press(matran, "Tải lại");
    await press(matran, "Duyệt và gửi");
    await matran.pane.getByText("Đã duyệt: báo cáo đã gửi đến Công an tỉnh.").waitFor();
  });

  it("met no script error on the way", () => expect(matran.faults).toEqual([]));
});
