/** Files posted to the service over tables in memory, and held against what they may be read as. */
import { isDeepStrictEqual } from "node:util";
import * as v from "valibot";
import { apiPaths, ProblemAnswerSchema, ReceiptSchema, ReturnAnswerSchema } from "../../domain/api/api.ts";
import type { ReturnContent } from "../../domain/returns/return.ts";
import { countKey } from "../../domain/returns/count-key.ts";
import { aLittleProvince, half, planId } from "../functions/little-province.ts";
import type { FileCase } from "./file-cases.ts";

export interface TriedFiles {
  /** The agencies' empty forms. */
  readonly forms: readonly { readonly agencyId: string; readonly bytes: Uint8Array }[];
  /** Posted by the police as the file of that agency; null where all is as it must be, else what is wrong. */
  readonly tryFile: (agencyId: string, one: FileCase) => Promise<{ readonly status: number; readonly fault: string | null }>;
}

const agencies = ["cong-an-tinh", "so-tu-phap", "xa-mot", "xa-hai"];
const isVietnamese = (words: string): boolean => /[À-ỹ]/.test(words);

export async function triedFiles(): Promise<TriedFiles> {
  const here = await aLittleProvince();
  const forms = [];
  for (const agencyId of agencies)
    forms.push({ agencyId, bytes: await here.getBytes("minh", apiPaths.form(planId, half, agencyId)) });
  const scope = { province: "binh-minh", planId, periodId: half };
  const revisions = async (): Promise<ReadonlyMap<string, number>> =>
    new Map((await here.services.returns.heads(scope)).map(({ agencyId, revision }) => [agencyId, revision]));

  return {
    forms,
    async tryFile(agencyId, { bytes, says, onlyCells }) {
      const before = await revisions();
      const standing = before.get(agencyId);
      const base: Record<string, string> = standing === undefined ? { "if-none-match": "*" } : { "if-match": `"r${standing}"` };
      const logged = here.log.length;
      const { status, text } = await here.put("minh", apiPaths.files(planId, half), bytes, base);
      const fault = (why: string) => ({ status, fault: why });
      if (status >= 500)
        return fault(
          here.log
            .slice(logged)
            .flatMap(({ failure = [] }) => failure)
            .join("\n"),
        );
      const after = await revisions();
      const others = [...after].filter(([id, revision]) => before.get(id) !== revision).map(([id]) => id);
      const mustFail = [...says].filter(([, allowed]) => allowed.length === 0).map(([path]) => path);
      if (status >= 400) {
        if (others.length > 0) return fault(`was refused and written for ${others.join()}`);
        const { title, code, problems } = v.parse(ProblemAnswerSchema, JSON.parse(text));
        if (!isVietnamese(title)) return fault(`is not told in Vietnamese: ${title}`);
        if (onlyCells && mustFail.length === 0 && code !== "return-has-problems") return fault(`${code}: ${title}`);
        if (onlyCells && !problems.some(({ place }) => place?.kind === "cell")) return fault(`names no cell: ${text}`);
        return { status, fault: null };
      }
      const receipt = v.parse(ReceiptSchema, JSON.parse(text));
      if (receipt.agencyId !== agencyId || others.some((id) => id !== agencyId))
        return fault(`of ${agencyId} was written for ${[receipt.agencyId, ...others].join()}`);
      const stored = await here.get("minh", apiPaths.agencyReturn(planId, half, agencyId));
      const { content } = v.parse(ReturnAnswerSchema, JSON.parse(stored.text));
      const wrong = [...readingsOf(content)].find(
        ([path, value]) => !(says.get(path) ?? []).some((allowed) => isDeepStrictEqual(allowed, value)),
      );
      if (wrong !== undefined)
        return fault(
          `${wrong[0]} was read as ${JSON.stringify(wrong[1])}, which is none of ${JSON.stringify(says.get(wrong[0]))}`,
        );
      return { status, fault: mustFail.length === 0 ? null : `was taken with ${mustFail.join()}` };
    },
  };
}

/** Field by field, as the paths of the form name them. */
function readingsOf({ tasks, counts }: ReturnContent): ReadonlyMap<string, unknown> {
  const said = new Map<string, unknown>();
  for (const { taskId, ...fields } of tasks)
    for (const [field, value] of Object.entries(fields)) said.set(`tasks/${taskId}/${field}`, value);
  for (const { indicatorId, countId, answer, explanation } of counts) {
    const path = `counts/${countKey(indicatorId, countId)}`;
    said.set(path, answer);
    said.set(`${path}/explanation`, explanation);
  }
  return said;
}
