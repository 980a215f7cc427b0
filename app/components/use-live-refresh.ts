import { useFetchers, useRevalidator } from "@remix-run/react";
import { useEffect, useRef } from "react";

/**
 * Reads the page again every few seconds while something is under way and somebody is looking; and once more after a form was
 * taken: the worker may have finished it while the page was being read, half before and half after.
 */
export function useLiveRefresh(isMoving: boolean, everyMs = 2_000): void {
  const { revalidate, state } = useRevalidator();
  const isIdle = state === "idle";
  useEffect(() => {
    if (!isMoving || !isIdle) return;
    const timer = setInterval(() => {
      if (document.visibilityState === "visible") revalidate();
    }, everyMs);
    return () => clearInterval(timer);
  }, [isMoving, isIdle, everyMs, revalidate]);

  const isSending = useFetchers().some(({ formMethod }) => formMethod !== undefined);
  const wasSending = useRef(false);
  useEffect(() => {
    const hasSent = wasSending.current && !isSending;
    wasSending.current = isSending;
    if (!hasSent) return;
    const timer = setTimeout(revalidate, everyMs);
    return () => clearTimeout(timer);
  }, [isSending, everyMs, revalidate]);
}
