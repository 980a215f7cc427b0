import { useFetcher } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import { addReplays, NO_REPLAY, type Replay } from "../../domain/policy/replay";
import type { PolicyAnswer } from "../../presenters/policy-answer";
import type { PolicyProblems } from "../../presenters/policy-draft";

interface Question {
  readonly days: string;
  readonly minutes: string;
  readonly document: string;
}
interface Progress {
  readonly sum: Replay;
  readonly read: number;
  readonly of: number;
}

const NOTHING_READ: Progress = { sum: NO_REPLAY, read: 0, of: 0 };

/** Asks for one part of a replay after the other and adds them up, so that progress shows and it can be stopped. */
export function useReplay() {
  const fetcher = useFetcher<PolicyAnswer>();
  const [question, setQuestion] = useState<Question | null>(null);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [error, setError] = useState<string | null>(null);
  const heard = useRef<unknown>(null);
  const { data, state } = fetcher;

  const ask = (asked: Question, after: string) =>
    fetcher.submit({ intent: "replay", ...asked, after }, { method: "post" });

  useEffect(() => {
    if (!data || state !== "idle" || heard.current === data) return;
    heard.current = data;
    if (!question) return;
    const part = data.ok ? data.replayed : undefined;
    if (part?.outcome !== "replayed") {
      setQuestion(null);
      setError(data.ok ? mistakeIn(part) : data.errors.join(" "));
      return;
    }
    const { read, of } = part;
    setProgress((before) => ({ sum: addReplays(before?.sum ?? NO_REPLAY, part.part), read, of }));
    if (part.next) ask(question, part.next);
    else setQuestion(null);
  });

  return {
    start(asked: Question) {
      setError(null);
      setProgress(NOTHING_READ);
      setQuestion(asked);
      ask(asked, "");
    },
    /** What was counted so far stays. */
    stop: () => setQuestion(null),
    isRunning: question !== null,
    read: progress?.read ?? 0,
    of: progress?.of ?? 0,
    replay: error ? null : progress?.sum,
    error,
  };
}

function mistakeIn(answer: { readonly problems: PolicyProblems } | undefined): string {
  return `Mend the mistakes first: ${answer?.problems.errors[0]?.sentence ?? ""}`;
}
