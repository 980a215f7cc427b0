/**
 * The two errors that cross from the outside world into the app. `message` is for the log, `sentence` for a person.
 * Everything a caller is expected to handle is a returned union instead.
 */
export class RetryableError extends Error {
  override readonly name = "RetryableError";
  readonly sentence: string;
  /** True when the outside may have done it although no answer came: look before trying again. */
  readonly outcomeUnknown: boolean;
  readonly retryAfterMs: number | null;

  constructor(
    message: string,
    options: { sentence: string; outcomeUnknown?: boolean; retryAfterMs?: number; cause?: unknown },
  ) {
    super(message, { cause: options.cause });
    this.sentence = options.sentence;
    this.outcomeUnknown = options.outcomeUnknown ?? false;
    this.retryAfterMs = options.retryAfterMs ?? null;
  }
}

/** Trying again would give the same answer: a person must look. */
export class PermanentError extends Error {
  override readonly name = "PermanentError";
  readonly sentence: string;

  constructor(message: string, options: { sentence: string; cause?: unknown }) {
    super(message, { cause: options.cause });
    this.sentence = options.sentence;
  }
}
