import { callApp } from "../../shared/account/call-app";
import { filesOf } from "../../shared/account/events";
import { say } from "../../shared/account/host";
import type { Photo } from "./return-form";

interface PhotoFieldProps {
  readonly orderId: string;
  readonly photos: readonly Photo[];
  readonly most: number;
  readonly isNeeded: boolean;
  /** Uploads end when they end: each changes the list as it is then. */
  readonly change: (change: (photos: readonly Photo[]) => readonly Photo[]) => void;
}

const TYPES = "image/jpeg,image/png,image/webp,image/heic";
let count = 0;

/** Pictures of one line, each sent as soon as it was chosen. */
export function PhotoField({ orderId, photos, most, isNeeded, change }: PhotoFieldProps) {
  const send = async (file: File) => {
    const id = ++count;
    const set = (photo: Partial<Photo>) =>
      change((all) => all.map((one) => (one.id === id ? { ...one, ...photo } : one)));
    change((all) => [...all, { id, name: file.name, key: null, problem: "" }]);
    const answer = await callApp<{ readonly key: string }>("photos", { query: { id: orderId }, file });
    if (answer.outcome === "ok") return set({ key: answer.value.key });
    set({ problem: say(answer.problem === "refused" ? "photos.wrong_type" : `problem.${answer.problem}`) });
  };
  const room = most - photos.filter(({ problem }) => problem === "").length;
  return (
    <s-stack gap="small">
      {room > 0 && (
        <s-drop-zone
          label={say(isNeeded ? "photos.needed" : "photos.label")}
          accept={TYPES}
          multiple
          onInput={(event) =>
            filesOf(event)
              .slice(0, room)
              .forEach((file) => void send(file))
          }
        />
      )}
      <s-box accessibilityRole="status">
        {photos.map(({ id, name, key, problem }) => (
          <s-stack key={id} direction="inline" gap="small" alignItems="center">
            <s-text tone={problem ? "critical" : "auto"}>
              {`${name}: ${problem || say(key === null ? "photos.sending" : "photos.sent")}`}
            </s-text>
            <s-button
              variant="secondary"
              accessibilityLabel={say("photos.remove_name", { name })}
              onClick={() => change((all) => all.filter((one) => one.id !== id))}
            >
              {say("photos.remove")}
            </s-button>
          </s-stack>
        ))}
      </s-box>
    </s-stack>
  );
}
