import { useFetcher, useNavigate } from "@remix-run/react";
import { useEffect, useRef } from "react";
import type { ReturnStart } from "../../presenters/return-start";

const LOOK_AGAIN_MS = 500;
const PATIENCE_MS = 15_000;

/**
 * Waits for the return that a form started, and goes there. When it takes too long, to `elsewhere`.
 * @param key of the form that was sent; null = nothing is awaited
 * @returns why there will be none; null = nothing to say
 */
export function useAwaitReturn(key: string | null, elsewhere: string): string | null {
  const { load, data, state } = useFetcher<ReturnStart>();
  const navigate = useNavigate();
  const askedFor = useRef<string | null>(null);
  const isIdle = state === "idle";
  useEffect(() => {
    if (key === null) return;
    const timer = setTimeout(() => void navigate(elsewhere), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [key, elsewhere, navigate]);

  const answer = key !== null && askedFor.current === key && isIdle ? data : undefined;
  const isEnd = answer !== undefined && answer.outcome !== "waiting";
  useEffect(() => {
    if (key === null || !isIdle || isEnd) return;
    const timer = setTimeout(
      () => {
        askedFor.current = key;
        load(`/app/returns/started?key=${key}`);
      },
      askedFor.current === key ? LOOK_AGAIN_MS : 0,
    );
    return () => clearTimeout(timer);
  }, [isEnd, isIdle, key, load]);

  const url = answer?.outcome === "started" ? answer.url : null;
  useEffect(() => {
    if (url) void navigate(url);
  }, [navigate, url]);
  return answer?.outcome === "not_started" ? answer.why : null;
}
