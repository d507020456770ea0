/** What a handler needs of a request. Azure's HttpRequest has this shape, and so has a plain object in a test. */
export interface Incoming {
  readonly method: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: { get(name: string): string | null };
  readonly headers: { get(name: string): string | null };
  arrayBuffer(): Promise<ArrayBuffer>;
}
