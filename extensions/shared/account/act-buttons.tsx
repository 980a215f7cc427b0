import { useState } from "preact/hooks";
import type { Act, Matter } from "../../../app/presenters/account/answers";
import { callApp, type Failure } from "./call-app";
import { valueOf } from "./events";
import { say } from "./host";
import { ProblemBanner } from "./problem-banner";
import { useOnce } from "./use-once";

interface ActButtonsProps {
  readonly matter: Pick<Matter, "kind" | "id" | "acts">;
  /** Told once the app has taken it. */
  readonly onTaken?: () => void;
}

/** What the shopper can do about something: asked once more where it cannot be undone, sent once, thanked for. */
export function ActButtons({ matter: { kind, id, acts }, onTaken }: ActButtonsProps) {
  const [asking, setAsking] = useState<Act | null>(null);
  const [taken, setTaken] = useState<Act | null>(null);
  const { isBusy, once } = useOnce();
  const [failure, setFailure] = useState<Failure | null>(null);

  const send = async (act: Act, words: string) => {
    setFailure(null);
    const answer = await callApp("matters", { json: { kind, id, act: act.name, words } });
    if (answer.outcome === "problem") return setFailure(answer);
    setAsking(null);
    setTaken(act);
    onTaken?.();
  };

  if (taken) {
    const { title, text } = taken.thanks;
    return (
      <s-banner tone="success" heading={title}>
        {text}
      </s-banner>
    );
  }
  if (acts.length === 0) return null;
  return (
    <s-stack gap="base">
      {failure && <ProblemBanner failure={failure} />}
      {asking ? (
        <Question
          act={asking}
          isBusy={isBusy}
          send={(words) => once(() => send(asking, words))}
          back={() => setAsking(null)}
        />
      ) : (
        <s-stack direction="inline" gap="small">
          {acts.map((act) => (
            <s-button
              key={act.name}
              variant="secondary"
              loading={isBusy}
              onClick={() => (act.question ? setAsking(act) : once(() => send(act, "")))}
            >
              {act.label}
            </s-button>
          ))}
        </s-stack>
      )}
    </s-stack>
  );
}

interface QuestionProps {
  readonly act: Act;
  readonly isBusy: boolean;
  readonly send: (words: string) => void;
  readonly back: () => void;
}

function Question({ act: { question }, isBusy, send, back }: QuestionProps) {
  const [words, setWords] = useState("");
  const [isEmpty, setEmpty] = useState(false);
  if (!question) return null;
  const press = () => {
    if (question.words && words.trim() === "") return setEmpty(true);
    send(words);
  };
  return (
    <s-section heading={question.title}>
      <s-stack gap="base">
        {question.texts.map((text) => (
          <s-paragraph key={text}>{text}</s-paragraph>
        ))}
        {question.words && (
          <s-text-area
            label={question.words}
            value={words}
            maxLength={question.maxWords}
            error={isEmpty && words.trim() === "" ? say("empty") : undefined}
            onInput={(event) => setWords(valueOf(event))}
          />
        )}
        <s-stack direction="inline" gap="small">
          <s-button variant="primary" loading={isBusy} onClick={press}>
            {question.button}
          </s-button>
          <s-button variant="secondary" disabled={isBusy} onClick={back}>
            {say("back")}
          </s-button>
        </s-stack>
      </s-stack>
    </s-section>
  );
}
