import { BlockStack, Box, Button, Checkbox, InlineGrid, InlineStack, Select, TextField } from "@shopify/polaris";
import { MinusIcon, PlusIcon } from "@shopify/polaris-icons";
import type { KeyboardEvent } from "react";
import { CONDITIONS } from "../domain/returns/types";
import { COUNTED_AS, type CountedCondition } from "../presenters/receive-words";
import { CONDITION_WORDS, DISPOSITION_WORDS } from "../presenters/return-words";
import { ReceivePhotos } from "./receive-photos";
import type { CountRow } from "./receive-rows";

export interface RowActions {
  edit(key: string, change: Partial<Omit<CountRow, "key" | "lineId" | "photos">>): void;
  step(key: string, by: 1 | -1): void;
  addPhoto(key: string, photo: CountRow["photos"][number]): void;
  removePhoto(key: string, photoKey: string): void;
  remove(key: string): void;
}

interface ReceiveRowProps {
  readonly row: CountRow;
  readonly returnId: string;
  /** What is counted, for those who hear the page. */
  readonly name: string;
  readonly canRemove: boolean;
  readonly locations: readonly { readonly label: string; readonly value: string }[];
  readonly mistakes: Readonly<Record<string, string>>;
  readonly actions: RowActions;
}

const CONDITION_CHOICES = CONDITIONS.map((value) => ({ value, label: CONDITION_WORDS[value] }));
const DISPOSITION_CHOICES = COUNTED_AS.map((value) => ({ value, label: DISPOSITION_WORDS[value] }));
const STEPS: Readonly<Record<string, 1 | -1>> = { "+": 1, "=": 1, ArrowUp: 1, "-": -1, ArrowDown: -1 };

/** Units that are alike: how many, how they are, where they go, whether they count. */
export function ReceiveRow({ row, returnId, name, canRemove, locations, mistakes, actions }: ReceiveRowProps) {
  const { key } = row;
  const isOther = row.lineId === null;
  const withLocation = row.disposition === "RESTOCKED";
  return (
    <BlockStack gap="300">
      {isOther && (
        <TextField
          label="What was in the parcel?"
          value={row.title}
          onChange={(title) => actions.edit(key, { title })}
          maxLength={200}
          autoComplete="off"
          error={mistakes["title"]}
        />
      )}
      <InlineGrid columns={{ xs: "1fr", md: "auto minmax(0, 1fr) minmax(0, 1fr) minmax(0, 1fr)" }} gap="300">
        <UnitsField row={row} name={name} actions={actions} />
        <Select
          label="Condition"
          options={CONDITION_CHOICES}
          value={row.condition}
          onChange={(condition) => actions.edit(key, { condition: condition as CountedCondition })}
        />
        <Select
          label="What becomes of it"
          options={DISPOSITION_CHOICES}
          value={row.disposition}
          onChange={(disposition) => actions.edit(key, { disposition: disposition as CountRow["disposition"] })}
        />
        {withLocation && (
          <Select
            label="Location"
            options={[{ label: "Choose…", value: "" }, ...locations]}
            value={row.locationId}
            onChange={(locationId) => actions.edit(key, { locationId })}
            error={mistakes["locationId"]}
          />
        )}
      </InlineGrid>
      <InlineGrid columns={{ xs: "1fr", md: "minmax(0, 1fr) auto" }} gap="300" alignItems="end">
        <TextField
          label={row.accepted || isOther ? "Note" : "Why it does not count"}
          value={row.note}
          onChange={(note) => actions.edit(key, { note })}
          maxLength={500}
          autoComplete="off"
          error={mistakes["note"]}
        />
        <ReceivePhotos
          returnId={returnId}
          of={name}
          photos={row.photos}
          onAdd={(photo) => actions.addPhoto(key, photo)}
          onRemove={(photoKey) => actions.removePhoto(key, photoKey)}
        />
      </InlineGrid>
      <InlineStack gap="400" blockAlign="center">
        {!isOther && (
          <Checkbox
            label="Counts for the refund"
            checked={row.accepted}
            onChange={(accepted) => actions.edit(key, { accepted })}
          />
        )}
        {canRemove && (
          <Button variant="plain" tone="critical" onClick={() => actions.remove(key)}>
            Remove this row
          </Button>
        )}
      </InlineStack>
    </BlockStack>
  );
}

/** Digits, + and − count; Enter goes to the next count. */
function UnitsField({ row, name, actions }: Pick<ReceiveRowProps, "row" | "name" | "actions">) {
  const press = (event: KeyboardEvent<HTMLDivElement>) => {
    const by = STEPS[event.key];
    if (by && event.target instanceof HTMLInputElement) {
      event.preventDefault();
      actions.step(row.key, by);
    }
    if (event.key === "Enter" && !event.ctrlKey && !event.metaKey && event.target instanceof HTMLInputElement) {
      event.preventDefault();
      focusNextCount(event.target);
    }
  };
  return (
    // The keys belong to the field inside; the box only hears them.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div onKeyDown={press}>
      <InlineStack gap="100" blockAlign="end" wrap={false}>
        <Button
          icon={MinusIcon}
          size="large"
          accessibilityLabel={`One fewer of ${name}`}
          disabled={row.quantity === "" || row.quantity === "0"}
          onClick={() => actions.step(row.key, -1)}
        />
        <Box width="5rem">
          <TextField
            label="Units"
            id={`units-${row.key}`}
            inputMode="numeric"
            selectTextOnFocus
            placeholder="0"
            value={row.quantity}
            onChange={(quantity) => actions.edit(row.key, { quantity })}
            autoComplete="off"
            align="center"
          />
        </Box>
        <Button
          icon={PlusIcon}
          size="large"
          accessibilityLabel={`One more of ${name}`}
          onClick={() => actions.step(row.key, 1)}
        />
      </InlineStack>
    </div>
  );
}

const COUNTS = "input[id^='units-']";

function focusNextCount(from: HTMLInputElement): void {
  const all = [...document.querySelectorAll<HTMLInputElement>(COUNTS)];
  const next = all[all.indexOf(from) + 1] ?? document.querySelector<HTMLElement>("#count-submit");
  next?.focus();
}

export const focusFirstCount = (): void => document.querySelector<HTMLInputElement>(COUNTS)?.focus();
