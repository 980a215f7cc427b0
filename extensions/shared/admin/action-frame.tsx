import type { ComponentChildren } from "preact";
import type { AdminOrder } from "../../../app/presenters/admin-order-model";
import { inApp, type Refusal } from "./order-client";
import type { LoadedOrder } from "./use-order";

/** Words of the frame; of an extension's locale file. */
export interface FrameWords {
  readonly heading: string;
  readonly loadError: string;
  readonly sendError: string;
  readonly retry: string;
  readonly close: string;
  readonly cancel: string;
}

interface ActionFrameProps {
  readonly words: FrameWords;
  readonly loaded: LoadedOrder;
  readonly reload: () => void;
  readonly close: () => void;
  /** What the app said it does: the form has done its work. */
  readonly message: string | null;
  readonly refusal: Refusal | null;
  /** The main button, once the order is there; nothing when there is nothing to do. */
  readonly primary: (order: AdminOrder) => ComponentChildren;
  readonly children: (order: AdminOrder) => ComponentChildren;
}

/** What all actions share: loading, failing, the form, what came of it, and the way out. */
export function ActionFrame(props: ActionFrameProps) {
  const { words, loaded, message, close } = props;
  const primary = loaded.state === "shown" && message === null ? props.primary(loaded.order) : null;
  return (
    <s-admin-action heading={words.heading} loading={loaded.state === "loading"}>
      <Content {...props} />
      {primary}
      {loaded.state === "failed" && (
        <s-button slot="primary-action" variant="primary" onClick={props.reload}>
          {words.retry}
        </s-button>
      )}
      <s-button slot="secondary-actions" onClick={close}>
        {primary ? words.cancel : words.close}
      </s-button>
    </s-admin-action>
  );
}

function Content({ words, loaded, message, refusal, children }: ActionFrameProps) {
  if (loaded.state === "loading") return <s-spinner accessibilityLabel={words.heading} />;
  if (loaded.state === "failed") return <s-banner tone="critical">{sentence(loaded.errors, words.loadError)}</s-banner>;
  if (message !== null) return <s-banner tone="success">{message}</s-banner>;
  const isOfField = refusal !== null && Object.keys(refusal.fields).length > 0;
  return (
    <s-stack gap="base">
      {refusal && !isOfField && (
        <s-banner tone="critical">
          {sentence(refusal.errors, words.sendError)}{" "}
          {refusal.link && <s-link href={inApp(refusal.link.url)}>{refusal.link.label}</s-link>}
        </s-banner>
      )}
      {children(loaded.order)}
    </s-stack>
  );
}

const sentence = (errors: readonly string[], otherwise: string) => (errors.length > 0 ? errors.join(" ") : otherwise);
