import { createRandom } from "../../devstore/state/random";

/** Numbers from 0 to 1, the same ones for the same seed, and the few shapes of chance the sets need. */
export function seededChance(seed: number) {
  const uniform = createRandom(seed);
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
