import { describe, expect, it } from "vitest";
import { kept, serviceFailure } from "../../../../addin/src/api/service-failure.ts";
import {
  concernsAll,
  fateOf,
  fatesInWords,
  type PostedFile,
  refusalInWords,
  waiting,
} from "../../../../addin/src/features/files/posted-file.ts";
import { failure } from "../../../../addin/src/failure.ts";
import { aHead } from "../../../builders/returns.ts";

const problemAnswer = (code: string, title: string) => ({
  type: `urn:matran:problem:${code}`,
  title,
  status: 422,
  code,
  correlationId: "c",
  problems: [],
});
const posted = (fate: PostedFile["fate"]): PostedFile => ({ id: 1, file: new File([], "a.xlsx"), fate });

describe("a filled workbook on its way to a receipt", () => {
  it("is outrun where a newer revision stands, refused else", () => {
    const head = aHead("so-tu-phap", { revision: 3 });
    expect(fateOf(failure("newer-return", "Mới hơn.", "", { head }))).toMatchObject({ kind: "outrun", head });
    expect(fateOf(failure("return-has-problems", "Còn lỗi.", ""))).toMatchObject({ kind: "refused" });
  });

  it.each([
    [failure("offline", "", ""), true],
    [failure("unclear", "", "", { certain: false }), true],
    [failure("not-signed-in", "", ""), true],
    [failure("too-large", "", ""), false],
    [failure("return-has-problems", "", ""), false],
  ])("stops the files after it where the trouble is not its own: $code", (trouble, stops) => {
    expect(concernsAll(trouble)).toBe(stops);
  });

  it("is not told that typed content is safe: nothing was typed", () => {
    const large = serviceFailure(413, problemAnswer("too-large", "Tệp lớn hơn 1 MB. Hãy xóa hình ảnh rồi nộp lại."));
    expect(large.advice).toContain(kept);
    expect(refusalInWords(large)).toBe("Tệp lớn hơn 1 MB. Hãy xóa hình ảnh rồi nộp lại.");
  });

  it("is summed up with the others, what went well first", () => {
    const refused = posted({ kind: "refused", failure: failure("x", "", "") });
    expect(fatesInWords([posted(waiting), refused, refused])).toBe("Còn lỗi 2 tệp, xem từng ô nêu dưới tên tệp. Chưa nộp 1 tệp.");
  });
});
