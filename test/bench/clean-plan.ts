/**
 * A clean plan of any length for measuring: a real plan's shapes in a real plan's proportions (headings of agencies, duties of
 * twenty to sixty words, dates, percentages, reporting duties), no sentence twice, the same text for the same length.
 */
import { dice } from "./dice.ts";
import { nationalDirectory } from "../../domain/agency/national-directory.ts";

const verbs = "Chủ trì,Tham mưu,Rà soát,Kiểm tra,Xây dựng,Tổ chức,Hướng dẫn,Theo dõi,Đẩy mạnh,Tăng cường,Phối hợp,Duy trì".split(
  ",",
);
const words = (
  "danh sách,cơ sở,bến bãi,người dân,địa bàn,thôn,khu phố,học sinh,điều tra viên,tài liệu,biện pháp,phương tiện,kho lạnh,chợ đêm," +
  "đường thủy,lưu trú,phản ánh,tiếp nhận,xử lý,công khai,kết nối,dữ liệu,trực ban,tập huấn,kỹ năng,hòa giải,mâu thuẫn,tuyên truyền," +
  "giám sát,thống kê,cập nhật,đánh giá,phân loại,quản lý,bố trí,lực lượng,giáp ranh,vận chuyển,trái phép,kịp thời,dứt điểm," +
  "nghiêm túc,hiệu quả,an toàn,trật tự,văn hóa,giáo dục,sản phẩm,chuyên đề,hội nghị,báo chí,mạng xã hội,ứng dụng,thiết bị"
).split(",");
const endings = [
  "; hoàn thành trước ngày 30/9/2026",
  " trong quý II năm 2026",
  ", thực hiện thường xuyên",
  "; tỷ lệ giải quyết đạt từ 85% trở lên",
  ", phấn đấu giảm 5% số vụ so với năm trước",
  "; định kỳ 6 tháng báo cáo kết quả về Ủy ban nhân dân tỉnh (qua Công an tỉnh)",
];
const head = [
  "ỦY BAN NHÂN DÂN",
  "TỈNH BÌNH LÂM",
  "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
  "Độc lập - Tự do - Hạnh phúc",
  "Số: 21/KH-UBND",
  "Bình Lâm, ngày 09 tháng 02 năm 2026",
  "KẾ HOẠCH",
  "Giữ gìn trật tự tại các chợ và bến bãi năm 2026",
  "Căn cứ Nghị quyết số 96/2019/QH14 ngày 27/11/2019 của Quốc hội, Ủy ban nhân dân tỉnh ban hành Kế hoạch với các nội dung sau:",
];
const romans = "I,II,III,IV,V,VI,VII,VIII,IX,X".split(",");
const bodies = nationalDirectory.agencies.filter(({ level }) => level === "province").map(({ name }) => name);

/** A plan of at least `bytes` bytes of UTF-8, ended after a whole duty. */
export function cleanPlan(bytes: number): string {
  const throwOf = dice(bytes);
  const one = (list: readonly string[]): string => list[throwOf(list.length)] ?? "";
  const lines = [...head];
  let size = Buffer.byteLength(lines.join("\n"));
  const add = (line: string): void => {
    lines.push(line, "");
    size += Buffer.byteLength(line) + 2;
  };
  for (let section = 0; size < bytes; section += 1) {
    add(`${romans[section % romans.length] ?? ""}. PHÂN CÔNG NHIỆM VỤ ĐỢT ${String(section + 1)}`);
    for (let heading = 1; heading <= 20 && size < bytes; heading += 1) {
      add(`${String(heading)}. ${one(bodies)}`);
      for (let item = throwOf(5); item >= 0; item -= 1) {
        const partner = throwOf(3) === 0 ? `, phối hợp với ${one(bodies)}, ${one(bodies)}` : "";
        const middle = Array.from({ length: 10 + throwOf(20) }, () => one(words)).join(" ");
        add(`- ${one(verbs)}${partner} ${middle} lần ${String(size)}${throwOf(3) === 0 ? one(endings) : ""}.`);
      }
    }
  }
  return `${lines.join("\n")}\nNơi nhận:\n- Như trên;\n`;
}
