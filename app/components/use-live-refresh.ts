import { useRevalidator } from "@remix-run/react";
import { useEffect } from "react";

/** Reads the page again every few seconds while something is under way and somebody is looking. */
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
}
