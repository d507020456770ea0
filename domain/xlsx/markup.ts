/** Finding one's way among the bytes of a part: its names and signs are ASCII. */

/** Words of ASCII as bytes. */
export const codesOf = (ascii: string): Uint8Array => Uint8Array.from(ascii, (letter) => letter.charCodeAt(0));

export function standsAt(bytes: Uint8Array, at: number, wanted: Uint8Array): boolean {
  for (let each = 0; each < wanted.length; each += 1) if (bytes[at + each] !== wanted[each]) return false;
  return true;
}

/** Where the wanted bytes stand, from `at` on; the part's length where they never come. */
export function placeOf(bytes: Uint8Array, wanted: Uint8Array, at: number): number {
  const [first] = wanted;
  for (; at < bytes.length; at += 1) if (bytes[at] === first && standsAt(bytes, at, wanted)) return at;
  return bytes.length;
}

const [doubleQuote, singleQuote, slash, less, greater] = [34, 39, 47, 60, 62];

/** The next "<", from `at` on; the part's length where none comes. */
export function nextTag(bytes: Uint8Array, at: number): number {
  const { length } = bytes;
  while (at < length && bytes[at] !== less) at += 1;
  return at;
}

/** The ">" that ends the tag in which `at` lies; one inside a quoted value is no end. */
export function tagEndIn(bytes: Uint8Array, at: number): number {
  let quote = 0;
  for (; at < bytes.length; at += 1) {
    const code = bytes[at] ?? 0;
    if (quote > 0) quote = code === quote ? 0 : quote;
    else if (code === greater) return at;
    else if (code === doubleQuote || code === singleQuote) quote = code;
  }
  return at;
}

/** Behind an element's name stands white space, "/" or ">". */
export const endsName = (code: number | undefined): boolean =>
  code === 32 || code === greater || code === slash || code === 10 || code === 9 || code === 13;
