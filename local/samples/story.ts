/**
 * What has happened in the sample province by the time that a newcomer looks: which plans, which periods, who sent what and
 * what the police answered. An agency without a line has not reported.
 */

export type Step = "send" | "accept" | { readonly sendBack: string };

export interface PlanStory {
  /** File of plans/, without its ending. */
  readonly file: string;
  readonly periods: readonly {
    readonly id: string;
    /** By directory id. */
    readonly returns: Readonly<Record<string, readonly Step[]>>;
  }[];
}

const done: readonly Step[] = ["send", "accept"];
const each = (steps: readonly Step[], ...agencies: readonly string[]): Record<string, readonly Step[]> =>
  Object.fromEntries(agencies.map((agency) => [agency, steps]));

const provincial = [
  "cong-an-tinh",
  "bo-chqs",
  "so-tu-phap",
  "so-khcn",
  "so-noi-vu",
  "vksnd-tinh",
  "tand-tinh",
  "mttq-tinh",
  "hoi-lhpn",
];
const northern = ["ubnd-xa-dong-vang", "ubnd-xa-khe-say", "ubnd-xa-suoi-may"];
const southern = ["ubnd-xa-trang-dau", "ubnd-xa-hoa-loc-dong", "ubnd-xa-cam-thuy-tay"];

export const story: readonly PlanStory[] = [
  {
    file: "ke-hoach-phong-chong-toi-pham-co-to-chuc",
    periods: [
      {
        id: "2025-H2",
        returns: {
          ...each(done, ...provincial, "so-vhttdl", "so-gddt", "so-tai-chinh", "bao-va-ptth", "tinh-doan"),
          ...each(done, ...northern, ...southern, "ubnd-phuong-lam-ha-thuong", "ubnd-phuong-ben-ngu-lam"),
        },
      },
      {
        id: "2026-H1",
        returns: {
          ...each(done, ...provincial, ...northern, "ubnd-xa-trang-dau", "ubnd-phuong-lam-ha-thuong"),
          ...each(["send"], "so-gddt", "tinh-doan", "ubnd-phuong-ben-ngu-lam"),
          "so-noi-vu": [
            "send",
            { sendBack: "Nêu rõ số người chấp hành xong án phạt tù đã về địa phương trong kỳ." },
            "send",
            "accept",
          ],
          "so-vhttdl": [
            "send",
            { sendBack: "Nhiệm vụ kiểm tra cơ sở karaoke chưa ghi số cơ sở vi phạm và hình thức xử lý; đề nghị bổ sung." },
          ],
        },
      },
    ],
  },
  {
    file: "ke-hoach-phong-chong-lua-dao-tren-mang",
    periods: [{ id: "2026-Q2", returns: { ...each(done, "cong-an-tinh", "so-tu-phap"), ...each(["send"], "so-khcn") } }],
  },
];
