import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { DirectorySchema, matchAgency } from "../../../domain/agency/directory.ts";
import { nationalDirectory } from "../../../domain/agency/national-directory.ts";

const idOf = (name: string): string | null => matchAgency(name, nationalDirectory)?.id ?? null;

describe("the national directory", () => {
  it("keeps its own schema", () => {
    expect(v.safeParse(DirectorySchema, nationalDirectory).success).toBe(true);
  });

  it("names every body once", () => {
    const ids = [...nationalDirectory.agencies, ...nationalDirectory.groups].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("names successors and members that exist", () => {
    const ids = new Set([...nationalDirectory.agencies, ...nationalDirectory.groups].map(({ id }) => id));
    const named = [
      ...nationalDirectory.agencies.flatMap(({ successors }) => successors),
      ...nationalDirectory.groups.flatMap(({ members }) => members),
    ];
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
  });

  it("finds every agency by its own name", () => {
    const lost = nationalDirectory.agencies.filter(({ id, name }) => idOf(name) !== id).map(({ id }) => id);
    expect(lost).toEqual([]);
  });
});

describe("matching a name", () => {
  it.each([
    ["Sở TT&TT", "so-tttt"],
    ["SỞ THÔNG TIN VÀ TRUYỀN THÔNG", "so-tttt"],
    ["Sở Giáo dục - Đào tạo tỉnh Bắc Giang", "so-gddt"],
    ["Sở VH,TT&DL", "so-vhttdl"],
    ["Uỷ ban nhân dân tỉnh", "ubnd-tinh"],
    ["Công an tỉnh Đắk Lắk", "cong-an-tinh"],
    ["Báo Quảng Nam", "bao-tinh"],
    ["NHNN Việt Nam Chi nhánh Khu vực 9", "nhnn-kv"],
    ["Bộ Công an", "bo-cong-an"],
    ["UBND các huyện, TX, TP", "ubnd-huyen"],
    ["các sở, ban, ngành có liên quan", "cac-so"],
  ])("reads %s as %s", (name, id) => {
    expect(idOf(name)).toBe(id);
  });

  it.each([
    ["So Van hoa, The thao va Du lich", "so-vhttdl"],
    ["Phong Chuyén dbi s6", "p-cds"],
    ["Céac phong chuyén mén", "phong-chuyen-mon"],
  ])("forgives what an OCR made of %s", (name, id) => {
    expect(idOf(name)).toBe(id);
  });

  it.each(["", "  ", "Câu lạc bộ cờ tướng", "xây dựng kế hoạch", "Nguyễn Văn An"])("knows nobody called “%s”", (name) => {
    expect(idOf(name)).toBeNull();
  });

  it("tells bodies with nearly the same name apart", () => {
    expect([idOf("Sở Nội vụ"), idOf("Sở Ngoại vụ")]).toEqual(["so-noi-vu", "so-ngoai-vu"]);
    expect([idOf("Công an tỉnh"), idOf("Công an xã"), idOf("Bộ Công an")]).toEqual(["cong-an-tinh", "cong-an-xa", "bo-cong-an"]);
  });

  it("knows groups from agencies, and is surest of the very name", () => {
    expect(matchAgency("Các sở, ban, ngành", nationalDirectory)).toEqual({ id: "cac-so", kind: "group", confidence: 1 });
    expect(matchAgency("Phong Chuyén dbi s6", nationalDirectory)?.confidence).toBeLessThan(0.9);
  });

  it("does not care for case, composition or spaces", () => {
    fc.assert(
      fc.property(fc.constantFrom(...nationalDirectory.agencies), fc.constantFrom("NFC", "NFD"), (agency, form) => {
        const written = ` ${agency.name.toUpperCase().normalize(form).replace(/ /g, "  ")} `;
        expect(idOf(written)).toBe(agency.id);
      }),
    );
  });

  it("never throws, whatever is asked", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 600 }), (name) => {
        const match = matchAgency(name, nationalDirectory);
        expect(match === null || (match.confidence > 0 && match.confidence <= 1)).toBe(true);
      }),
    );
  });
});
