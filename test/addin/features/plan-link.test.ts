import { expect, it } from "vitest";
import { linkIn, linkTo } from "../../../addin/src/features/plan-choice/plan-link.ts";

const link = { planId: "77-kh-ubnd-2026", periodId: "2026-H1" };

it("a link names the plan and the period, and nothing of what Excel put into the pane's address", () => {
  const address = linkTo("https://matran.example/pane/?_host_Info=Excel$Win32&et=token#x", link);
  expect(address).toBe("https://matran.example/pane/#ke-hoach=77-kh-ubnd-2026&ky=2026-H1");
  expect(linkIn(address)).toEqual(link);
});

it.each(["", "#ke-hoach=77-kh-ubnd-2026", "#ke-hoach=../secret&ky=2026-H1", "#ke-hoach=a&ky=soon"])(
  "%j links to nothing",
  (hash) => expect(linkIn(`https://matran.example/pane/${hash}`)).toBeNull(),
);
