/**
 * Provinces and cities under the Government, before and after 1/7/2025: a name such as "Công an tỉnh Đắk Lắk" is
 * "Công an tỉnh" with the province beside it.
 */
import { fold } from "./fold.ts";

/** The names as they are written; six of them are cities. */
export const provinceNames: readonly string[] = (
  "An Giang,Bà Rịa - Vũng Tàu,Bạc Liêu,Bắc Giang,Bắc Kạn,Bắc Ninh,Bến Tre,Bình Dương,Bình Định,Bình Phước,Bình Thuận,Cà Mau," +
  "Cao Bằng,Cần Thơ,Đà Nẵng,Đắk Lắk,Đắk Nông,Điện Biên,Đồng Nai,Đồng Tháp,Gia Lai,Hà Giang,Hà Nam,Hà Nội,Hà Tĩnh,Hải Dương," +
  "Hải Phòng,Hậu Giang,Hòa Bình,Huế,Hưng Yên,Khánh Hòa,Kiên Giang,Kon Tum,Lai Châu,Lạng Sơn,Lào Cai,Lâm Đồng,Long An,Nam Định," +
  "Nghệ An,Ninh Bình,Ninh Thuận,Phú Thọ,Phú Yên,Quảng Bình,Quảng Nam,Quảng Ngãi,Quảng Ninh,Quảng Trị,Sóc Trăng,Sơn La,Tây Ninh," +
  "Thái Bình,Thái Nguyên,Thanh Hóa,Thừa Thiên Huế,Tiền Giang,Trà Vinh,Tuyên Quang,Vĩnh Long,Vĩnh Phúc,Yên Bái,Hồ Chí Minh"
).split(",");

const wordsOf = (name: string): string => (fold(name).match(/[a-z0-9]+/g) ?? []).join(" ");
const byWords = new Map(provinceNames.map((name) => [wordsOf(name), name]));

/** Longest first, so that "Thừa Thiên Huế" is not read as "Huế". */
const alternatives = [...byWords.keys()].sort((a, b) => b.length - a.length).join("|");

/** Provinces among folded words that are joined by single spaces. */
export const provincePattern = (flags = ""): RegExp => new RegExp(`\\b(${alternatives})\\b`, flags);

export const provinceOfWords = (words: string): string | null => byWords.get(words) ?? null;
