/** The plan's leaky bucket. */
export interface BucketSize {
  readonly maximumAvailable: number;
  readonly restoreRate: number;
}

export interface ThrottleStatus extends BucketSize {
  readonly currentlyAvailable: number;
}

/** One bucket per shop and app, filled by store time. */
export class Throttle {
  readonly #buckets = new Map<string, { level: number; at: number }>();

  constructor(
    readonly size: BucketSize,
    readonly now: () => Date,
  ) {}

  /** Takes points out if there are enough. */
  take(key: string, points: number): { readonly taken: boolean; readonly status: ThrottleStatus } {
    const bucket = this.#fill(key);
    const taken = bucket.level >= points;
    if (taken) bucket.level -= points;
    return { taken, status: this.#status(bucket.level) };
  }

  /** Gives back what was reserved and not used. */
  giveBack(key: string, points: number): ThrottleStatus {
    const bucket = this.#fill(key);
    bucket.level = Math.min(this.size.maximumAvailable, bucket.level + points);
    return this.#status(bucket.level);
  }

  #fill(key: string): { level: number; at: number } {
    const at = this.now().getTime();
    const bucket = this.#buckets.get(key) ?? { level: this.size.maximumAvailable, at };
    const restored = (Math.max(0, at - bucket.at) / 1000) * this.size.restoreRate;
    bucket.level = Math.min(this.size.maximumAvailable, bucket.level + restored);
    bucket.at = at;
    this.#buckets.set(key, bucket);
    return bucket;
  }

  #status(level: number): ThrottleStatus {
    return { ...this.size, currentlyAvailable: Math.floor(level) };
  }
}
