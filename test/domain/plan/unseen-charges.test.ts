/** Ways in which plans charge somebody that the sample plans do not have, each in words of its own. */
import { describe, expect, it } from "vitest";
import { nationalDirectory } from "../../../domain/agency/national-directory.ts";
import { parsePlan } from "../../../domain/plan/parse.ts";
import { readPage } from "../../builders/plan-page.ts";

const read = (...lines: string[]) => readPage(lines).tasks;
const said = (...lines: string[]) => read(...lines).map(({ text, lead, coordinating }) => [text, lead, coordinating]);

describe("an announcement that duties follow", () => {
  it("charges its bodies with each of them, and those named with them help", () => {
    expect(
      said(
        "III. TỔ CHỨC THỰC HIỆN",
        "1. Sở Công Thương có trách nhiệm:",
        "- Kẻ lại vạch chợ.",
        "2. Sở Y tế chủ trì, phối hợp với Công an tỉnh thực hiện:",
        "a) Lấy mẫu nước.",
        "b) Kiểm tra bếp ăn, phối hợp với Sở Công Thương.",
        "3. Giao Sở Nội vụ chủ trì:",
        "- Khen thưởng chợ sạch.",
      ),
    ).toEqual([
      ["Kẻ lại vạch chợ.", ["Sở Công Thương"], []],
      ["Lấy mẫu nước.", ["Sở Y tế"], ["Công an tỉnh"]],
      ["Kiểm tra bếp ăn, phối hợp với Sở Công Thương.", ["Sở Y tế"], ["Sở Công Thương"]],
      ["Khen thưởng chợ sạch.", ["Sở Nội vụ"], []],
    ]);
  });

  it("is a sentence like others where nothing follows it, and none where no body acts", () => {
    expect(
      said(
        "II. NHIỆM VỤ",
        "1. Sở Y tế kiểm tra nước ở các chợ:",
        "2. Tuyên truyền ở các chợ:",
        "- Phát tờ rơi.",
        "- Dán áp phích.",
      ),
    ).toEqual([
      ["Sở Y tế kiểm tra nước ở các chợ:", ["Sở Y tế"], []],
      ["Phát tờ rơi.", [], []],
      ["Dán áp phích.", [], []],
    ]);
  });
});

describe("a heading", () => {
  it("may name whoever stands at the head of a body, by the powers given to them", () => {
    const tasks = read(
      "III. PHÂN CÔNG",
      "1. Giám đốc Sở Tài chính:",
      "- Cấp kinh phí.",
      "2. Chánh Văn phòng UBND tỉnh",
      "- Theo dõi.",
      "3. Sở Y tế, Sở Xây dựng theo chức năng, nhiệm vụ được giao:",
      "- Kiểm tra cống.",
    );
    expect(tasks.map(({ leadIds }) => leadIds)).toEqual([["so-tai-chinh"], ["vp-ubnd"], ["so-y-te", "so-xay-dung"]]);
  });

  it("needs no number, and a signature is none", () => {
    expect(
      said(
        "III. TỔ CHỨC THỰC HIỆN",
        "Sở Y tế",
        "Lấy mẫu nước ở chợ.",
        "UBND các xã, phường",
        "Nhắc các hộ dọn sạp.",
        "Thu gom rác mỗi chiều.",
        "ỦY BAN NHÂN DÂN TỈNH",
        "Nguyễn Văn Bình Minh",
      ),
    ).toEqual([
      ["Lấy mẫu nước ở chợ.", ["Sở Y tế"], []],
      ["Nhắc các hộ dọn sạp.", ["UBND các xã, phường"], []],
      ["Thu gom rác mỗi chiều.", ["UBND các xã, phường"], []],
    ]);
  });

  it("may end with a full stop, its duty behind that or on the next line", () => {
    expect(
      said(
        "III. PHÂN CÔNG",
        "1. Sở Y tế.",
        "Lấy mẫu nước ở chợ.",
        "2. Sở Tài chính. Cấp tiền mua chổi.",
        "3. Sở Nội vụ – Khen thưởng.",
      ),
    ).toEqual([
      ["Lấy mẫu nước ở chợ.", ["Sở Y tế"], []],
      ["Cấp tiền mua chổi.", ["Sở Tài chính"], []],
      ["Khen thưởng.", ["Sở Nội vụ"], []],
    ]);
  });

  it("may have titles beneath it, which are no duties", () => {
    expect(
      said("III. PHÂN CÔNG", "1. Sở Y tế", "* Về nước sạch:", "- Lấy mẫu nước.", "* Về thực phẩm:", "- Kiểm tra quầy thịt."),
    ).toEqual([
      ["Lấy mẫu nước.", ["Sở Y tế"], []],
      ["Kiểm tra quầy thịt.", ["Sở Y tế"], []],
    ]);
  });
});

