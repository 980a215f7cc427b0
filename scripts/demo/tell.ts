import { styleText } from "node:util";

/** What a scene found to be other than promised. */
export class StoryFailed extends Error {}

const color = (name: "green" | "red" | "bold" | "dim", text: string): string =>
  process.stdout.isTTY ? styleText(name, text) : text;

/** Announces something that takes long, and says how long it took. */
export async function during<Result>(what: string, work: () => Promise<Result>): Promise<Result> {
  const began = performance.now();
  console.log(color("dim", `· ${what} …`));
  const result = await work();
  console.log(`${color("green", "✓")} ${what} (${((performance.now() - began) / 1000).toFixed(1)} s)`);
  return result;
}

export const heading = (text: string): void => console.log(`\n${color("bold", text)}`);
export const say = (text: string): void => console.log(`  ${text}`);
export const complain = (text: string): void => console.error(`${color("red", "✗")} ${text}`);

/** A line of the story that is true, or the end of the story. */
export function proved(truth: boolean, text: string, seen: unknown = ""): void {
  if (!truth) throw new StoryFailed(`${text}\n    but seen: ${JSON.stringify(seen)}`);
  console.log(`  ${color("green", "✓")} ${text}`);
}

/** Waits until `look` finds something; what it waits for is named if it never comes. */
export async function eventually<Found>(
  what: string,
  look: () => Promise<Found | null | undefined | false>,
  { seconds = 20, tell = () => "" }: { seconds?: number; tell?: () => string } = {},
): Promise<Found> {
  const end = Date.now() + seconds * 1000;
  while (Date.now() < end) {
    const found = await look();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new StoryFailed(`${what}: not within ${seconds} s. ${tell()}`);
}
