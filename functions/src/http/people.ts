import * as v from "valibot";
import { PersonRequestSchema } from "../../../domain/api/account.ts";
import { json } from "./answer.ts";
import { decode, decodeWords } from "./decode.ts";
import { isRefusal, refuse } from "./refusal.ts";
import { listed } from "./page.ts";
import type { Handler } from "./route.ts";

const Oid = v.pipe(v.string(), v.uuid(), v.toLowerCase());

export const getPeople: Handler = ({ request, person, services: { people } }) =>
  listed(request, {
    whole: () => people.list(person.province),
    part: (page) => people.page(person.province, page),
    keyOf: ({ oid }) => oid,
  });

/** Appoints a person or changes what she may do. Nobody appoints herself: two people stand behind every right. */
export const putPerson: Handler = async ({ request, person, services }) => {
  const oid = decode(Oid, request.params.oid);
  if (isRefusal(oid)) return oid;
  const wish = await decodeWords(PersonRequestSchema, request);
  if (isRefusal(wish)) return wish;
  if (oid === person.oid)
    return refuse("not-allowed", { title: "Quản trị viên không tự phân quyền cho mình. Hãy nhờ một quản trị viên khác." });
  const standing = await services.people.get(oid);
  if (standing !== null && standing.province !== person.province)
    return refuse("not-allowed", { title: "Người này thuộc tỉnh khác." });
  const { name, roles, agencyIds, reason } = wish;
  const next = { oid, name, province: person.province, roles, agencyIds };
  const saved = await services.people.put(next, { by: person, at: services.now().toISOString(), reason });
  return saved
    ? json(standing === null ? 201 : 200, next)
    : refuse("step-refused", { title: "Hồ sơ vừa được người khác thay đổi. Hãy tải lại rồi làm lại." });
};
