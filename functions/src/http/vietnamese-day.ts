const vietnameseDay = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Ho_Chi_Minh" });

/** yyyy-mm-dd in Asia/Ho_Chi_Minh. */
export const dayInVietnam = (instant: Date): string => vietnameseDay.format(instant);
