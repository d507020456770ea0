/** Plans of the Party, of communes and of their offices: how they number their clauses, and whom they charge. */
import { describe, expect, it } from "vitest";
import { matchAgency } from "../../../domain/agency/directory.ts";
import { nationalDirectory } from "../../../domain/agency/national-directory.ts";
import { markerOf } from "../../../domain/plan/outline/marker.ts";
import { readPage } from "../../builders/plan-page.ts";

const read = (...lines: string[]) => readPage(lines, { year: 2026 });
const leads = (...lines: string[]) => read(...lines).tasks.map(({ lead }) => lead);
const idOf = (name: string) => matchAgency(name, nationalDirectory)?.id;

describe("clauses numbered with dashes, as the Party does", () => {
  it("are headings and items as others are", () => {
    const { tasks } = read(
      "I- MỤC ĐÍCH",
      "1- Chợ sạch hơn.",
      "II- TỔ CHỨC THỰC HIỆN",
      "1- Ban Nội chính Tỉnh ủy",
      "a- Theo dõi việc dọn chợ.",
      "b- Đôn đốc các chợ chậm.",
      "2 - Đảng ủy Công an tỉnh",
      "Lãnh đạo việc giữ trật tự ở chợ.",
    );
    expect(tasks.map(({ id, lead }) => [id, lead])).toEqual([
      ["II.1.a", ["Ban Nội chính Tỉnh ủy"]],
      ["II.1.b", ["Ban Nội chính Tỉnh ủy"]],
      ["II.2.1", ["Đảng ủy Công an tỉnh"]],
    ]);
  });

  it("are none where a line goes on with a range or a document's code", () => {
    const lines = ["5 - 7% số vụ", "36 - CT/TW ngày 16/8/2019", "36-CT/TW", "2021 - 2025", "X - Men", "10 - 12 tuổi"];
    expect(lines.map((line) => markerOf(line)?.kind ?? null)).toEqual([null, null, null, null, "roman", null]);
  });
});

describe("bodies of communes and wards", () => {
  it("are one where their names have “và”", () => {
    expect(
      leads(
        "II. PHÂN CÔNG",
        "1. Văn phòng HĐND và UBND xã",
        "- Theo dõi.",
        "2. Công an xã, Văn phòng HĐND và UBND xã",
        "- Nhắc chợ.",
      ),
    ).toEqual([["Văn phòng HĐND và UBND xã"], ["Công an xã", "Văn phòng HĐND và UBND xã"]]);
  });

  it("are known by their names after 1/7/2025", () => {
    const names = [
      "Phòng Kinh tế, Hạ tầng và Đô thị",
      "Phòng Văn hóa - Xã hội phường",
      "Ban Chỉ huy Quân sự phường",
      "Trạm Y tế xã",
    ];
    expect(names.map(idOf)).toEqual(["p-kthtdt", "p-vhxh", "ban-chqs-xa", "tram-y-te"]);
  });

  it("are never taken for the province's own", () => {
    expect(idOf("Ủy ban MTTQ Việt Nam xã")).toBe("mttq-xa");
    expect(idOf("Hội Chữ thập đỏ tỉnh")).toBe("hoi-chu-thap-do");
    expect(idOf("Hội Chữ thập đỏ xã")).toBeUndefined();
    expect(idOf("Hội Luật gia huyện")).toBeUndefined();
  });
});

it("knows the numbered units of the State's sectors, however they are counted", () => {
  expect(
    ["Chi cục Hải quan khu vực XVIII", "Kho bạc Nhà nước khu vực IX", "Ngân hàng Nhà nước chi nhánh Khu vực 12"].map(idOf),
  ).toEqual(["hai-quan", "kbnn", "nhnn-kv"]);
});

it("takes a sentence that only asks for reports for no task", () => {
  expect(
    leads(
      "III. TỔ CHỨC THỰC HIỆN",
      "1. Sở Y tế kiểm tra nước ở các chợ.",
      "2. Các sở, ban, ngành định kỳ 06 tháng, 01 năm báo cáo kết quả về Sở Y tế.",
    ),
  ).toEqual([["Sở Y tế"]]);
});
