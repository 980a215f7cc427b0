import { BlockStack, Button, ButtonGroup } from "@shopify/polaris";
import { useState } from "react";
import type { ReturnAction } from "../../presenters/return-actions";
import type { ReturnPageModel } from "../../presenters/return-page";
import { ConfirmStep } from "../confirm-step";
import { ErrorBanner } from "../error-banner";
import { NoteForm } from "../note-form";
import { useAction } from "../use-action";
import { ApproveForm } from "./approve-form";
import { ChangeForm } from "./change-form";
import { DeclineForm } from "./decline-form";

interface ActionWords {
  readonly label: string;
  readonly tone?: "critical";
  /** Opens a step of its own before anything is sent. */
  readonly opens?: "form" | "confirm";
  /** The button of that step. */
  readonly submit?: string;
}

const WORDS: Readonly<Record<ReturnAction, ActionWords>> = {
  approve: { label: "Approve", opens: "form" },
  decline: { label: "Decline", tone: "critical", opens: "form" },
  "count-in": { label: "Count in" },
  "refund-now": { label: "Pay now", opens: "confirm", submit: "Pay now" },
  change: { label: "Change terms", opens: "form" },
  "no-more": { label: "Nothing more will come", opens: "confirm", submit: "Close the return" },
  cancel: { label: "Call off", tone: "critical", opens: "confirm", submit: "Call the return off" },
  reopen: { label: "Reopen", opens: "confirm", submit: "Reopen the return" },
  retry: { label: "Try again" },
  settle: { label: "Finished by hand", opens: "form" },
  check: { label: "Check again" },
};

interface ReturnActionsProps {
  readonly page: Pick<ReturnPageModel, "orderReturn" | "actions" | "prospects" | "chosen" | "isTold" | "lines">;
  readonly words: {
    readonly declineReasons: Readonly<Record<string, string>>;
    readonly resolutions: Readonly<Record<string, string>>;
    readonly moments: Readonly<Record<string, string>>;
  };
}

/** What staff can do now; whatever moves money says first what will happen. */
export function ReturnActions({ page, words }: ReturnActionsProps) {
  const { orderReturn, actions, prospects, chosen, isTold, lines } = page;
  const [asking, setAsking] = useState<ReturnAction | null>(null);
  const { send, isBusy, busyWith, errors, fields } = useAction(() => setAsking(null));
  const current = asking && actions.includes(asking) ? asking : null;
  // What has ended needs nothing of anybody: no button of it stands out.
  const isOver = orderReturn.ended !== null;
  const step = {
    text: current ? (prospects[current] ?? "") : "",
    isBusy,
    onSubmit: (more: Readonly<Record<string, string>> = {}) => void send({ ...more, intent: current ?? "" }),
    onCancel: () => setAsking(null),
  };
  return (
    <BlockStack gap="300">
      <ErrorBanner errors={errors} />
      {current === "approve" && <ApproveForm lines={lines} {...step} />}
      {current === "decline" && <DeclineForm reasons={words.declineReasons} error={fields.because} {...step} />}
      {current === "change" && <ChangeForm chosen={chosen} isTold={isTold} {...words} {...step} />}
      {current === "settle" && (
        <NoteForm
          label="What did you do in Shopify?"
          help="Use this when you have finished the return yourself. It is closed in Shopify too; nothing else is done by the app."
          submit="Mark as finished"
          error={fields.note}
          isBusy={isBusy}
          onSubmit={(note) => step.onSubmit({ note })}
          onCancel={step.onCancel}
        />
      )}
      {current && WORDS[current].opens === "confirm" && (
        <ConfirmStep
          {...step}
          title={`${WORDS[current].label}: ${orderReturn.rma}`}
          submit={WORDS[current].submit ?? ""}
          onSubmit={() => step.onSubmit()}
        />
      )}
      {!current && (
        <ButtonGroup>
          {actions.map((action, index) => {
            const { label, tone, opens } = WORDS[action];
            return (
              <Button
                key={action}
                variant={index === 0 && !isOver ? "primary" : undefined}
                tone={tone}
                url={action === "count-in" ? orderReturn.receiveUrl : undefined}
                loading={busyWith === action}
                disabled={isBusy && busyWith !== action}
                onClick={
                  action === "count-in" ? undefined : () => (opens ? setAsking(action) : void send({ intent: action }))
                }
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
