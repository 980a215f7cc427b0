import { useFetcher } from "@remix-run/react";
import { useAppBridge } from "@shopify/app-bridge-react";
import { useEffect, useRef } from "react";
import type { ActionResult } from "../presenters/action-result";

/** Sends an action and tells its result: a toast when it worked, `errors` and `fields` for the page when it did not. */
export function useAction(onDone?: () => void) {
  const fetcher = useFetcher<ActionResult>();
  const bridge = useAppBridge();
  const told = useRef<unknown>(null);
  const whenDone = useRef(onDone);
  whenDone.current = onDone;
  const { data, state } = fetcher;
  // Told as soon as the answer is there: when the page has been read again, whoever asked may be gone from it.
  useEffect(() => {
    if (!data || told.current === data) return;
    told.current = data;
    if (!data.ok) return;
    bridge.toast.show(data.message);
  }, [bridge, data]);
  // Going elsewhere before the page was read again loses the next page (Remix 2.17, routes it has not discovered yet).
  const isOver = state === "idle" && data?.ok === true;
  useEffect(() => {
    if (isOver) whenDone.current?.();
  }, [isOver]);
  const failed = data && !data.ok && state === "idle" ? data : null;
  return {
    send: (fields: Readonly<Record<string, string>>, action?: string) =>
      fetcher.submit({ ...fields }, { method: "post", action }),
    isBusy: state !== "idle",
    busyWith: state === "idle" ? null : (fetcher.formData?.get("intent") ?? null),
    errors: failed?.errors ?? [],
    fields: failed?.fields ?? {},
    link: failed?.link,
    /** Shown now and never again. */
    once: data?.ok ? data.once : undefined,
  };
}
