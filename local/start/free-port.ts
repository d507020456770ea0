import { createServer } from "node:net";

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(false));
    probe.listen({ port, host: "127.0.0.1", exclusive: true }, () => probe.close(() => resolve(true)));
  });

/** The wished port, or the next free one within `tries`; `taken` lists those that something else already holds. */
export const freePort = async (wished: number, tries = 50): Promise<{ port: number; taken: number[] }> => {
  const taken: number[] = [];
  for (let port = wished; port < wished + tries; port += 1) {
    if (await isFree(port)) return { port, taken };
    taken.push(port);
  }
  throw new Error(`Không còn cổng trống từ ${wished} đến ${wished + tries - 1}: hãy tắt bớt chương trình đang giữ các cổng này.`);
};
