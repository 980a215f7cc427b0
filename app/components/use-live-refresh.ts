import { useRevalidator } from "@remix-run/react";
import { useEffect } from "react";

/** Reads the page again every few seconds while something is under way and somebody is looking. */
export function useLiveRefresh(isMoving: boolean, everyMs = 2_000): void {
  const { revalidate, state } = useRevalidator();
  useEffect(() => {
    if (!isMoving || state !== "idle") return;
    const timer = setTimeout(() => {
      if (document.visibilityState === "visible") revalidate();
    }, everyMs);
    return () => clearTimeout(timer);
  }, [isMoving, everyMs, revalidate, state]);
}
