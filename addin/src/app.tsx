/**
 * The pane: first who you are, then the rooms that are yours. An expired session asks for the person again over the rooms,
 * which stay as they are; another person starts with fresh ones.
 */
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { MeAnswer } from "../../domain/api/api.ts";
import { http } from "./api/http.ts";
import { matranApi } from "./api/matran-api.ts";
import { browserAnswers } from "./features/inquiries/answer-drafts.ts";
import { browserDrafts } from "./features/returns/draft-store.ts";
import { Rooms } from "./rooms-view.tsx";
import { heldSession } from "./session/held-session.ts";
import type { SignIn } from "./session/session.ts";
import { SignInRoom } from "./session/sign-in-room.tsx";
import type { Clock } from "./today.ts";
import { ExcelWait } from "./ui/excel-wait.tsx";
import { useExcelWait } from "./use-excel-wait.ts";
import type { RibbonAction } from "./workbook/ribbon.ts";
import { failed, type Reply } from "./failure.ts";

interface AppProps {
  readonly apiBase: string;
  readonly signIn: SignIn;
  readonly clock: Clock;
  readonly ribbon: Set<(action: RibbonAction) => void>;
  readonly hasWorkbook: boolean;
}

export function App({ apiBase, signIn, clock, ribbon, hasWorkbook }: AppProps) {
  const held = useMemo(heldSession, []);
  const api = useMemo(() => matranApi(http(apiBase, held)), [apiBase, held]);
  const drafts = useMemo(() => browserDrafts(indexedDB), []);
  const answers = useMemo(() => browserAnswers(indexedDB), []);
  const [me, setMe] = useState<{ readonly personId: string; readonly answer: MeAnswer } | null>(null);
  const wait = useExcelWait();
  const [asking, setAsking] = useState(true);
  const signInAgain = useCallback(() => setAsking(true), []);
  // Back in the rooms, the keyboard is where they begin: what had it was on the page of signing in.
  const rooms = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!asking) rooms.current?.querySelector<HTMLElement>('[role="tab"][tabindex="0"]')?.focus();
  }, [asking]);

  const enter = async (personId: string): Promise<Reply<void>> => {
    const session = await signIn.signIn(personId);
    if (!session.ok) return session;
    held.hold(session.value);
    const answer = await api.me();
    if (!answer.ok) return failed(answer.failure);
    // In this order, so that the rooms are in sight when they take the keyboard.
    setAsking(false);
    setMe({ personId, answer: answer.value.value });
    return { ok: true, value: undefined };
  };
  const leave = () => {
    held.hold(null);
    setMe(null);
    setAsking(true);
  };

  return (
    <>
      {wait !== null && <ExcelWait reason={wait.reason} onStop={wait.stop} />}
      {asking && <SignInRoom signIn={signIn} onChoose={enter} again={me !== null} />}
      {me !== null && (
        <div className="desk" hidden={asking} ref={rooms}>
          <Rooms
            key={me.personId}
            desk={{ api, me: me.answer, clock, drafts, answers, signInAgain, hasWorkbook }}
            ribbon={ribbon}
            onLeave={leave}
          />
        </div>
      )}
    </>
  );
}
