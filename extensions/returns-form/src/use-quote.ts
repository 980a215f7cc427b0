import { useEffect, useState } from "preact/hooks";
import type { QuoteTexts } from "../../../app/presenters/account/answers";
import { callApp, type Failure } from "../../shared/account/call-app";
import { type ReturnRequest, withoutWords } from "./return-form";

const PAUSE_MS = 400;

export type Quoted =
  | { readonly state: "none" }
  /** `texts`: of what was chosen before, while the new answer comes. */
  | { readonly state: "loading"; readonly texts: QuoteTexts | null }
  | { readonly state: "problem"; readonly failure: Failure }
  | { readonly state: "ready"; readonly texts: QuoteTexts };

/** What a return would be answered and worth, asked anew a moment after something was changed. */
export function useQuote(request: ReturnRequest | null): { readonly quoted: Quoted; readonly again: () => void } {
  const asked = request ? JSON.stringify(withoutWords(request)) : "";
  const [quoted, setQuoted] = useState<Quoted>({ state: "none" });
  const [round, setRound] = useState(0);
  useEffect(() => {
    if (asked === "") return setQuoted({ state: "none" });
    let isWanted = true;
    setQuoted((before) => ({ state: "loading", texts: "texts" in before ? before.texts : null }));
    const timer = setTimeout(async () => {
      const json: unknown = JSON.parse(asked);
      const answer = await callApp<{ readonly texts: QuoteTexts }>("return-quote", { json });
      if (!isWanted) return;
      if (answer.outcome === "problem") setQuoted({ state: "problem", failure: answer });
      else setQuoted({ state: "ready", texts: answer.value.texts });
    }, PAUSE_MS);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [asked, round]);
  return { quoted, again: () => setRound((number) => number + 1) };
}
