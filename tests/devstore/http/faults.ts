import { z } from "zod";
import { createRandom } from "../state/random";

const probability = z.number().min(0).max(1);
const count = z.number().int().min(0);

/** Which mutations lose their connection. Without `times` it goes on until switched off. */
const cut = z.strictObject({
  mutation: z.string().min(1).optional(),
  times: z.number().int().positive().optional(),
  probability: probability.default(1),
});

export const faultsSchema = z.strictObject({
  /** Same seed, same calls: same faults. */
  seed: z.number().int().default(1),
  webhooks: z
    .strictObject({
      /** Only these topics; all when absent. */
      topics: z.array(z.string()).optional(),
      drop: probability.default(0),
      double: probability.default(0),
      /** Held back until a later delivery has gone out. */
      reorder: probability.default(0),
      /** Every delivery waits this long, store time. */
      delayMs: count.default(0),
    })
    .prefault({}),
  graphql: z
    .strictObject({
      throttleNext: count.default(0),
      failNext: count.default(0),
      failStatus: z.number().int().min(500).max(599).default(503),
      latencyMs: count.max(60_000).default(0),
      /** The connection breaks and nothing was done. */
      cutBefore: z.array(cut).default([]),
      /** The mutation is performed, then the connection breaks. */
      cutAfter: z.array(cut).default([]),
    })
    .prefault({}),
  oauth: z.strictObject({ failNext: count.default(0) }).prefault({}),
});

export type Faults = z.output<typeof faultsSchema>;
type CutKind = "cutBefore" | "cutAfter";

/** The fault switches: what is set, what is left of it, and the dice. */
export class FaultSwitches {
  #faults: Faults = faultsSchema.parse({});
  #random = createRandom(this.#faults.seed);

  get current(): Faults {
    return this.#faults;
  }

  set(faults: Faults): void {
    this.#faults = structuredClone(faults);
    this.#random = createRandom(faults.seed);
  }

  clear(): void {
    this.set(faultsSchema.parse({}));
  }

  /** True with the given chance. Throws no dice for never and always, so unrelated switches stay independent. */
  happens(chance: number): boolean {
    return chance > 0 && (chance >= 1 || this.#random() < chance);
  }

  /** Counts a `…Next` switch down; true while it lasts. */
  takes<Name extends string>(counter: Record<Name, number>, name: Name): boolean {
    if (counter[name] === 0) return false;
    counter[name] -= 1;
    return true;
  }

  cuts(kind: CutKind, mutations: readonly string[]): boolean {
    const list = this.#faults.graphql[kind];
    const match = list.find((item) => mutations.length > 0 && (!item.mutation || mutations.includes(item.mutation)));
    if (!match || !this.happens(match.probability)) return false;
    if (match.times !== undefined && --match.times === 0) list.splice(list.indexOf(match), 1);
    return true;
  }

  webhooksFor(topic: string): Faults["webhooks"] | null {
    const { webhooks } = this.#faults;
    return !webhooks.topics || webhooks.topics.includes(topic) ? webhooks : null;
  }
}