describe("a label of who is charged", () => {
  it("may say the roles in words", () => {
    expect(
      said(
        "II. NHIỆM VỤ",
        "1. Kẻ vạch chợ.",
        "Trách nhiệm thực hiện: Sở Công Thương chủ trì; Sở Xây dựng phối hợp.",
        "2. Lấy mẫu nước.",
        "- Phân công: Sở Y tế chủ trì, phối hợp với Công an tỉnh.",
        "3. Khen thưởng.",
        "- Cơ quan tham mưu: Sở Nội vụ.",
      ),
    ).toEqual([
      ["Kẻ vạch chợ.", ["Sở Công Thương"], ["Sở Xây dựng"]],
      ["Lấy mẫu nước.", ["Sở Y tế"], ["Công an tỉnh"]],
      ["Khen thưởng.", ["Sở Nội vụ"], []],
    ]);
  });

  it("is a section's title where nobody is named behind it", () => {
    expect(said("II. PHÂN CÔNG TRÁCH NHIỆM:", "1. Sở Y tế", "- Lấy mẫu nước.")).toEqual([["Lấy mẫu nước.", ["Sở Y tế"], []]]);
  });
});

it("charges by the brackets of a title everything beneath it", () => {
  expect(
    said(
      "II. NHIỆM VỤ",
      "1. Nước sạch (Chủ trì: Sở Y tế; phối hợp: Sở Xây dựng)",
      "- Lấy mẫu nước.",
      "2. Trật tự (giao Công an tỉnh chủ trì)",
      "- Phân luồng xe.",
    ),
  ).toEqual([
    ["Lấy mẫu nước.", ["Sở Y tế"], ["Sở Xây dựng"]],
    ["Phân luồng xe.", ["Công an tỉnh"], []],
  ]);
});

it("loses no duty whose words only look like a pointer to an annex, and takes members of a group for none", () => {
  expect(
    said(
      "II. NHIỆM VỤ",
      "1. Treo băng rôn ở chợ.",
      "2. Làm theo Phụ lục kèm theo.",
      "(Có Phụ lục kèm theo)",
      "3. Thành viên",
      "- Đại diện Sở Y tế.",
    ).map(([text]) => text),
  ).toEqual(["Treo băng rôn ở chợ."]);
});

it("lists departments after one “Các Sở:”, each by the commas of the text, and finds the duty behind the second colon", () => {
  expect(
    said("III. PHÂN CÔNG", "1. Các Sở: Văn hóa và Thể thao, Du lịch, theo chức năng, nhiệm vụ được giao: Quảng bá chợ."),
  ).toEqual([["Quảng bá chợ.", ["Sở Văn hóa và Thể thao", "Sở Du lịch"], []]]);
});

it("reads “Sở” as an OCR writes it in a text without marks", () => {
  const { tasks } = parsePlan(
    [
      "UY BAN NHAN DAN",
      "TINH SON LA",
      "So: 65/KH-UBND",
      "KE HOACH",
      "Giu sach cac cho trong tinh va giu gin trat tu o cac ben xe cua tinh nam nay",
      "I. PHAN CONG",
      "1. S& Cong Thuong",
      "- Ke lai vach o cac cho lon cua tinh truoc khi mo cua don khach trong dip le.",
      "2. S6 Tai chinh",
      "- Cap tien mua choi, mua xe rac cho cac cho va ben xe trong toan tinh.",
    ].join("\n"),
    nationalDirectory,
  );
  expect(tasks.map(({ leadIds }) => leadIds)).toEqual([["so-cong-thuong"], ["so-tai-chinh"]]);
});

