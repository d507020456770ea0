/** A command of Univer that was carried out; what its parameters are depends on the id. */
export interface GridCommand {
  readonly id: string;
  readonly params: unknown;
}
