/**
 * The whole service as it runs on one computer: Azurite in memory, the issuer, the Functions app in its host, and a small
 * province of people. Tests speak HTTP with it and nothing else.
 */
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Agency, Directory } from "../../domain/agency/directory.ts";
import type { Role } from "../../domain/api/account.ts";
import { startAzurite } from "../../local/azurite.ts";
import { type Identity, startIdentity } from "../../local/identity/identity.ts";
import { signToken } from "../../local/identity/token.ts";
import { type SamplePerson, writeDirectory, writePeople } from "../../local/people.ts";
import { startService } from "../../local/run-service.ts";
import { aPlan } from "../builders/plans.ts";

const aPerson = (
  number: number,
  name: string,
  roles: Role[],
  agencyIds: string[] = [],
  province = "binh-minh",
): SamplePerson => ({
  id: `5a2b5c1e-0000-4000-8000-${String(number).padStart(12, "0")}`,
  name,
  title: name,
  province,
  provinceName: province,
  roles,
  agencyIds,
});

export const people = {
  lan: aPerson(1, "Nguyễn Thị Lan", ["reporter"], ["so-tu-phap"]),
  hoa: aPerson(2, "Lê Thị Hoa", ["reporter"], ["cong-an-tinh", "xa-mot"]),
  duyet: aPerson(7, "Hoàng Văn Duyệt", ["approver"], ["so-tu-phap"]),
  /** Has an account, and is appointed by the tests that need her. */
  mai: aPerson(8, "Hà Thị Mai", ["reporter"], ["xa-moi"]),
  minh: aPerson(3, "Trần Văn Minh", ["aggregator"]),
  thanh: aPerson(4, "Phạm Thanh", ["leader"]),
  quan: aPerson(5, "Vũ Quân", ["administrator"]),
  elsewhere: aPerson(6, "Đỗ Nam", ["aggregator", "leader", "reporter", "approver"], ["so-tu-phap"], "binh-duong"),
};
const anAgency = (id: string, name: string, level: Agency["level"]): Agency => ({
  id,
  name,
  abbr: null,
  aliases: [],
  kind: level === "commune" ? "committee" : "department",
  level,
  validFrom: null,
  validTo: null,
  successors: [],
});

/** The bodies of `aPlan()`, and one that nobody gave anything to do. */
export const directory: Directory = {
  agencies: [
    anAgency("cong-an-tinh", "Công an tỉnh", "province"),
    anAgency("so-tu-phap", "Sở Tư pháp", "province"),
    anAgency("so-noi-vu", "Sở Nội vụ", "province"),
    anAgency("xa-mot", "UBND xã Một", "commune"),
    anAgency("xa-hai", "UBND xã Hai", "commune"),
  ],
  groups: [],
};

/** Has a good token, and no record in the people table. */
export const stranger = aPerson(99, "Người Lạ", []);

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  /** The JSON of the answer, or null. */
  readonly body: Record<string, unknown> & unknown[];
}

export interface RunningService {
  readonly apiBase: string;
  readonly identity: Identity;
  readonly log: readonly string[];
  call(who: SamplePerson | null, method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Reply>;
  /** The bytes of a file that was answered with 200. */
  callForBytes(who: SamplePerson, path: string): Promise<Uint8Array>;
  callWithToken(token: string | null, path: string): Promise<Reply>;
  /** The plan published, the first half of 2026 opened. */
  openPlan(planId: string): Promise<void>;
  /** The same for a plan that nothing else touches; answers its id. */
  aPublishedPlan(): Promise<string>;
  /** What the clock does, as if its minute had come. */
  fireTimer(): Promise<number>;
  /** Messages that were written out, by name. */
  outbox(): Promise<string[]>;
  readonly storageConnection: string;
  stopStorage(): Promise<void>;
  close(): Promise<void>;
}

export async function runService(): Promise<RunningService> {
  const azurite = await startAzurite({ port: 0, folder: null });
  const identity = await startIdentity({ port: 0, people: Object.values(people), folder: null, corsOrigins: [] });
  await writePeople(
    azurite.connection,
    Object.values(people).filter(({ id }) => id !== people.mai.id),
  );
  await writeDirectory(azurite.connection, "binh-minh", directory);
  const log: string[] = [];
  const outbox = await mkdtemp(join(tmpdir(), "matran-outbox-"));
  const service = await startService({
    azuriteConnection: azurite.connection,
    identity,
    port: 0,
    outbox,
    corsOrigins: ["http://localhost:7070"],
    log: (line) => log.push(line),
  });

  const ask = async (path: string, init: RequestInit): Promise<Reply> => {
    const answer = await fetch(`${service.apiBase}/${path}`, init);
    const isJson = (answer.headers.get("content-type") ?? "").includes("json");
    const body = (isJson ? await answer.json() : null) as Reply["body"];
    return { status: answer.status, headers: answer.headers, body };
  };
  const bearer = (token: string | null): Record<string, string> => (token === null ? {} : { authorization: `Bearer ${token}` });

  let plans = 0;
  const running: RunningService = {
    apiBase: service.apiBase,
    identity,
    log,
    async call(who, method, path, body, headers = {}) {
      const token = who === null ? null : await signToken(identity.key, who, new Date());
      const content = body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) };
      return ask(path, { method, headers: { ...bearer(token), ...headers }, ...content });
    },
    async callForBytes(who, path) {
      const token = await signToken(identity.key, who, new Date());
      const answer = await fetch(`${service.apiBase}/${path}`, { headers: bearer(token) });
      if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
      return new Uint8Array(await answer.arrayBuffer());
    },
    callWithToken: (token, path) => ask(path, { headers: bearer(token) }),
    async openPlan(planId) {
      await running.call(people.minh, "PUT", `plans/${planId}`, aPlan({ id: planId }), { "if-none-match": "*" });
      await running.call(people.minh, "PUT", `plans/${planId}/periods/2026-H1`, {});
    },
    async aPublishedPlan() {
      const id = `plan-${++plans}`;
      await running.openPlan(id);
      return id;
    },
    storageConnection: azurite.connection,
    async fireTimer() {
      const answer = await fetch(new URL("/admin/functions/advance-periods", service.apiBase), { method: "POST" });
      return answer.status;
    },
    outbox: () => readdir(outbox),
    stopStorage: () => azurite.close(),
    async close() {
      await service.close();
      await identity.close();
      await azurite.close();
      await rm(outbox, { recursive: true });
    },
  };
  return running;
}
