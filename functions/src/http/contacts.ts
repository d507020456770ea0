import { type Contact, contactAfter, ContactRequestSchema } from "../../../domain/agency/contact.ts";
import { Key } from "../../../domain/plan/plan.ts";
import { hasRole } from "../auth/rights.ts";
import { json } from "./answer.ts";
import { decode, decodeWords } from "./decode.ts";
import { directoryOf } from "./find.ts";
import { isRefusal, notFound, refuse } from "./refusal.ts";
import { listed, pageOf } from "./page.ts";
import { contactOf, contactsOf } from "./passed-on.ts";
import type { Handler } from "./route.ts";
import { dayInVietnam } from "./vietnamese-day.ts";

/** Whom to call: of every agency for those who chase, of her own for who reports. A page has what agencies named themselves. */
export const getContacts: Handler = async ({ request, person, services }) => {
  const { province, agencyIds } = person;
  const directory = await directoryOf(services, province);
  if (hasRole(person, "aggregator", "leader", "administrator"))
    return listed<Contact>(request, {
      whole: () => contactsOf(services, province, directory),
      part: (page) => services.directories.contactsPage(province, page),
      keyOf: ({ agencyId }) => agencyId,
    });
  const own = await Promise.all(agencyIds.map((id) => contactOf(services, province, directory, id)));
  return pageOf(
    request,
    own.filter((contact) => contact !== null),
  );
};

/**
 * Names the person to call; another name than before is a handover. An administrator for any agency, a reporter or approver for her own.
 * That a second person looks at each return is not for the one to end who is looked at.
 */
export const putContact: Handler = async ({ request, person, services }) => {
  const agencyId = decode(Key, request.params.agencyId);
  if (isRefusal(agencyId)) return agencyId;
  if (!hasRole(person, "administrator", "aggregator") && !person.agencyIds.includes(agencyId)) return refuse("not-allowed");
  const directory = await directoryOf(services, person.province);
  const known = directory.agencies.some(({ id }) => id === agencyId) || person.agencyIds.includes(agencyId);
  if (!known) return notFound("Danh bạ của tỉnh không có cơ quan này.");
  const wish = await decodeWords(ContactRequestSchema, request);
  if (isRefusal(wish)) return wish;
  const mayEndApproval = hasRole(person, "administrator", "aggregator", "approver");
  if (!wish.wantsApproval && !mayEndApproval) {
    const effective = await contactOf(services, person.province, directory, agencyId);
    if (effective?.wantsApproval === true)
      return refuse("not-allowed", { title: "Chỉ người duyệt của cơ quan hoặc quản trị viên được bỏ bước duyệt trước khi gửi." });
  }
  const now = services.now();
  const standing = await services.directories.contact(person.province, agencyId);
  const contact = contactAfter(standing, agencyId, wish, dayInVietnam(now));
  const step = standing !== null && standing.name !== contact.name ? "handed over" : "contact set";
  const why = { by: person, at: now.toISOString(), step, reason: "" };
  if (!(await services.directories.putContact(person.province, contact, standing, why)))
    return refuse("step-refused", { title: "Đầu mối vừa được người khác thay đổi. Hãy tải lại rồi làm lại." });
  return json(200, contact);
};
