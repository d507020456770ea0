/**
 * A department's plan carries out the province's: its tasks point to the parent's.
 *
 *   which plan   one whose number the header's grounds or title cite is proposed first
 *   which task   the parent's most alike duty, where it is alike at all; what the officer chose stays
 */
import { lettersInThrees, shared } from "../../agency/threes.ts";
import type { PlanHeader } from "../plan.ts";
import type { PublishedPlan } from "../published-plan.ts";
import { slugOf } from "../slug.ts";

/** Below it two duties share no more than the words that all plans use. */
const least = 0.42;

export const cites = ({ title, legalBasis }: PlanHeader, { number }: { readonly number: string | null }): boolean => {
  const slug = slugOf(number ?? "");
  return slug !== "" && (legalBasis.some((basis) => slugOf(basis.number) === slug) || slugOf(title ?? "").includes(slug));
};

export function tieToParent(plan: PublishedPlan, parent: PublishedPlan): PublishedPlan {
  const duties = parent.tasks.map(({ id, text }) => ({ id, threes: lettersInThrees(text) }));
  const ids = new Set(duties.map(({ id }) => id));
  return {
    ...plan,
    parent: { id: parent.id, number: parent.header.number, title: parent.header.title },
    tasks: plan.tasks.map((task) => {
      const chosen = task.parents.filter((id) => ids.has(id));
      if (chosen.length > 0) return { ...task, parents: chosen };
      const threes = lettersInThrees(task.text);
      const best = duties
        .map(({ id, threes: other }) => ({ id, alike: shared(threes, other) }))
        .sort((a, b) => b.alike - a.alike)[0];
      return { ...task, parents: best !== undefined && best.alike >= least ? [best.id] : [] };
    }),
  };
}

export const untie = (plan: PublishedPlan): PublishedPlan => ({
  ...plan,
  parent: null,
  tasks: plan.tasks.map((task) => ({ ...task, parents: [] })),
});
