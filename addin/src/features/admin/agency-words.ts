/** Kinds and levels of agencies, as the administrator reads them. */
import type { Agency } from "../../../../domain/agency/directory.ts";

export const kindWords: Readonly<Record<Agency["kind"], string>> = {
  ministry: "Bộ, cơ quan ngang bộ",
  committee: "Ủy ban nhân dân",
  council: "Hội đồng nhân dân",
  department: "Sở, ban, ngành",
  police: "Công an",
  military: "Quân đội, Biên phòng",
  procuracy: "Viện kiểm sát",
  court: "Tòa án",
  party: "Cơ quan Đảng",
  front: "Mặt trận Tổ quốc",
  union: "Đoàn thể, hội",
  media: "Báo, đài",
  bank: "Ngân hàng",
  business: "Doanh nghiệp",
  sector: "Ngành dọc",
  steering: "Ban chỉ đạo",
  office: "Văn phòng",
};

export const levelWords: Readonly<Record<Agency["level"], string>> = {
  ministry: "Trung ương",
  region: "Khu vực",
  province: "Tỉnh",
  district: "Huyện",
  commune: "Xã, phường, đặc khu",
  division: "Phòng, đơn vị trực thuộc",
};
