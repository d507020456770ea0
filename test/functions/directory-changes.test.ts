/** A directory that changes while returns are on their way. The tests go on from one another, as the directory does. */
import { afterAll, beforeAll, expect, it } from "vitest";
import * as v from "valibot";
import {
  apiPaths,
  ChaseAnswerSchema,
  PeriodAnswerSchema,
  ReturnAnswerSchema,
  ReturnsAnswerSchema,
} from "../../domain/api/api.ts";
import { addDays } from "../../domain/period/dates.ts";
import { anAgency, aPlan, aTask } from "../builders/plans.ts";
import { actsOn, half, reason, title, today } from "./acts.ts";
import { people, runService, type RunningService } from "./running-service.ts";

let service: RunningService;
beforeAll(async () => {
  service = await runService();
});
afterAll(() => service.close());

const { send, asPolice, decide } = actsOn(() => service);

it("moves a duty to the successor with what was written, and lets her finish what the old one left open", async () => {
  const planId = await service.aPublishedPlan();
  await send(planId, "xa-mot", people.hoa);
  await decide(planId, "xa-mot", 1);
  const change = {
    kind: "merge",
    on: addDays(today(), -3),
    agencyIds: ["xa-mot", "xa-hai"],
    into: {
      id: "xa-moi",
      name: "UBND xã Mới",
      abbr: null,
      aliases: [],
      kind: "committee",
      level: "commune",
      validFrom: null,
      validTo: null,
      successors: [],
    },
  };
  const path = apiPaths.directoryChange;
  expect((await asPolice("PUT", path, { change, reason })).status).toBe(403);
  const changed = await service.call(people.quan, "PUT", path, { change, reason: "Nghị quyết 1671/NQ-UBTVQH15" });
  expect(changed.status).toBe(200);
  // Once more it is found done; another day for the same new agency is another change.
  expect((await service.call(people.quan, "PUT", path, { change, reason })).body).toEqual(changed.body);
  expect(await service.call(people.quan, "PUT", path, { change: { ...change, on: addDays(today(), -2) }, reason })).toMatchObject(
    {
      status: 422,
      body: { code: "directory-has-problems" },
    },
  );
  const mai = { name: "Hà Thị Mai", roles: ["reporter"], agencyIds: ["xa-moi"], reason: "Phân công sau sáp nhập" };
  expect((await service.call(people.quan, "PUT", apiPaths.person(people.mai.id), mai)).status).toBe(201);

  // The half-year ended before the merger: it is owed under the old names, and the new one may finish it.
  const old = v.parse(PeriodAnswerSchema, (await service.call(people.mai, "GET", apiPaths.period(planId, half))).body);
  expect(old.mine.map(({ agencyId }) => agencyId)).toEqual(["xa-mot", "xa-hai"]);
  expect((await send(planId, "xa-hai", people.mai)).status).toBe(201);
  await decide(planId, "xa-hai", 1);

  // The year goes on after it: it is owed by the new one alone, who begins with the old ones' words and sums.
  await asPolice("PUT", apiPaths.period(planId, "2026-Y"), {});
  const year = v.parse(PeriodAnswerSchema, (await service.call(people.mai, "GET", apiPaths.period(planId, "2026-Y"))).body);
  expect(year.mine.map(({ agencyId }) => agencyId)).toEqual(["xa-moi"]);
  const last = await service.call(people.mai, "GET", apiPaths.lastReturn(planId, "xa-moi", "2026-Y"));
  const { content } = v.parse(ReturnAnswerSchema, last.body);
  expect(content.counts[0]).toMatchObject({
    answer: { kind: "number", value: 20 },
    explanation: "Gộp từ: UBND xã Một 10; UBND xã Hai 10",
  });
  const returns = v.parse(ReturnsAnswerSchema, (await asPolice("GET", apiPaths.returns(planId, half))).body);
  expect(returns.heads.map(({ agencyId }) => agencyId)).toEqual(["xa-hai", "xa-mot"]);
});

it("passes an extension and the person to call on to the successor", async () => {
  const [planId, year] = ["plan-of-the-renamed", "2026-Y"];
  const plan = aPlan({
    id: planId,
    agencies: [...aPlan().agencies, anAgency("so-noi-vu", { name: "Sở Nội vụ" })],
    tasks: [...aPlan().tasks, aTask("II.9", { leads: ["so-noi-vu"] })],
  });
  await service.call(people.minh, "PUT", apiPaths.plan(planId), plan, { "if-none-match": "*" });
  await asPolice("PUT", apiPaths.period(planId, year), {});
  const contact = { name: "Lê Văn Ba", position: "Chánh Văn phòng", phone: "0909 000 111", email: "", wantsApproval: true };
  await service.call(people.quan, "PUT", apiPaths.contact("so-noi-vu"), contact);
  const { period } = v.parse(PeriodAnswerSchema, (await asPolice("GET", apiPaths.period(planId, year))).body);
  const until = addDays(period.dueOn > today() ? period.dueOn : today(), 20);
  const extension = { until, reason };
  expect((await asPolice("PUT", apiPaths.extension(planId, year, "so-noi-vu"), extension)).status).toBe(200);
  const to = {
    ...{ id: "so-noi-vu-moi", name: "Sở Nội vụ và Lao động", abbr: null, aliases: [], kind: "department", level: "province" },
    ...{ validFrom: null, validTo: null, successors: [] },
  };
  const change = { kind: "rename", on: addDays(today(), -1), agencyId: "so-noi-vu", to };
  expect((await service.call(people.quan, "PUT", apiPaths.directoryChange, { change, reason })).status).toBe(200);
  const { rows } = v.parse(ChaseAnswerSchema, (await asPolice("GET", apiPaths.chase(planId, year))).body);
  expect(rows.find(({ agencyId }) => agencyId === to.id)).toMatchObject({
    dueOn: until,
    extensionReason: reason,
    contact: { name: "Lê Văn Ba", phone: "0909 000 111" },
  });
  const mai = { name: "Hà Thị Mai", roles: ["reporter"], agencyIds: ["xa-moi", to.id], reason: "Phân công sau khi đổi tên" };
  expect((await service.call(people.quan, "PUT", apiPaths.person(people.mai.id), mai)).status).toBe(200);
  const { mine } = v.parse(PeriodAnswerSchema, (await service.call(people.mai, "GET", apiPaths.period(planId, year))).body);
  expect(mine).toContainEqual({ agencyId: to.id, dueOn: until, extendedTo: until, wantsApproval: true });
});

it("nobody appoints herself, and nobody a person of another province", async () => {
  const wish = { name: "Vũ Quân", roles: ["administrator", "leader"], agencyIds: [], reason };
  expect(title(await service.call(people.quan, "PUT", apiPaths.person(people.quan.id), wish))).toContain("không tự phân quyền");
  expect((await service.call(people.quan, "PUT", apiPaths.person(people.elsewhere.id), wish)).status).toBe(403);
});
