/** Why a notice was not sent though it could have been: it was not true any more. */
const OUTDATED = {
  delivered: "The parcel was delivered meanwhile.",
  ended: "Nothing more is awaited of it.",
  newer: "There is newer news.",
  passed: "The day it told of has passed.",
  cancelling: "The order is being cancelled.",
} as const;

export const outdated = (why: keyof typeof OUTDATED): string => OUTDATED[why];

/** Such a notice does not count: the right one may be due at once. Others could not be sent, and trying again at once would not help. */
export const isOutdated = (because: string): boolean =>
  (Object.values(OUTDATED) as readonly string[]).includes(because);
