/** A key out of Vietnamese words: "Sở Giáo dục và Đào tạo" → "so-giao-duc-va-dao-tao". Empty where nothing is left. */
import * as v from "valibot";
import { foldedWords } from "../agency/fold.ts";
import { Key } from "./plan.ts";

const longest = 80;

export const slugOf = (words: string): string => foldedWords(words).join("-").slice(0, longest).replace(/-+$/, "");

/** The slug, or with a number behind it where it is taken already. `fallback` where no letter is left. */
export function freeSlug(words: string, taken: ReadonlySet<string>, fallback: string): string {
  const slug = slugOf(words) || fallback;
  if (!taken.has(slug)) return slug;
  let number = 2;
  while (taken.has(`${slug}-${number}`)) number += 1;
  return `${slug}-${number}`;
}

/** Whether words that a person typed can stand as a key. */
export const isKey = (words: string): boolean => v.is(Key, words);
