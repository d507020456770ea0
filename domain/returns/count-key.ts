/** A count's code in sheets: "k2.opened". Ids may hold dots, so that nobody takes it apart again. */

export const countKey = (indicatorId: string, countId: string): string => `${indicatorId}.${countId}`;
