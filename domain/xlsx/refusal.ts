/** What a person reads where a file is not read, and what to do next. */
import type { Problem } from "../problem.ts";
import type { Unreadable, UnreadableFile } from "./unpack.ts";

const saveAs = "Hãy mở tệp bằng Excel, chọn Lưu thành (Save As) dạng Excel Workbook (.xlsx) rồi đưa lại.";

const words: Readonly<Record<Unreadable, string>> = {
  empty: "Tệp này rỗng (0 byte). Hãy chép lại tệp từ nơi gửi rồi đưa lại.",
  "not-a-zip": `Tệp này không phải sổ tính Excel (.xlsx). ${saveAs}`,
  "old-or-locked": `Tệp này có mật khẩu hoặc là dạng .xls cũ. Hãy bỏ mật khẩu, rồi lưu thành dạng Excel Workbook (.xlsx) và đưa lại.`,
  locked: "Tệp này có mật khẩu. Hãy bỏ mật khẩu rồi đưa lại.",
  damaged: `Tệp này bị hỏng (tải về chưa hết, hoặc bị sửa dở). Hãy lấy lại tệp từ nơi gửi. ${saveAs}`,
  "too-large": "Tệp này lớn khác thường nên không được mở. Hãy xóa các trang và dòng không thuộc báo cáo rồi lưu và đưa lại.",
  "not-a-workbook": `Tệp này là một gói nén khác, không phải sổ tính Excel. ${saveAs}`,
  "binary-workbook": `Tệp này ở dạng Excel nhị phân (.xlsb). ${saveAs}`,
  "declares-a-dtd": `Tệp này có phần khai báo không an toàn (DTD) mà Excel không bao giờ ghi. ${saveAs}`,
};

/** `where` is for those who mend the reader; of it a person is told the part of the file, where one is named. */
export function unreadable({ why, where }: UnreadableFile): Problem {
  const part = /^[^\s:]+\.(?:xml|rels|bin|vml)(?![^\s:])/.exec(where)?.[0];
  return {
    code: `unreadable-workbook-${why}`,
    severity: "error",
    message: part === undefined ? words[why] : `${words[why]} (Chỗ hỏng: phần ${part} trong tệp.)`,
    place: null,
  };
}
