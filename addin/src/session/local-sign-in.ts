/** Sign-in with the local issuer: a list of sample people and a token for the one who was chosen. No passwords, no secrets. */
import * as v from "valibot";
import { done, failed, failure, type Reply } from "../failure.ts";
import type { Session, SignIn } from "./session.ts";

const PeopleSchema = v.array(
  v.object({
    id: v.string(),
    name: v.string(),
    title: v.optional(v.string(), ""),
    province: v.string(),
    provinceName: v.optional(v.string()),
    roles: v.array(v.string()),
    agencyIds: v.optional(v.array(v.string()), []),
  }),
);
const TokenSchema = v.object({ access_token: v.string(), expires_in: v.number() });

export function localSignIn(identityBase: string): SignIn {
  const tokenFor = (personId: string) =>
    ask(`${identityBase}/token`, TokenSchema, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ personId }),
    });
  return {
    people: () => ask(`${identityBase}/people`, PeopleSchema),
    async signIn(personId) {
      const first = await tokenFor(personId);
      if (!first.ok) return first;
      let token = first.value.access_token;
      const session: Session = {
        token: () => token,
        async renew() {
          const again = await tokenFor(personId);
          if (again.ok) token = again.value.access_token;
          return again.ok;
        },
      };
      return done(session);
    },
  };
}

async function ask<T>(address: string, schema: v.GenericSchema<unknown, T>, init?: RequestInit): Promise<Reply<T>> {
  const silent = failed(
    failure("sign-in-unavailable", "Chưa đăng nhập được: dịch vụ đăng nhập không trả lời.", "Kiểm tra mạng rồi bấm Thử lại."),
  );
  try {
    const answer = await fetch(address, init);
    if (!answer.ok) return silent;
    const decoded = v.safeParse(schema, await answer.json());
    return decoded.success ? done(decoded.output) : silent;
  } catch (error) {
    if (error instanceof TypeError || error instanceof SyntaxError) return silent;
    throw error;
  }
}
