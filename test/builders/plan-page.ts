/** A short plan of a province, read: a whole head, and the lines that a test is about. */
import { nationalDirectory } from "../../domain/agency/national-directory.ts";
import { parsePlan } from "../../domain/plan/parse.ts";

export const readPage = (lines: readonly string[], { year = 2025, title = "Giữ sạch chợ" } = {}) =>
  parsePlan(
    [
      "ỦY BAN NHÂN DÂN",
      "TỈNH BÌNH LÂM",
      "Số: 15/KH-UBND",
      `Bình Lâm, ngày 05 tháng 3 năm ${year}`,
      "KẾ HOẠCH",
      title,
      "",
      ...lines,
    ].join("\n"),
    nationalDirectory,
  );
