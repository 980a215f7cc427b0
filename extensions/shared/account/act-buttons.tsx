import { useState } from "preact/hooks";
import type { Act, Matter } from "../../../app/presenters/account/answers";
import { callApp, type Failure } from "./call-app";
import { valueOf } from "./events";
import { say } from "./host";
import { isUploading, keysOf, type Photo, PhotoField } from "./photo-field";
import { ProblemBanner } from "./problem-banner";
import { useRequestKey } from "./request-key";
import { useOnce } from "./use-once";

interface ActButtonsProps {
  readonly matter: Pick<Matter, "kind" | "id" | "orderId" | "acts">;
  /** Told once the app has taken it. */
  readonly onTaken?: () => void;
}

/** What the shopper can do about something: asked once more where it cannot be undone, sent once, thanked for. */
export function ActButtons({ matter: { kind, id, orderId, acts }, onTaken }: ActButtonsProps) {
  const [asking, setAsking] = useState<Act | null>(null);
  const [taken, setTaken] = useState<Act | null>(null);
  const { isBusy, once } = useOnce();
  const keyOf = useRequestKey();
  const [failure, setFailure] = useState<Failure | null>(null);

  const send = async (act: Act, { words, photoKeys }: Said) => {
    setFailure(null);
    const asked = { kind, id, act: act.name, words, photoKeys };
    const answer = await callApp("matters", { json: { ...asked, requestKey: keyOf(asked) } });
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
          orderId={orderId}
          isBusy={isBusy}
          send={(said) => once(() => send(asking, said))}
          back={() => setAsking(null)}
        />
      ) : (
        <s-stack direction="inline" gap="small">
          {acts.map((act) => (
            <s-button
              key={act.name}
              variant="secondary"
              loading={isBusy}
              onClick={() => (act.question ? setAsking(act) : once(() => send(act, NOTHING_SAID)))}
            >
              {act.label}
            </s-button>
          ))}
        </s-stack>
      )}
    </s-stack>
  );
}

interface Said {
  readonly words: string;
  readonly photoKeys: readonly string[];
}
const NOTHING_SAID: Said = { words: "", photoKeys: [] };

interface QuestionProps {
  readonly act: Act;
  readonly orderId: string;
  readonly isBusy: boolean;
  readonly send: (said: Said) => void;
  readonly back: () => void;
}

function Question({ act: { question }, orderId, isBusy, send, back }: QuestionProps) {
  const [words, setWords] = useState("");
  const [photos, setPhotos] = useState<readonly Photo[]>([]);
  const [isChecked, setChecked] = useState(false);
  if (!question) return null;
  const press = () => {
    setChecked(true);
    if (isUploading(photos) || (question.words && words.trim() === "")) return;
    send({ words, photoKeys: keysOf(photos) });
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
            error={isChecked && words.trim() === "" ? say("empty") : undefined}
            onInput={(event) => setWords(valueOf(event))}
          />
        )}
        {question.photos && (
          <PhotoField {...{ ...question.photos, orderId, photos }} change={(changed) => setPhotos(changed)} />
        )}
        {isChecked && isUploading(photos) && <s-banner tone="info">{say("photos.wait")}</s-banner>}
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
