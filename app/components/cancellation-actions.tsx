import { BlockStack, Button, ButtonGroup } from "@shopify/polaris";
import { useState } from "react";
import type { CancellationAction } from "../presenters/cancellation-words";
import { ConfirmStep } from "./confirm-step";
import { ErrorBanner } from "./error-banner";
import { NoteForm } from "./note-form";
import { useAction } from "./use-action";

interface ActionWords {
  readonly label: string;
  readonly main?: true;
  readonly tone?: "critical";
  /** Asks for a text first. */
  readonly ask?: { readonly label: string; readonly help: string; readonly submit: string; readonly field: string };
  /** Asks once more first: it moves money and cannot be taken back. */
  readonly confirm?: true;
}

const WORDS: Readonly<Record<CancellationAction, ActionWords>> = {
  approve: { label: "Approve and cancel", main: true, confirm: true },
  "try-again": { label: "Try again", main: true },
  keep: { label: "Keep the order", main: true },
  decline: {
    label: "Decline",
    tone: "critical",
    ask: {
      label: "Why not?",
      help: "The shopper reads this.",
      submit: "Decline the cancellation",
      field: "because",
    },
  },
  settle: {
    label: "Finished by hand",
    ask: {
      label: "What did you do in Shopify?",
      help: "Use this when you have cancelled or refunded the order yourself. Nothing more is done by the app.",
      submit: "Mark as finished",
      field: "note",
    },
  },
  check: { label: "Check again" },
};

interface CancellationActionsProps {
  readonly actions: readonly CancellationAction[];
  /** What is cancelled and given back, e.g. "Whole order of #1001" and "Refund $115.70". */
  readonly what: string;
  readonly refund: string;
}

/** What staff can do now; the page shows how it goes on. */
export function CancellationActions({ actions, what, refund }: CancellationActionsProps) {
  const [asking, setAsking] = useState<CancellationAction | null>(null);
  const { send, isBusy, busyWith, errors, fields } = useAction(() => setAsking(null));
  const { ask, confirm } = asking && actions.includes(asking) ? WORDS[asking] : {};
  return (
    <BlockStack gap="300">
      <ErrorBanner errors={errors} />
      {asking && ask ? (
        <NoteForm
          key={asking}
          label={ask.label}
          help={ask.help}
          submit={ask.submit}
          tone={WORDS[asking].tone}
          error={fields[ask.field]}
          isBusy={isBusy}
          onSubmit={(text) => send({ intent: asking, [ask.field]: text })}
          onCancel={() => setAsking(null)}
        />
      ) : asking && confirm ? (
        <ConfirmStep
          title={[what, refund].filter(Boolean).join(": ")}
          text="What is cancelled and refunded cannot be taken back in Shopify."
          submit={refund.startsWith("Refund ") ? `Cancel and ${lower(refund)}` : "Yes, cancel it"}
          isBusy={isBusy}
          onSubmit={() => send({ intent: asking })}
          onCancel={() => setAsking(null)}
        />
      ) : (
        <ButtonGroup>
          {actions.map((action) => {
            const { label, main, tone, ask: needsText, confirm: needsYes } = WORDS[action];
            return (
              <Button
                key={action}
                variant={main ? "primary" : undefined}
                tone={tone}
                loading={busyWith === action}
                disabled={isBusy && busyWith !== action}
                onClick={() => (needsText || needsYes ? setAsking(action) : send({ intent: action }))}
              >
                {label}
              </Button>
            );
          })}
        </ButtonGroup>
      )}
    </BlockStack>
  );
}

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
