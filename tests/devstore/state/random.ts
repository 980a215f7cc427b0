/** Small seeded generator (mulberry32): the same numbers every time. */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A generator of its own for each combination of numbers, so that no thing's luck depends on another's. */
export function randomOf(...numbers: readonly number[]): () => number {
  const seed = numbers.reduce((mixed, number) => {
    const next = Math.imul(mixed ^ (number | 0), 0x85ebca6b);
    return Math.imul(next ^ (next >>> 13), 0xc2b2ae35) ^ (next >>> 16);
  }, 0x9e3779b9);
  return createRandom(seed);
}

/** Log-normal: half of the values are below the median. */
export function logNormal(random: () => number, { median, spread }: { median: number; spread: number }): number {
  const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return median * Math.exp(spread * normal);
}

/** One of the items by weight; null when there is none. */
export function pickByWeight<T>(random: () => number, items: readonly T[], weightOf: (item: T) => number): T | null {
  let left = random() * items.reduce((sum, item) => sum + weightOf(item), 0);
  return items.find((item) => (left -= weightOf(item)) < 0) ?? items.at(-1) ?? null;
}
