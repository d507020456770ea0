/** Cuts what does not belong to the words from both ends, in one look at each character: a pattern would try every start anew. */
export function trimmed(text: string, before: string, after: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && before.includes(text.charAt(from))) from += 1;
  while (to > from && after.includes(text.charAt(to - 1))) to -= 1;
  return from === 0 && to === text.length ? text : text.slice(from, to);
}

/** White space as `\s` has it, for the ends of a text. */
export const space =
  " \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff";

/** Words put together of lines, which have no other white space: a part that was empty left two gaps. */
export const oneLine = (text: string): string => (text.includes("  ") ? text.replace(/ +/g, " ") : text).trim();
