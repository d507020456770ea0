/** Choosing oneself from the sample people, grouped by province: each with her place of work and role. */
import { useEffect, useState } from "react";
import type { Role } from "../../../domain/api/api.ts";
import { done, type Reply } from "../failure.ts";
import { roleWords } from "../rooms.ts";
import { Button } from "../ui/button.tsx";
import { FailureMessage } from "../ui/failure-message.tsx";
import { Icon } from "../ui/icons.tsx";
import { Progress } from "../ui/progress.tsx";
import { Section } from "../ui/section.tsx";
import { TextBox } from "../ui/text-box.tsx";
import { useJob } from "../ui/use-job.ts";
import type { Person, SignIn } from "./session.ts";

interface SignInRoomProps {
  readonly signIn: SignIn;
  readonly onChoose: (personId: string) => Promise<Reply<void>>;
  /** True over rooms that are still open. */
  readonly again: boolean;
}

export function SignInRoom({ signIn, onChoose, again }: SignInRoomProps) {
  const job = useJob();
  const [found, setFound] = useState<{ readonly people: readonly Person[] | null } | null>(null);
  const people = found?.people ?? null;
  const { run } = job;
  const load = () =>
    void run("Đang tải danh sách tài khoản…", async () => {
      const asked = await signIn.people();
      return asked.ok ? done({ people: asked.value }) : asked;
    }).then((listed) => listed && setFound(listed));
  useEffect(() => {
    if (signIn.comesBack?.() !== true) return load();
    setFound({ people: null });
    void run("Đang đăng nhập…", () => onChoose(officeAccount));
    // Once, as the room opens.
  }, [run, signIn]);
  const [wanted, setWanted] = useState("");
  const shown = people?.filter((person) => isAbout(person, wanted)) ?? [];
  const provinces = [...new Set(shown.map(({ province }) => province))];
  const nameOf = (key: string) => people?.find(({ province }) => province === key)?.provinceName ?? titleCase(key);
  return (
    <main className="room">
      <h1>{again ? "Đăng nhập lại" : "Đăng nhập ngăn Ma trận"}</h1>
      <p>
        {again
          ? "Phiên làm việc đã hết hạn. Những gì đang làm vẫn còn nguyên."
          : found !== null && people === null
            ? "Dùng tài khoản Microsoft 365 mà cơ quan đã cấp."
            : "Bản chạy thử trên máy này: chọn một người để bắt đầu."}
      </p>
      {job.busy !== null && <Progress label={job.busy} />}
      {job.failure !== null && <FailureMessage failure={job.failure} onRetry={load} />}
      {found !== null && people === null && (
        <Button primary because={job.busy} onClick={() => void run("Đang đăng nhập…", () => onChoose(officeAccount))}>
          Đăng nhập
        </Button>
      )}
      {people !== null && people.length > fewPeople && (
        <TextBox short focused={again} label="Tìm theo tên, cơ quan hoặc vai trò" value={wanted} onChange={setWanted} />
      )}
      {people !== null && shown.length === 0 && <p role="status">Không có ai khớp với “{wanted}”.</p>}
      {provinces.map((province) => (
        <Section key={province} title={`Tỉnh ${nameOf(province)}`}>
          <ul className="list">
            {shown
              .filter((person) => person.province === province)
              .map((person) => (
                <li key={person.id}>
                  <PersonChoice
                    person={person}
                    onChoose={() => void run(`Đang đăng nhập: ${person.name}…`, () => onChoose(person.id))}
                  />
                </li>
              ))}
          </ul>
        </Section>
      ))}
    </main>
  );
}

/** Nobody was chosen: it is whoever Office is signed in as. */
const officeAccount = "office";

const fewPeople = 8;

/** Without tone marks too: "tu phap" finds Sở Tư pháp. */
const isAbout = ({ name, title, roles }: Person, wanted: string): boolean =>
  bare([name, title, ...roles.map((role) => roleWords[role as Role])].join(" ")).includes(bare(wanted.trim()));

const bare = (words: string): string =>
  words.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d").replaceAll("Đ", "D").toLowerCase();

const PersonChoice = ({ person, onChoose }: { readonly person: Person; readonly onChoose: () => void }) => (
  <button type="button" className="whole person" onClick={onChoose}>
    <Icon of="person" />
    <span>
      <span className="name">{person.name}</span>
      <span className="small block">{person.title}</span>
      <span className="small block">{person.roles.map((role) => roleWords[role as Role]).join(", ")}</span>
    </span>
  </button>
);

/** "binh-lam" → "Binh Lam": all that the key alone can tell. */
const titleCase = (key: string): string =>
  key
    .split("-")
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join(" ");
