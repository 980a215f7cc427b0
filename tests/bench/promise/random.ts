/** Numbers from 0 to 1, the same ones for the same seed (mulberry32), and the few shapes of chance the sets need. */
export function seededChance(seed: number) {
  let state = seed;
  const uniform = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const normal = () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
  return {
    uniform,
    normal,
    chance: (share: number) => uniform() < share,
    between: (low: number, high: number) => low + (high - low) * uniform(),
    logNormal: (median: number, spread: number) => median * Math.exp(spread * normal()),
    exponential: (mean: number) => -mean * Math.log(1 - uniform()),
    pick: <T>(choices: readonly T[]): T => choices[Math.floor(uniform() * choices.length)] as T,
  };
}

export type Chance = ReturnType<typeof seededChance>;
