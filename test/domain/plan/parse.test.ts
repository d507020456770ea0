import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nationalDirectory } from "../../../domain/agency/national-directory.ts";
import { parsePlan } from "../../../domain/plan/parse.ts";

const parse = (...lines: string[]) => parsePlan(lines.join("\n"), nationalDirectory);
const head = [
  "ỦY BAN NHÂN DÂN",
  "TỈNH BÌNH LÂM",
  "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
  "Độc lập - Tự do - Hạnh phúc",
  "Số: 15/KH-UBND",
  "Bình Lâm, ngày 05 tháng 02 năm 2026",
  "KẾ HOẠCH",
  "Phòng, chống đuối nước cho trẻ em năm 2026",
  "Thực hiện Quyết định số 7/QĐ-TTg ngày 02/01/2026 của Thủ tướng Chính phủ, Ủy ban nhân dân tỉnh ban hành kế hoạch như sau:",
];
const inPlan = (...lines: string[]) => parse(...head, ...lines);
const duties = (...lines: string[]) => inPlan(...lines).tasks.map(({ id, lead, text }) => [id, lead.join(" + "), text]);

describe("the header", () => {
  it("is read from a page in order", () => {
    expect(inPlan("I. NỘI DUNG").header).toEqual({
      docType: "Kế hoạch",
      number: "15/KH-UBND",
      date: "2026-02-05",
      issuer: "Ủy ban nhân dân tỉnh Bình Lâm",
      province: "Bình Lâm",
      title: "Phòng, chống đuối nước cho trẻ em năm 2026",
      legalBasis: [{ type: "Quyết định", number: "7/QĐ-TTg", date: "2026-01-02" }],
    });
  });

  it("is read from two columns that ran into one line", () => {
    const { header } = parse(
      "UBND TỈNH BẮC NINH        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
      "SỞ Y TẾ                   Độc lập - Tự do - Hạnh phúc",
      "Số: 31/KH-SYT             Bắc Ninh, ngày 9 tháng 3 năm 2025",
      "KẾ HOẠCH",
      "Tiêm chủng mở rộng",
      "",
      "",
      "I. MỤC TIÊU",
    );
    expect(header).toMatchObject({
      number: "31/KH-SYT",
      date: "2025-03-09",
      issuer: "Sở Y tế",
      province: "Bắc Ninh",
      title: "Tiêm chủng mở rộng",
    });
  });

  it("is read from a table's cells", () => {
    const { header } = parse(
      "| ỦY BAN NHÂN DÂN TỈNH SƠN LA ------- | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc |",
      "|---|---|",
      "| Số: 8/KH-UBND | Sơn La, ngày 01 tháng 4 năm 2024 |",
      "KẾ HOẠCH",
      "TRỒNG RỪNG NĂM 2024",
    );
    expect(header).toMatchObject({
      number: "8/KH-UBND",
      date: "2024-04-01",
      issuer: "Ủy ban nhân dân tỉnh Sơn La",
      title: "TRỒNG RỪNG NĂM 2024",
    });
  });

  it("leaves null what the page lost, and asks for it", () => {
    const plan = parse("KẾ HOẠCH", "Trồng cây", "", "", "I. NHIỆM VỤ", "1. Sở Y tế", "- Trồng cây thuốc.");
    expect(plan.header).toMatchObject({ number: null, date: null, issuer: null, province: null });
    expect(plan.problems.map(({ code }) => code)).toEqual(expect.arrayContaining(["number-not-found", "date-not-found"]));
  });

  it("does not take a day that the calendar lacks", () => {
    expect(parse("Số: 1/KH-UBND", "Huế, ngày 31 tháng 02 năm 2025", "KẾ HOẠCH", "Thử").header.date).toBeNull();
  });
});