it("tells a letter by its subject and its address", () => {
  const { header } = parsePlan(
    [
      "ỦY BAN NHÂN DÂN",
      "TỈNH BÌNH LÂM",
      "Số: 907/UBND-NC",
      "V/v giữ sạch chợ",
      "và bến xe",
      "Kính gửi: Các sở, ban, ngành.",
      "1. Sở Y tế",
      "- Lấy mẫu.",
    ].join("\n"),
    nationalDirectory,
  );
  expect([header.docType, header.title]).toEqual(["Công văn", "giữ sạch chợ và bến xe"]);
});

describe("a sentence of a general section", () => {
  it("charges those whom its last words name", () => {
    expect(
      said(
        "II. NHIỆM VỤ",
        "1. Dọn cống chợ (Sở Xây dựng).",
        "2. Lấy mẫu nước (Sở Y tế, Sở Công Thương thực hiện).",
        "3. Kẻ vạch chợ. Giao Sở Công Thương tham mưu thực hiện.",
        "4. Giữ trật tự; Công an tỉnh chịu trách nhiệm thực hiện.",
        "5. Tập huấn, Sở Y tế chủ trì, Hội Nông dân tỉnh phối hợp.",
      ).map(([, lead, coordinating]) => [lead, coordinating]),
    ).toEqual([
      [["Sở Xây dựng"], []],
      [["Sở Y tế", "Sở Công Thương"], []],
      [["Sở Công Thương"], []],
      [["Công an tỉnh"], []],
      [[], ["Hội Nông dân tỉnh"]],
    ]);
  });

  it("charges nobody by brackets that tell more of a name, or of whom a report goes through", () => {
    expect(
      read("II. NHIỆM VỤ", "1. Gửi danh sách chợ về UBND tỉnh (Sở Nội vụ).", "2. Gửi tin về chợ (qua Công an tỉnh).").map(
        ({ lead }) => lead,
      ),
    ).toEqual([[], []]);
  });
});

it("reads what is reported every week, and a share said twice as one figure", () => {
  const { reporting, indicators } = readPage([
    "I. MỤC TIÊU",
    "- Tối thiểu chín mươi phần trăm (90%) hộ dân ký cam kết.",
    "II. CHẾ ĐỘ BÁO CÁO",
    "1. Hằng tuần, Công an tỉnh báo cáo UBND tỉnh.",
    "2. UBND các xã báo cáo kết quả hằng tuần về Sở Y tế.",
  ]);
  expect(reporting.map(({ by, cycle, recipient }) => [by, cycle, recipient])).toEqual([
    [["Công an tỉnh"], ["WEEK"], "UBND tỉnh"],
    [["UBND các xã"], ["WEEK"], "Sở Y tế"],
  ]);
  expect(indicators.map(({ comparator, value }) => [comparator, value])).toEqual([[">=", 90]]);
});

it("goes on with a heading on the next line where only that makes its last name one", () => {
  expect(
    said(
      "III. PHÂN CÔNG",
      "1. Sở Y tế, Đài Phát thanh và Truyền hình Lâm",
      "Đồng, Sở Công Thương",
      "- Đưa tin về chợ sạch.",
      "2. Sở Nội vụ",
      "Sở Tài chính cấp tiền thưởng để Sở trao cho chợ sạch.",
    ),
  ).toEqual([
    ["Đưa tin về chợ sạch.", ["Sở Y tế", "Đài Phát thanh và Truyền hình Lâm Đồng", "Sở Công Thương"], []],
    ["Sở Tài chính cấp tiền thưởng để Sở trao cho chợ sạch.", ["Sở Nội vụ"], []],
  ]);
});
