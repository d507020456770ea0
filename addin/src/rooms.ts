/**
 * The rooms of the pane and who finds which: the service decides what she may do, this only spares her closed doors. Some fill and
 * draw sheets: without a workbook they are nothing; the reporter's is another one then, to read, to answer, to hand in a file.
 */
import type { Role } from "../../domain/api/api.ts";
import type { RibbonAction } from "./workbook/ribbon.ts";

export const rooms = [
  { key: "plan", label: "Kế hoạch", roles: ["aggregator"], inWorkbook: true },
  { key: "return", label: "Báo cáo của tôi", roles: ["reporter"], inWorkbook: false },
  { key: "approval", label: "Duyệt báo cáo", roles: ["approver"], inWorkbook: false },
  { key: "province", label: "Toàn tỉnh", roles: ["aggregator", "leader"], inWorkbook: false },
  { key: "behalf", label: "Nhập thay", roles: ["aggregator"], inWorkbook: true },
  { key: "admin", label: "Quản trị", roles: ["administrator"], inWorkbook: false },
] as const;
export type RoomKey = (typeof rooms)[number]["key"];

export const roomsFor = (held: readonly Role[]) => rooms.filter(({ roles }) => roles.some((role) => held.includes(role)));

export const roomOfRibbon: Readonly<Record<RibbonAction, RoomKey | null>> = {
  openPlan: "plan",
  openReturn: "return",
  openProvince: "province",
  openHelp: null,
};

export const roleWords: Readonly<Record<Role, string>> = {
  reporter: "Cán bộ báo cáo",
  approver: "Người duyệt của cơ quan",
  aggregator: "Đầu mối tổng hợp",
  leader: "Lãnh đạo",
  administrator: "Quản trị",
};

export const helpAddress = "/help/";