describe("tasks under an agency's heading", () => {
  it("are its items, its single paragraph, or the duty on the heading's line", () => {
    expect(
      duties(
        "II. PHÂN CÔNG NHIỆM VỤ",
        "1. Sở Y tế",
        "- Tập huấn sơ cứu cho nhân viên trường học.",
        "- Cấp túi thuốc cho các trạm.",
        "2. Sở Tư pháp",
        "Phổ biến quy định về an toàn đường thủy.",
        "3. Sở Tài chính: Bố trí kinh phí.",
      ),
    ).toEqual([
      ["II.1.1", "Sở Y tế", "Tập huấn sơ cứu cho nhân viên trường học."],
      ["II.1.2", "Sở Y tế", "Cấp túi thuốc cho các trạm."],
      ["II.2.1", "Sở Tư pháp", "Phổ biến quy định về an toàn đường thủy."],
      ["II.3.1", "Sở Tài chính", "Bố trí kinh phí."],
    ]);
  });

  it("have all bodies of a joint heading as leads, commas in names notwithstanding", () => {
    const [task] = inPlan("II. NHIỆM VỤ", "1. Sở Văn hóa, Thể thao và Du lịch, Tỉnh đoàn", "- Mở lớp bơi.").tasks;
    expect(task?.lead).toEqual(["Sở Văn hóa, Thể thao và Du lịch", "Tỉnh đoàn"]);
    expect(task?.leadIds).toEqual(["so-vhttdl", "tinh-doan"]);
  });

  it("are found under headings in capitals, with letters, or without a mark", () => {
    expect(
      duties("II. NHIỆM VỤ", "1. CÔNG AN TỈNH", "- Tuần tra bến bãi.", "a) Sở Y tế:", "- Trực cấp cứu.").map(([, lead]) => lead),
    ).toEqual(["CÔNG AN TỈNH", "Sở Y tế"]);
    expect(duties("II. NHIỆM VỤ", "Công an tỉnh:", "- Tuần tra.", "Sở Y tế:", "- Trực.").map(([, lead]) => lead)).toEqual([
      "Công an tỉnh",
      "Sở Y tế",
    ]);
  });

  it("keep the text's own numbers, and tell a repeated one apart", () => {
    expect(
      duties("II. NHIỆM VỤ", "1. Sở Y tế", "- Một.", "2. Sở Tư pháp", "- Hai.", "1. Sở Xây dựng", "- Ba.").map(([id]) => id),
    ).toEqual(["II.1.1", "II.2.1", "II.1bis.1"]);
  });

  it("are put together again across a page break and around a footnote", () => {
    const [task] = inPlan(
      "II. NHIỆM VỤ",
      "1. Công an tỉnh",
      "- Kiểm tra các bến đò ngang, phương tiện chở khách trên sông và xử lý",
      "---",
      "<sup>(1)</sup> Theo Quyết định số 9/QĐ-UBND ngày 01/02/2025.",
      "nghiêm trường hợp không có áo phao.",
    ).tasks;
    expect(task?.text).toBe(
      "Kiểm tra các bến đò ngang, phương tiện chở khách trên sông và xử lý nghiêm trường hợp không có áo phao.",
    );
    expect(task?.source).toEqual({ startLine: 12, endLine: 15 });
  });

  it("are not made of a duty that begins with a body", () => {
    expect(duties("II. NHIỆM VỤ", "1. Sở Y tế", "- Các cơ sở khám bệnh phải có phương án trực cấp cứu.")).toEqual([
      ["II.1.1", "Sở Y tế", "Các cơ sở khám bệnh phải có phương án trực cấp cứu."],
    ]);
  });
});

describe("tasks with labels", () => {
  it("take lead, coordinating bodies and time from them", () => {
    const [task] = inPlan(
      "II. NHIỆM VỤ",
      "1. Lắp biển cảnh báo tại các hồ, đập.",
      "- Cơ quan chủ trì: Sở Nông nghiệp và Môi trường;",
      "- Cơ quan phối hợp: Công an tỉnh, UBND các xã, phường;",
      "- Thời gian thực hiện: trước ngày 30/5/2026.",
    ).tasks;
    expect(task).toMatchObject({
      id: "II.1",
      text: "Lắp biển cảnh báo tại các hồ, đập.",
      leadIds: ["so-nn-mt"],
      coordinating: ["Công an tỉnh", "UBND các xã, phường"],
      time: "trước ngày 30/5/2026",
      due: "2026-05-30",
      general: false,
    });
  });

  it.each([
    ["- Chủ trì: Sở Y tế; phối hợp: Tỉnh đoàn; thời gian: Quý II."],
    ["Đơn vị chủ trì: Sở Y tế. Đơn vị phối hợp: Tỉnh đoàn. Thời hạn: Quý II."],
  ])("take several labels from one line: %s", (line) => {
    expect(inPlan("II. NHIỆM VỤ", "1. Rà soát bể bơi.", line).tasks).toMatchObject([
      { lead: ["Sở Y tế"], coordinating: ["Tỉnh đoàn"], time: "Quý II" },
    ]);
  });

  it("take labels in the brackets that end the sentence", () => {
    expect(inPlan("II. NHIỆM VỤ", "1. Rà soát bể bơi (Cơ quan chủ trì: Sở Y tế; thời gian: tháng 6).").tasks).toMatchObject([
      { lead: ["Sở Y tế"], time: "tháng 6" },
    ]);
  });

  it("do not mistake a section's title for a label", () => {
    expect(
      duties("II. NHIỆM VỤ", "1. Sở Y tế", "- Một.", "III. ĐỀ NGHỊ PHỐI HỢP THỰC HIỆN", "1. Đề nghị Tỉnh đoàn", "- Hai.").map(
        ([, lead]) => lead,
      ),
    ).toEqual(["Sở Y tế", "Tỉnh đoàn"]);
  });
});

