/** An agency's name in a plan or a directory; an id that neither has is said as it is. */
export const agencyName = (
  { agencies }: { readonly agencies: readonly { readonly id: string; readonly name: string }[] },
  id: string,
): string => agencies.find((agency) => agency.id === id)?.name ?? id;
