import { useCallback, useEffect, useState } from "preact/hooks";
import type { AdminOrder } from "../../../app/presenters/admin-order-model";
import { readOrder } from "./order-client";

export type LoadedOrder =
  | { readonly state: "loading" }
  | { readonly state: "failed"; readonly errors: readonly string[] }
  | { readonly state: "shown"; readonly order: AdminOrder };

const LOOK_AGAIN_MS = 3_000;
/** After a minute nobody is waiting any more. */
const LOOKS = 20;

/** The order of the page, read from the app; `follow`: also again while something is being done to it. */
export function useOrder(orderId: string | undefined, { follow = false } = {}) {
  const [loaded, setLoaded] = useState<LoadedOrder>({ state: "loading" });
  const [looks, setLooks] = useState(0);
  const load = useCallback(async () => {
    const read = orderId ? await readOrder(orderId) : ({ ok: false, errors: [] } as const);
    setLoaded(read.ok ? { state: "shown", order: read.order } : { state: "failed", errors: read.errors });
  }, [orderId]);
  useEffect(() => void load(), [load, looks]);
  const isMoving = follow && loaded.state === "shown" && loaded.order.isMoving && looks < LOOKS;
  useEffect(() => {
    if (!isMoving) return;
    const timer = setTimeout(() => setLooks((count) => count + 1), LOOK_AGAIN_MS);
    return () => clearTimeout(timer);
  }, [isMoving, looks]);
  const reload = () => {
    setLoaded({ state: "loading" });
    setLooks((count) => count + 1);
  };
  return { loaded, reload };
}