describe("tasks in a table", () => {
  const expected = [
    {
      id: "II.1",
      text: "Ban hành quy chế",
      lead: ["Sở Y tế"],
      coordinating: ["Tỉnh đoàn"],
      time: "15/4/2026",
      due: "2026-04-15",
    },
    { id: "II.2", text: "Mở lớp bơi", lead: ["Tỉnh đoàn"], coordinating: [], time: null },
  ];

  it("are its rows with pipes", () => {
    expect(
      inPlan(
        "II. PHÂN CÔNG",
        "| TT | Nội dung công việc | Cơ quan chủ trì | Cơ quan phối hợp | Thời hạn |",
        "|---|---|---|---|---|",
        "| 1 | Ban hành quy chế | Sở Y tế | Tỉnh đoàn | 15/4/2026 |",
        "| 2 | Mở lớp bơi | Tỉnh đoàn |  |  |",
      ).tasks,
    ).toMatchObject(expected);
  });

  it("are its cells, one on a line, blank ones counted", () => {
    const rows = ["1", "Ban hành quy chế", "Sở Y tế", "Tỉnh đoàn", "15/4/2026", "2", "Mở lớp bơi", "Tỉnh đoàn", "", ""];
    const titles = ["TT", "Nội dung công việc", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời hạn"];
    expect(inPlan("II. PHÂN CÔNG", ...titles, ...rows).tasks).toMatchObject(expected);
  });
});

describe("general sections", () => {
  it("give tasks without a lead, unless the sentence names it", () => {
    expect(
      duties(
        "II. NỘI DUNG",
        "1. Nâng cao nhận thức của người dân về an toàn trên sông nước.",
        "2. Giao Công an tỉnh thống kê các vụ đuối nước.",
        "3. Sở Giáo dục và Đào tạo chủ trì, phối hợp với Tỉnh đoàn dạy bơi trong trường học.",
      ).map(([, lead]) => lead),
    ).toEqual(["", "Công an tỉnh", "Sở Giáo dục và Đào tạo"]);
  });

  it("give none for aims, the situation and money", () => {
    expect(duties("I. MỤC ĐÍCH, YÊU CẦU", "1. Giảm số vụ đuối nước.", "II. KINH PHÍ", "1. Từ ngân sách tỉnh.")).toEqual([]);
  });

  it("leave what “Tổ chức thực hiện” says in sentences to the reporting duties", () => {
    const plan = inPlan(
      "II. NHIỆM VỤ",
      "1. Sở Y tế",
      "- Trực cấp cứu.",
      "III. TỔ CHỨC THỰC HIỆN",
      "1. Các sở, ban, ngành định kỳ 6 tháng, năm báo cáo kết quả về UBND tỉnh (qua Sở Y tế) trước ngày 10/6.",
      "2. Giao Sở Y tế theo dõi, đôn đốc; định kỳ báo cáo theo quy định.",
    );
    expect(plan.tasks).toHaveLength(1);
    expect(plan.reporting).toEqual([
      {
        by: ["Các sở, ban, ngành"],
        cycle: ["HALF_YEAR", "YEAR"],
        recipient: "UBND tỉnh",
        via: "Sở Y tế",
        deadline: "trước ngày 10/6",
      },
      { by: ["Sở Y tế"], cycle: ["AS_REGULATED"], recipient: null, via: null, deadline: null },
    ]);
  });
});

describe("coordinating bodies", () => {
  const coordinating = (sentence: string) => inPlan("II. NHIỆM VỤ", "1. Công an tỉnh", `- ${sentence}`).tasks[0]?.coordinating;

  it.each([
    ["Chủ trì, phối hợp với các sở, ngành, địa phương rà soát bến đò.", ["các sở, ngành, địa phương"]],
    ["Phối hợp chặt chẽ với Sở Y tế, Sở Tư pháp và Tỉnh đoàn tổ chức tập huấn.", ["Sở Y tế", "Sở Tư pháp", "Tỉnh đoàn"]],
    ["Mở đợt cao điểm; phối hợp Bộ Chỉ huy Quân sự tỉnh tuần tra ban đêm.", ["Bộ Chỉ huy Quân sự tỉnh"]],
    ["Tăng cường phối hợp tổ chức diễn đàn trong nhân dân.", []],
    ["Phối hợp với Công an tỉnh và Sở Y tế kiểm tra.", ["Sở Y tế"]],
  ])("of “%s”", (sentence, bodies) => {
    expect(coordinating(sentence)).toEqual(bodies);
  });
});

describe("any text", () => {
  it("that is no plan yields nothing and says so", () => {
    const plan = parse("Chào anh, em gửi ảnh hôm trước.", "Hẹn gặp lại.");
    expect(plan.tasks).toEqual([]);
    expect(plan.problems.map(({ code, severity }) => [code, severity])).toEqual([["not-a-plan", "error"]]);
  });

  it("without a letter says that it is empty", () => {
    expect(parse("", "  ").problems.map(({ code }) => code)).toEqual(["empty-document"]);
  });

  const scraps = fc.constantFrom(
    "KẾ HOẠCH",
    "I. NỘI DUNG",
    "1. Công an tỉnh",
    "- Phối hợp với Sở Y tế",
    "Cơ quan chủ trì:",
    "| TT | Nhiệm vụ | Chủ trì |",
    "| 1 | Làm | Sở |",
    "TT",
    "Nơi nhận:",
    "đạt 75% trở lên",
    "(",
    "a)",
    "ngày 31 tháng 13 năm 9999",
    "Số: 1/KH-UBND",
    "<sup>",
    "\u0000",
  );
  const anyText = fc.oneof(
    fc.string({ unit: "binary", maxLength: 400 }),
    fc.array(fc.oneof(scraps, fc.string({ maxLength: 30 })), { maxLength: 40 }).map((lines) => lines.join("\n")),
  );

  it("never makes it throw, and lines stay within the document", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { tasks } = parsePlan(text, nationalDirectory);
        const lines = text.normalize("NFC").split(/\r\n|\n|\r/).length;
        expect(
          tasks.every(({ source }) => source.startLine >= 1 && source.startLine <= source.endLine && source.endLine <= lines),
        ).toBe(true);
        expect(new Set(tasks.map(({ id }) => id)).size).toBe(tasks.length);
      }),
      { numRuns: 300 },
    );
  });

  it("ends its lines as it likes", () => {
    const lines = [...head, "II. NHIỆM VỤ", "1. Sở Y tế", "- Trực cấp cứu."];
    expect(parsePlan(lines.join("\r\n"), nationalDirectory)).toEqual(parsePlan(lines.join("\n"), nationalDirectory));
  });

  it("may be written with marks apart from their letters", () => {
    const lines = [...head, "II. NHIỆM VỤ", "1. Sở Y tế", "- Trực cấp cứu."].join("\n");
    expect(parsePlan(lines.normalize("NFD"), nationalDirectory)).toEqual(parsePlan(lines, nationalDirectory));
  });

  it.each([
    ["one endless sentence", "phối hợp với các sở, ban, ngành, "],
    ["one endless line of figures", "đạt 75% trở lên, "],
    ["endless lines in lower case", "làm tốt\n"],
    ["endless headings", "1. Công an tỉnh\n"],
    ["endless brackets", "("],
  ])("comes to an end on %s", (_, piece) => {
    const plan = parsePlan(`KẾ HOẠCH\nI. NỘI DUNG\n1. ${piece.repeat(300_000 / piece.length)}`, nationalDirectory);
    expect(plan.header.docType).toBe("Kế hoạch");
  });
});
