/**
 * Answers kept for the questions asked lately, never more than twice `size`: when the newer half is full it becomes the older one,
 * and what was not asked again meanwhile is forgotten.
 */
export interface RecentAnswers<Answer> {
  readonly answer: (question: string) => Answer;
}

/** A copy of its own: a piece of a document would keep the whole document in memory. */
const copied = (text: string): string => ` ${text}`.slice(1);

export function recentAnswers<Answer>(size: number, find: (question: string) => Answer): RecentAnswers<Answer> {
  let newer = new Map<string, Answer>();
  let older = new Map<string, Answer>();
  const keep = (question: string, answer: Answer): Answer => {
    if (newer.size >= size) {
      older = newer;
      newer = new Map();
    }
    newer.set(question, answer);
    return answer;
  };
  return {
    answer: (question) => {
      const recent = newer.get(question);
      if (recent !== undefined || newer.has(question)) return recent as Answer;
      const old = older.get(question);
      if (old !== undefined || older.has(question)) return keep(copied(question), old as Answer);
      return keep(copied(question), find(question));
    },
  };
}
