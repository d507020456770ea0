/** The state of the administrator's room: directory, contacts, people; each change is written with its reason and read back. */
import { useCallback, useEffect, useState } from "react";
import type { Contact, ContactRequest } from "../../../../domain/agency/contact.ts";
import type { Directory } from "../../../../domain/agency/directory.ts";
import type { DirectoryChange } from "../../../../domain/agency/directory-change.ts";
import type { PersonAnswer, PersonRequest } from "../../../../domain/api/api.ts";
import type { Desk } from "../../desk.ts";
import { done, type Reply } from "../../failure.ts";
import { today } from "../../today.ts";
import type { Job } from "../../ui/use-job.ts";

interface Kept {
  readonly directory: Directory;
  readonly contacts: ReadonlyMap<string, Contact>;
  readonly people: readonly PersonAnswer[];
}

export function useAdmin({ api, clock }: Desk, job: Job) {
  const { run } = job;
  const [kept, setKept] = useState<Kept | null>(null);
  const [news, setNews] = useState<string | null>(null);

  const load = useCallback(async (): Promise<Reply<Kept>> => {
    const [directory, contacts, people] = await Promise.all([api.directory(), api.contacts(), api.people()]);
    if (!directory.ok) return directory;
    if (!contacts.ok) return contacts;
    if (!people.ok) return people;
    return done({
      directory: directory.value.value,
      contacts: new Map(contacts.value.value.map((contact) => [contact.agencyId, contact])),
      people: people.value.value,
    });
  }, [api]);
  const reload = useCallback(
    () => void run("Đang tải danh bạ và người dùng…", load, { mayStop: true }).then((found) => found !== null && setKept(found)),
    [run, load],
  );
  useEffect(reload, [reload]);

  /** `then`: only after it was written, as a form that failed keeps what was typed. */
  const write = (label: string, said: string, work: () => Promise<Reply<unknown>>, then: () => void) =>
    void run(label, async (): Promise<Reply<Kept>> => {
      const answer = await work();
      return answer.ok ? load() : answer;
    }).then((found) => {
      if (found === null) return;
      setKept(found);
      setNews(said);
      then();
    });

  return {
    directory: kept?.directory ?? null,
    people: kept?.people ?? null,
    contactOf: (agencyId: string): Contact | null => kept?.contacts.get(agencyId) ?? null,
    news,
    today: today(clock),
    reload,
    change: (change: DirectoryChange, reason: string, said: string, then: () => void) =>
      write("Đang ghi thay đổi danh bạ…", said, () => api.changeDirectory(change, reason), then),
    setContact: (agencyId: string, contact: ContactRequest, said: string, then: () => void) =>
      write("Đang ghi đầu mối…", said, () => api.setContact(agencyId, contact), then),
    appoint: (oid: string, person: PersonRequest, then: () => void) =>
      write("Đang ghi phân quyền…", `Đã ghi phân quyền của ${person.name}.`, () => api.appoint(oid, person), then),
    verify: () =>
      void run("Đang kiểm tra nhật ký…", () => api.verifyAudit()).then((found) => {
        if (found === null) return;
        const { entries, broken } = found.value;
        setNews(
          broken === null
            ? `Nhật ký nguyên vẹn: ${entries} mục, không mục nào bị sửa hay bị xóa.`
            : `Nhật ký không còn nguyên vẹn ở ${broken.subject}, mục ${broken.number}. Hãy giữ nguyên hiện trạng và báo đơn vị vận hành.`,
        );
      }),
  };
}
export type AdminDesk = ReturnType<typeof useAdmin>;
