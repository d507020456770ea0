/**
 * The real service over tables in memory, reached without a network, and a line to it that can fail as lines do. People are who
 * their token says: the token is their id.
 */
import type { Line } from "../../addin/src/api/http.ts";
import type { Role } from "../../domain/api/account.ts";
import { memoryTable } from "./memory-table.ts";
import { serviceInMemory } from "./service-in-memory.ts";

const base = "http://matran.test/api";

/**
 *   up            as it should be
 *   down          nothing gets there
 *   answer-lost   what is sent gets there, and instead of an answer there is an error
 *   no-answer     what is sent gets there, and the answer never comes: whoever waits is gone before
 */
export type Weather = "up" | "down" | "answer-lost" | "no-answer";

export interface ProvinceInMemory {
  readonly apiBase: string;
  readonly line: Line;
  weather: Weather;
  /** What is sent gets there at once; its answer waits for this. */
  answersAfter: Promise<void>;
  /** While true, no token is good any more. */
  isExpired: boolean;
  /** "PUT plans/…", in the order in which they reached the service. */
  readonly asked: readonly string[];
  put(who: string, path: string, body: unknown, headers?: Readonly<Record<string, string>>): Promise<number>;
}

interface InMemoryPerson {
  readonly oid: string;
  readonly name: string;
  readonly roles: Role[];
  readonly agencyIds: string[];
}

/** `now`: ISO instant at which the service believes to be. */
export async function provinceInMemory(people: readonly InMemoryPerson[], now: string): Promise<ProvinceInMemory> {
  const asked: string[] = [];
  const { services, answer: answerTo } = serviceInMemory(
    () => memoryTable(),
    now,
    () => province.isExpired,
  );
  const by = { oid: "first", name: "Khởi tạo" };
  for (const person of people)
    await services.people.put({ ...person, province: "binh-minh" }, { by, at: "2026-06-01T00:00:00.000Z", reason: "" });
  const answer = (address: string, init: RequestInit): Promise<Response> => {
    asked.push(`${init.method ?? "GET"} ${new URL(address).pathname.slice("/api/".length)}`);
    return answerTo(address, init);
  };

  const line: Line = async (address, init) => {
    if (province.weather === "down") throw new TypeError("no network");
    const response = await answer(address, init);
    if (init.method !== "PUT") return response;
    await province.answersAfter;
    if (province.weather === "up") return response;
    if (province.weather === "answer-lost") throw new TypeError("the line was cut");
    return new Promise(() => undefined);
  };

  const province: ProvinceInMemory = {
    apiBase: base,
    line,
    weather: "up",
    answersAfter: Promise.resolve(),
    isExpired: false,
    asked,
    async put(who, path, body, headers = {}) {
      const all = { ...headers, Authorization: `Bearer ${who}` };
      const { status } = await answer(`${base}/${path}`, { method: "PUT", headers: all, body: JSON.stringify(body) });
      return status;
    },
  };
  return province;
}
