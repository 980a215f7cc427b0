import type { FrameWords } from "./action-frame";

const KEYS = ["heading", "loadError", "sendError", "retry", "close", "cancel"] as const;

/** The frame's words, as every action's locale file has them. */
export function frameWords(translate: (key: string) => string): FrameWords {
  return Object.fromEntries(KEYS.map((key) => [key, translate(key)])) as unknown as FrameWords;
}
