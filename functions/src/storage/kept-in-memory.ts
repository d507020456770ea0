/**
 * Values that never change under their key, read once and kept: the `most` that were asked for last. Those who ask while one is being read
 * wait for the same reading; a reading that failed is not kept.
 */
export function keptInMemory<T>(most: number): (key: string, read: () => Promise<T>) => Promise<T> {
  const kept = new Map<string, Promise<T>>();
  return (key, read) => {
    const reading = kept.get(key) ?? read();
    kept.delete(key);
    kept.set(key, reading);
    reading.catch(() => kept.delete(key));
    for (const oldest of kept.keys()) {
      if (kept.size <= most) break;
      kept.delete(oldest);
    }
    return reading;
  };
}
