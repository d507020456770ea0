/**
 * Two wordings as pieces that stay, go and come. The words that stay are a longest common row of both; very long texts are
 * compared only between their equal beginnings and ends.
 */
export interface WordPiece {
  readonly kind: "stays" | "goes" | "comes";
  readonly text: string;
}

const most = 600;

export function wordDiff(before: string, after: string): WordPiece[] {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start += 1;
  let end = 0;
  while (end < old.length - start && end < now.length - start && old.at(-1 - end) === now.at(-1 - end)) end += 1;
  const middle = between(old.slice(start, old.length - end), now.slice(start, now.length - end));
  return joined([
    ...old.slice(0, start).map((text): WordPiece => ({ kind: "stays", text })),
    ...middle,
    ...old.slice(old.length - end).map((text): WordPiece => ({ kind: "stays", text })),
  ]);
}

const wordsOf = (text: string): string[] => text.split(/\s+/).filter(Boolean);

function between(old: readonly string[], now: readonly string[]): WordPiece[] {
  const goes = (text: string): WordPiece => ({ kind: "goes", text });
  const comes = (text: string): WordPiece => ({ kind: "comes", text });
  if (old.length > most || now.length > most) return [...old.map(goes), ...now.map(comes)];
  // common[i][j]: the longest common row of old from i and now from j.
  const common = Array.from({ length: old.length + 1 }, () => new Uint16Array(now.length + 1));
  const at = (i: number, j: number): number => common[i]?.[j] ?? 0;
  for (let i = old.length - 1; i >= 0; i -= 1)
    for (let j = now.length - 1; j >= 0; j -= 1) {
      const row = common[i];
      if (row !== undefined) row[j] = old[i] === now[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  const pieces: WordPiece[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    const [left, right] = [old[i], now[j]];
    if (left !== undefined && left === right) {
      pieces.push({ kind: "stays", text: left });
      i += 1;
      j += 1;
    } else if (left !== undefined && (right === undefined || at(i + 1, j) >= at(i, j + 1))) {
      pieces.push(goes(left));
      i += 1;
    } else if (right !== undefined) {
      pieces.push(comes(right));
      j += 1;
    }
  }
  return pieces;
}

function joined(pieces: readonly WordPiece[]): WordPiece[] {
  const result: WordPiece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (last?.kind === piece.kind) result[result.length - 1] = { ...last, text: `${last.text} ${piece.text}` };
    else result.push(piece);
  }
  return result;
}
