/** The frame of the pane: name, tabs, help, sign-out, and the rooms. A room stays as it was while another is open. */
import { lazy, Suspense, useEffect, useRef, useState } from "react";
import type { Desk } from "./desk.ts";
import { helpAddress, roleWords, type RoomKey, roomOfRibbon, roomsFor } from "./rooms.ts";
import { LinkButton } from "./ui/button.tsx";
import { Message } from "./ui/message.tsx";
import { Progress } from "./ui/progress.tsx";
import { Tabs } from "./ui/tabs.tsx";
import type { RibbonAction } from "./workbook/ribbon.ts";

const views = {
  plan: lazy(() => import("./features/plan/plan-room.tsx")),
  return: lazy(() => import("./features/returns/return-room.tsx")),
  approval: lazy(() => import("./features/approval/approval-room.tsx")),
  province: lazy(() => import("./features/merge/province-room.tsx")),
  behalf: lazy(() => import("./features/returns/on-behalf-room.tsx")),
  admin: lazy(() => import("./features/admin/admin-room.tsx")),
} as const satisfies Readonly<Record<RoomKey, unknown>>;

const owedRoom = lazy(() => import("./features/owed/owed-room.tsx"));

interface RoomsProps {
  readonly desk: Desk;
  readonly ribbon: Set<(action: RibbonAction) => void>;
  readonly onLeave: () => void;
}

export function Rooms({ desk, ribbon, onLeave }: RoomsProps) {
  const { me } = desk;
  const all = roomsFor(me.roles);
  const mine = all.filter(({ inWorkbook }) => desk.hasWorkbook || !inWorkbook);
  const elsewhere = all.filter((room) => !mine.includes(room));
  const [chosen, setChosen] = useState<RoomKey | null>(mine[0]?.key ?? null);
  const [opened, setOpened] = useState<readonly RoomKey[]>(mine.slice(0, 1).map(({ key }) => key));
  const [closedDoor, setClosedDoor] = useState(false);
  const open = (key: RoomKey) => {
    const allowed = mine.some((room) => room.key === key);
    setClosedDoor(!allowed);
    if (!allowed) return;
    setChosen(key);
    setOpened((before) => (before.includes(key) ? before : [...before, key]));
  };
  // The person that was chosen is gone from the screen: the keyboard goes on from the top of what came instead.
  const header = useRef<HTMLElement>(null);
  useEffect(() => header.current?.querySelector<HTMLElement>('[role="tab"][tabindex="0"], a')?.focus(), []);
  useEffect(() => {
    const listen = (action: RibbonAction) => {
      const key = roomOfRibbon[action];
      if (key !== null) open(key);
    };
    ribbon.add(listen);
    return () => void ribbon.delete(listen);
  });
  return (
    <>
      <header className="top" ref={header}>
        <div className="top-line">
          <h1>Ma trận</h1>
          <span className="top-links">
            <a href={helpAddress} target="_blank" rel="noopener">
              Trợ giúp
            </a>
            <LinkButton onClick={onLeave}>Đăng xuất</LinkButton>
          </span>
        </div>
        <p className="who">
          {me.name} · {me.roles.map((role) => roleWords[role]).join(", ")}
        </p>
        {mine.length > 0 && (
          <Tabs label="Các phần của ngăn" tabs={mine} chosen={chosen ?? ""} onChoose={(key) => open(key as RoomKey)} />
        )}
      </header>
      {closedDoor && (
        <Message kind="warning">Tài khoản này không dùng phần vừa chọn. Đăng xuất rồi chọn tài khoản được phân công.</Message>
      )}
      {elsewhere.length > 0 && (
        <Message kind="info">
          Ngăn đang mở ngoài Excel nên chưa có sổ tính. Để dùng {elsewhere.map(({ label }) => label).join(", ")}: mở sổ tính trong
          Excel rồi bấm nút Ma trận trên thanh lệnh.
        </Message>
      )}
      {all.length === 0 && <Message kind="info">Tài khoản này chưa có việc trong ngăn Ma trận. Hãy chọn tài khoản khác.</Message>}
      <main>
        {opened.map((key) => (
          <Room key={key} roomKey={key} shown={key === chosen} desk={desk} />
        ))}
      </main>
    </>
  );
}

function Room({ roomKey, shown, desk }: { readonly roomKey: RoomKey; readonly shown: boolean; readonly desk: Desk }) {
  const View = roomKey === "return" && !desk.hasWorkbook ? owedRoom : views[roomKey];
  return (
    <div className="room" id={`room-${roomKey}`} role="tabpanel" aria-labelledby={`tab-${roomKey}`} hidden={!shown}>
      <Suspense fallback={<Progress label="Đang mở…" />}>
        <View desk={desk} />
      </Suspense>
    </div>
  );
}
