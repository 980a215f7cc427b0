import { useRef, useState } from "preact/hooks";

/** Does one thing at a time: a second press while it is done, however quick, does nothing. */
export function useOnce(): { readonly isBusy: boolean; readonly once: (work: () => Promise<void>) => void } {
  // What is drawn comes a moment after the press; the press must know at once.
  const isRunning = useRef(false);
  const [isBusy, setBusy] = useState(false);
  const once = (work: () => Promise<void>) => {
    if (isRunning.current) return;
    isRunning.current = true;
    setBusy(true);
    void work().finally(() => {
      isRunning.current = false;
      setBusy(false);
    });
  };
  return { isBusy, once };
}
