import { useFetchers, useRevalidator } from "@remix-run/react";
import { useEffect, useRef } from "react";

/** After a form was taken, in times of the usual interval: the worker may have other things to do first. */
const AFTER_A_FORM = [1, 2, 4, 8, 16];

/**
 * Reads the page again every few seconds while something is under way and somebody is looking; and a few times more after a
 * form was taken: what it asked for shows once the worker has come to it.
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
    const timers = AFTER_A_FORM.map((times) => setTimeout(revalidate, times * everyMs));
    return () => timers.forEach((timer) => clearTimeout(timer));
  }, [isSending, everyMs, revalidate]);
}
