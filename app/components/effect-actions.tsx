import { BlockStack, Button, ButtonGroup } from "@shopify/polaris";
import { useState } from "react";
import { ErrorBanner } from "./error-banner";
import { NoteForm } from "./note-form";
import { useAction } from "./use-action";

/** The ways on for an action that stopped: try it again, or say what became of it. */
export function EffectActions({ effectId, title }: { effectId: string; title: string }) {
  const [isSettling, setSettling] = useState(false);
  const { send, isBusy, busyWith, errors, fields } = useAction(() => setSettling(false));
  const url = `/app/ledger/effects/${effectId}`;
  return (
    <BlockStack gap="200">
      <ErrorBanner errors={errors} />
      {isSettling ? (
        <NoteForm
          label="What did you find, or do yourself?"
          help="It is marked as done and never tried again. Your note stays in the ledger."
          submit="Settle by hand"
          error={fields.note}
          isBusy={isBusy}
          onSubmit={(note) => send({ intent: "settle", note }, url)}
          onCancel={() => setSettling(false)}
        />
      ) : (
        <ButtonGroup>
          <Button
            onClick={() => send({ intent: "retry" }, url)}
            loading={busyWith === "retry"}
            accessibilityLabel={`Try again: ${title}`}
          >
            Try again
          </Button>
          <Button onClick={() => setSettling(true)} disabled={isBusy} accessibilityLabel={`Settle by hand: ${title}`}>
            Settle by hand
          </Button>
        </ButtonGroup>
      )}
    </BlockStack>
  );
}
