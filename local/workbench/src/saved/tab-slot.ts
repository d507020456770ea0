const rememberedAs = "matran.slot";

/**
 * The number under which this browser tab keeps its workbook: the first that no other open tab holds, and the same again after
 * a reload. Two tabs never write over each other's work.
 */
export async function takeTabSlot(): Promise<number> {
  const before = Number(sessionStorage.getItem(rememberedAs));
  // After a reload the old page may hold its lock for a moment more; a duplicated tab holds it for good.
  let slot = before > 0 && (await hold(before, { signal: AbortSignal.timeout(1_500) })) ? before : 0;
  for (let next = 1; slot === 0; next += 1) if (await hold(next, { ifAvailable: true })) slot = next;
  sessionStorage.setItem(rememberedAs, String(slot));
  return slot;
}

/** True once the lock is ours; it is held as long as the page lives. */
async function hold(slot: number, options: LockOptions): Promise<boolean> {
  let ours = (_isOurs: boolean): void => {};
  const answered = new Promise<boolean>((resolve) => (ours = resolve));
  const ended = navigator.locks.request(`matran.workbook-${slot}`, options, (lock) => {
    ours(lock !== null);
    return lock === null ? undefined : new Promise(() => {});
  });
  try {
    return await Promise.race([answered, ended.then(() => false)]);
  } catch (error) {
    if (isTimeout(error)) return false;
    throw error;
  }
}

function isTimeout(error: unknown): boolean {
  return error instanceof DOMException && (error.name === "TimeoutError" || error.name === "AbortError");
}
