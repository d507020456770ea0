import { describe, expect, it } from "vitest";
import { cites, tieToParent, untie } from "../../../../domain/plan/draft/parent-links.ts";
import { matrixSheet } from "../../../../domain/matrix/matrix-sheet.ts";
import { aPlan, aTask } from "../../../builders/plans.ts";

const parent = aPlan({
  id: "09-kh-ubnd-2024",
  tasks: [
    aTask("II.1", { text: "Tuyên truyền phòng ngừa tội phạm đánh bạc trên báo chí và hệ thống thông tin cơ sở." }),
    aTask("II.2", { text: "Quản lý chặt chẽ thuê bao di động, ngăn chặn trang mạng đánh bạc." }),
  ],
});
const own = aPlan({
  id: "2414-kh-stttt-2024",
  tasks: [
    aTask("1", { text: "Quản lý thuê bao di động, phối hợp ngăn chặn các trang mạng tổ chức đánh bạc." }),
    aTask("2", { text: "Mua sắm văn phòng phẩm." }),
  ],
});

describe("a plan that carries out another one", () => {
  it("has its tasks pointed to the parent's most alike duties, and to none where none is alike", () => {
    const tied = tieToParent(own, parent);
    expect(tied.parent?.id).toBe(parent.id);
    expect(tied.tasks.map(({ parents }) => parents)).toEqual([["II.2"], []]);
  });

  it("keeps what the officer chose", () => {
    const chosen = { ...own, tasks: own.tasks.map((task) => ({ ...task, parents: ["II.1"] })) };
    expect(tieToParent(chosen, parent).tasks.map(({ parents }) => parents)).toEqual([["II.1"], ["II.1"]]);
  });

  it("is itself again when it is untied", () => {
    expect(untie(tieToParent(own, parent))).toEqual(own);
  });

  it("names the parent's clause in the matrix", () => {
    const stamp = { kind: "matrix", plan: own.id, period: null, agency: null, revision: null };
    const words = matrixSheet(tieToParent(own, parent), stamp)
      .rows.flat()
      .flatMap((cell) => (cell.kind === "text" ? [cell.text] : []));
    expect(words.filter((text) => text.includes("mục II.2 của 77/KH-UBND"))).toHaveLength(1);
  });

  it("is known by the number that its grounds or title cite", () => {
    const legalBasis = [{ type: "Kế hoạch", number: "77/KH-UBND", date: null }];
    expect(cites({ ...own.header, legalBasis }, parent.header)).toBe(true);
    expect(cites({ ...own.header, title: "Thực hiện Kế hoạch số 77/KH-UBND" }, parent.header)).toBe(true);
    expect(cites({ ...own.header, number: "1/KH" }, parent.header)).toBe(false);
  });
});
