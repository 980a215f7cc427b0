import { BlockStack, Box, Button, ButtonGroup, InlineStack, Select, Text } from "@shopify/polaris";
import { useState } from "react";
import type { BulkAction } from "../../presenters/return-actions";
import { ConfirmStep } from "../confirm-step";
import { NoteForm } from "../note-form";

interface BulkBarProps {
  readonly count: number;
  readonly isBusy: boolean;
  readonly declineReasons: Readonly<Record<string, string>>;
  readonly onSend: (action: BulkAction, more: Readonly<Record<string, string>>) => void;
  readonly onClear: () => void;
}

interface BulkWords {
  readonly label: string;
  readonly tone?: "critical";
  /** What exactly will happen, asked before it does; decline asks for a text instead. */
  readonly confirm?: { readonly text: string; readonly submit: string };
}

const WORDS: Readonly<Record<BulkAction, BulkWords>> = {
  approve: {
    label: "Approve",
    confirm: {
      text: "All items of each are approved on the terms it was quoted. Where the terms say so, labels are bought and money goes back at once.",
      submit: "Approve them",
    },
  },
  decline: { label: "Decline", tone: "critical" },
  cancel: {
    label: "Call off",
    tone: "critical",
    confirm: {
      text: "Each is cancelled in Shopify, unused labels are given back, and the shopper is told. This cannot be taken back.",
      submit: "Call them off",
    },
  },
  "no-more": {
    label: "Nothing more will come",
    confirm: {
      text: "Units not counted in are written down as missing and not paid for; then each return is closed.",
      submit: "Close them",
    },
  },
};

/** What can be done with the returns that were ticked; each action says first what will happen. */
export function BulkBar({ count, isBusy, declineReasons, onSend, onClear }: BulkBarProps) {
  const [asking, setAsking] = useState<BulkAction | null>(null);
  const [reason, setReason] = useState("OTHER");
  if (count === 0) return null;
  const chosen = count === 1 ? "1 return chosen" : `${count} returns chosen`;
  const send = (more: Readonly<Record<string, string>> = {}) => {
    if (!asking) return;
    setAsking(null);
    onSend(asking, more);
  };
  const confirm = asking ? WORDS[asking].confirm : undefined;
  return (
    <Box padding="400" background="bg-surface-secondary" borderBlockEndWidth="025" borderColor="border-secondary">
      {asking === "decline" ? (
        <BlockStack gap="300">
          <Text as="p" fontWeight="semibold">
            {chosen}: decline
          </Text>
          <Select
            label="Reason given to Shopify"
            options={Object.entries(declineReasons).map(([value, label]) => ({ value, label }))}
            value={reason}
            onChange={setReason}
          />
          <NoteForm
            label="Why not?"
            help="Every one of these shoppers reads this."
            submit="Decline them"
            tone="critical"
            isBusy={isBusy}
            onSubmit={(because) => send({ because, reason })}
            onCancel={() => setAsking(null)}
          />
        </BlockStack>
      ) : confirm && asking ? (
        <ConfirmStep
          title={`${chosen}: ${WORDS[asking].label.toLowerCase()}`}
          text={confirm.text}
          submit={confirm.submit}
          isBusy={isBusy}
          onSubmit={() => send()}
          onCancel={() => setAsking(null)}
        />
      ) : (
        <InlineStack gap="300" blockAlign="center">
          <Text as="span" fontWeight="semibold">
            {chosen}
          </Text>
          <ButtonGroup>
            {(Object.keys(WORDS) as BulkAction[]).map((action) => (
              <Button key={action} tone={WORDS[action].tone} disabled={isBusy} onClick={() => setAsking(action)}>
                {WORDS[action].label}
              </Button>
            ))}
            <Button variant="plain" onClick={onClear}>
              Choose none
            </Button>
          </ButtonGroup>
        </InlineStack>
      )}
    </Box>
  );
}
