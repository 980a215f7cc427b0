import { render } from "preact";
import { afterEach, beforeEach, vi } from "vitest";
import { speak } from "./speak";

interface Tested {
  readonly shopify: { readonly i18n: { translate: unknown } };
  setUp(): void;
  tearDown(): void;
}

/** One extension for all tests of a file, with its English words; time passes only where a test waits. */
export function testOf<Extension extends Tested>(extension: Extension, words: Parameters<typeof speak>[1]): Extension {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    extension.setUp();
    speak(extension.shopify.i18n, words);
  });
  afterEach(() => {
    render(null, document.body);
    extension.tearDown();
    vi.useRealTimers();
  });
  return extension;
}

const STEP_MS = 100;
const STEPS = 200;

/** Lets time pass until a check holds, and gives what it gave. */
export async function until<Value>(check: () => Value): Promise<Value> {
  for (let step = 1; ; step++) {
    await vi.advanceTimersByTimeAsync(STEP_MS);
    try {
      return check();
    } catch (error) {
      if (step === STEPS) throw error;
    }
  }
}
