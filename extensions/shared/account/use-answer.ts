import { useEffect, useState } from "preact/hooks";
import type { Answer, Failure } from "./call-app";

export type Loaded<Value> =
  | { readonly state: "loading" }
  | { readonly state: "problem"; readonly failure: Failure }
  | { readonly state: "ready"; readonly value: Value };

export interface Asked<Value> {
  readonly loaded: Loaded<Value>;
  /** Asks again from the start. */
  readonly again: () => void;
  /** Asks again behind what is shown. */
  readonly refresh: () => void;
}

/** Asks the app as soon as it is shown, and whenever `about` changes. */
export function useAnswer<Value>(about: string, ask: () => Promise<Answer<Value>>): Asked<Value> {
  const [loaded, setLoaded] = useState<Loaded<Value>>({ state: "loading" });
  const [round, setRound] = useState(0);
  useEffect(() => {
    let isWanted = true;
    void ask().then((answer) => isWanted && setLoaded(toLoaded(answer)));
    return () => {
      isWanted = false;
    };
  }, [about, round]);
  const refresh = () => setRound((number) => number + 1);
  const again = () => {
    setLoaded({ state: "loading" });
    refresh();
  };
  return { loaded, again, refresh };
}

function toLoaded<Value>(answer: Answer<Value>): Loaded<Value> {
  return answer.outcome === "ok" ? { state: "ready", value: answer.value } : { state: "problem", failure: answer };
}
