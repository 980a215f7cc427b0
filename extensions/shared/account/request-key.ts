import { useRef } from "preact/hooks";

/**
 * A key for what is asked: the same for the same request sent again, because nobody knows whether the first one arrived, and a
 * new one as soon as something else is asked.
 */
export function useRequestKey(): (asked: unknown) => string {
  const last = useRef({ asked: "", key: "" });
  return (asked) => {
    const text = JSON.stringify(asked);
    if (last.current.asked !== text) last.current = { asked: text, key: crypto.randomUUID() };
    return last.current.key;
  };
}
