/** More are looked through for those whose time is over. */
const MOST_KEYS = 10_000;

/** At most so many within a time for each key; kept in memory, so for what does no harm when a restart forgets it. */
export function createAllowance(most: number, windowMs: number): (key: string, now: Date) => boolean {
  const taken = new Map<string, readonly number[]>();
  return (key, now) => {
    const since = now.getTime() - windowMs;
    const recent = (taken.get(key) ?? []).filter((at) => at > since);
    const isAllowed = recent.length < most;
    if (taken.size >= MOST_KEYS) for (const [one, at] of taken) if (at.at(-1)! <= since) taken.delete(one);
    taken.set(key, isAllowed ? [...recent, now.getTime()] : recent);
    return isAllowed;
  };
}
