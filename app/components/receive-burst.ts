/** A person does not type this fast, a scanner not slower. */
const LONGEST_GAP_MS = 60;
const SHORTEST_CODE = 6;

export interface Burst {
  /** Takes a key and when it was pressed (ms); gives the code when the key ends one. */
  press(key: string, at: number): string | null;
  /** Whether the last key began anew: what fields hold now is what they held before the code. */
  isStart(): boolean;
}

/** Tells a scanner from a person: many characters in a row without a pause, then Enter. */
export function createBurst(): Burst {
  let code = "";
  let last = -Infinity;
  return {
    press(key, at) {
      if (key !== "Enter" && key.length !== 1) return null;
      if (at - last > LONGEST_GAP_MS) code = "";
      last = at;
      if (key !== "Enter") {
        code += key;
        return null;
      }
      const whole = code;
      code = "";
      return whole.length >= SHORTEST_CODE ? whole : null;
    },
    isStart: () => code.length === 1,
  };
}
