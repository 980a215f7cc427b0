import { callApp } from "./call-app";
import { filesOf } from "./events";
import { say } from "./host";

export interface Photo {
  readonly id: number;
  readonly name: string;
  /** null = it is on its way, or was not taken. */
  readonly key: string | null;
  /** Why it was not taken; "" = nothing is wrong. */
  readonly problem: string;
}

/** What goes into a request of those that were taken. */
export const keysOf = (photos: readonly Photo[]): readonly string[] => photos.flatMap(({ key }) => key ?? []);

/** Whether one is still on its way. */
export const isUploading = (photos: readonly Photo[]): boolean =>
  photos.some(({ key, problem }) => key === null && problem === "");

interface PhotoFieldProps {
  readonly orderId: string;
  readonly label: string;
  readonly photos: readonly Photo[];
  readonly most: number;
  /** Uploads end when they end: each changes the list as it is then. */
  readonly change: (change: (photos: readonly Photo[]) => readonly Photo[]) => void;
}

const TYPES = "image/jpeg,image/png,image/webp,image/heic";
let count = 0;

/** Pictures, each sent as soon as it was chosen. */
export function PhotoField({ orderId, label, photos, most, change }: PhotoFieldProps) {
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
          label={label}
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
