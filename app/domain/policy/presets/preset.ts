/** A ready-made policy. Money amounts are left out, so that it fits every currency. */
export interface Preset<Policy> {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly document: Policy;
}
