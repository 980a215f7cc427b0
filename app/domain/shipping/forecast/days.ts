const DAY = 86_400_000;

/** A calendar day in UTC as a whole number (1970-01-01 is 0), so that days can be subtracted. */
export const dayOf = (at: Date): number => Math.floor(at.getTime() / DAY);

/** 00:00 UTC of a day. */
export const dateOf = (day: number): Date => new Date(day * DAY);

/** The Monday a day's week began with. 1970-01-01 was a Thursday. */
export const mondayOf = (day: number): number => day - ((((day + 3) % 7) + 7) % 7);
