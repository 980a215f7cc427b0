import { useEffect, useState } from "preact/hooks";
import type { AccountOrder, Matter, MatterKind } from "../../../app/presenters/account/answers";
import { callApp } from "./call-app";

/** Milliseconds between looks: the app mostly decides within a second, and a letter tells what takes longer than all of them. */
const PAUSES_MS = [500, 1000, 1000, 1000, 2000, 2000, 2000, 3000, 5000, 5000, 10_000];

export interface Awaited {
  readonly matter: Matter | null;
  /** It is still looked for. */
  readonly isWaiting: boolean;
}

/** What a request that was taken has become, and how that goes on for a while. `known`: what there was before it. */
export function useAwaitedMatter(orderId: string, kind: MatterKind, known: readonly Matter[]): Awaited {
  const [awaited, setAwaited] = useState<Awaited>({ matter: null, isWaiting: true });
  useEffect(() => {
    let look = 0;
    let timer: ReturnType<typeof setTimeout>;
    const next = () => {
      const pause = PAUSES_MS[look++];
      if (pause === undefined) setAwaited(({ matter }) => ({ matter, isWaiting: false }));
      else timer = setTimeout(() => void lookOnce(), pause);
    };
    const lookOnce = async () => {
      const answer = await callApp<AccountOrder>("order", { query: { id: orderId } });
      const matters = answer.outcome === "ok" ? answer.value.matters : [];
      const begun = matters.find((one) => one.kind === kind && known.every(({ id }) => id !== one.id));
      // What has begun goes on: a return that is being opened is approved a moment later.
      if (begun) setAwaited({ matter: begun, isWaiting: false });
      next();
    };
    next();
    return () => {
      look = PAUSES_MS.length;
      clearTimeout(timer);
    };
  }, [orderId, kind]);
  return awaited;
}
