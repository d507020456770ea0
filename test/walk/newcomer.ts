/**
 * An officer who has never seen Matran opens, fills and sends a return of twelve tasks and three counts. She goes by what the screen
 * says, reads each task once, and writes what an ordinary return says: three tasks done with day and document, one stuck, two that
 * did not arise, the rest under way; eight short results.
 */
import { cellFinder, type MatranPage, picture, shownRows } from "../browser/matran-page.ts";
import type { Hand } from "./hand.ts";

interface Told {
  readonly progress?: "Hoàn thành" | "Vướng mắc" | "Không phát sinh";
  readonly result?: string;
  readonly evidence?: string;
  readonly day?: string;
  readonly difficulty?: string;
}

const told: Readonly<Record<string, Told>> = {
  "II.1.1": { progress: "Hoàn thành", result: "Phát 4.200 tờ gấp tại 21 trường", evidence: "45/BC-STP", day: "28/04/2026" },
  "II.1.2": { result: "Đã tổ chức 3 phiên" },
  "II.1.3": { progress: "Hoàn thành", result: "Tập huấn 2 lớp, 160 người", evidence: "61/BC-STP", day: "29/05/2026" },
  "II.1.4": { result: "Tư vấn 74 cuộc gọi" },
  "II.1.5": { progress: "Vướng mắc", difficulty: "Chờ ý kiến của Bộ Tư pháp" },
  "II.1.6": { progress: "Không phát sinh" },
  "II.1.7": { result: "Đăng 9 bài" },
  "II.1.8": { result: "Phát 5 chuyên mục" },
  "II.1.9": {},
  "II.1.10": { result: "Kiểm tra 6 xã" },
  "II.1.11": { progress: "Hoàn thành", result: "1.830 người dự thi", evidence: "70/KH-STP", day: "31/05/2026" },
  "II.1.12": { progress: "Không phát sinh" },
};
const counts = { "k1.received": "118", "k1.accepted": "124", "k1.settled": "115" } as const;

export async function newcomer(matran: MatranPage, hand: Hand): Promise<void> {
  const { page, pane } = matran;
  const shot = (name: string): Promise<void> => picture(matran, `newcomer-${name}`);

  hand.read("Đăng nhập ngăn Ma trận. Bản chạy thử trên máy này: chọn một người để bắt đầu. Tìm theo tên, cơ quan hoặc vai trò");
  await hand.click(pane.getByRole("textbox", { name: /Tìm theo tên/ }));
  await hand.type("tu phap", "");
  hand.think();
  const mine = pane.getByRole("region", { name: "Tỉnh Sơn Hải" }).getByRole("button", { name: /Sở Tư pháp.*Cán bộ báo cáo/s });
  await hand.click(mine);
  const opening = pane.getByRole("button", { name: "Mở báo cáo", exact: true });
  await hand.wait(() => opening.and(pane.locator(":not(.is-disabled)")).waitFor());
  hand.over("signs in");

  hand.read(await pane.locator("main").innerText());
  hand.think();
  await hand.click(opening);
  const news = pane.getByText(/Trang Báo cáo đã mở/).first();
  await hand.wait(() => news.waitFor());
  hand.read(await news.innerText());
  await shot("1-opened");
  hand.over("opens her return");

  const rows = await shownRows(matran, "Báo cáo");
  const at = cellFinder(rows);
  let row = 0;
  for (const [code, { progress, result, evidence, day, difficulty }] of Object.entries(told)) {
    row += 1;
    hand.read(rows.find(([id]) => id === code)?.[1] ?? "");
    hand.think();
    // Four tasks stand in sight at once.
    if (progress !== undefined) {
      await hand.cell(at(code, "Tiến độ"), row % 4 !== 1);
      await hand.type(progress);
    }
    if (result !== undefined) {
      await hand.cell(at(code, "Kết quả"), progress !== undefined || row % 4 !== 1);
      await hand.type(result);
    }
    for (const [header, words] of [
      ["Minh chứng (số, ký hiệu văn bản)", evidence],
      ["Ngày hoàn thành", day],
      ["Khó khăn, vướng mắc", difficulty],
    ] as const) {
      if (words === undefined) continue;
      await hand.cell(at(code, header), header !== "Khó khăn, vướng mắc");
      await hand.type(words);
    }
  }
  await shot("2-tasks");
  hand.over("fills what differs");

  hand.think();
  await hand.click(pane.getByRole("combobox", { name: /Ghi cùng một tiến độ/ }));
  await hand.click(pane.getByRole("option", { name: "Đang thực hiện" }));
  await hand.wait(() => pane.getByText(/Đã ghi “Đang thực hiện” vào 6 dòng/).waitFor());
  await shot("3-rest");
  hand.over("one choice for the rest");

  for (const [code, count] of Object.entries(counts)) {
    hand.read(rows.find(([id]) => id === code)?.[1] ?? "");
    hand.think();
    await hand.cell(at(code, "Kỳ này"), code !== "k1.received");
    await hand.type(count);
  }
  await shot("4-counts");
  hand.over("fills the counts");

  hand.think();
  await hand.click(pane.getByRole("button", { name: "Gửi báo cáo", exact: true }));
  const receipt = pane.getByRole("region", { name: "Biên nhận" });
  await hand.wait(() => receipt.waitFor());
  hand.read("Hệ thống đã nhận báo cáo.");
  await page.waitForTimeout(300);
  await shot("5-receipt");
  hand.over("sends, and has the receipt");
}
