/** A ready-made policy. Money amounts are whole numbers, which every currency can write. */
export interface Preset<Policy> {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly document: Policy;
}
