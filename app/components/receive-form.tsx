import { Banner, BlockStack, Button, Card, ChoiceList, InlineStack, List, Text } from "@shopify/polaris";
import { PlusIcon } from "@shopify/polaris-icons";
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from "react";
import type { ReceiveModel } from "../presenters/receive-page";
import { summarise } from "../presenters/receive-summary";
import { Bare } from "./bare";
import { ErrorBanner } from "./error-banner";
import { createBurst } from "./receive-burst";
import { ReceiveLine } from "./receive-line";
import { ReceiveRow, type RowActions } from "./receive-row";
import {
  addOther,
  allHere,
  type CountRow,
  editRow,
  isTouched,
  mistakesIn,
  removeRow,
  splitLine,
  startRows,
  stepRow,
  toCounts,
  unitsOf,
} from "./receive-rows";
import { useAction } from "./use-action";

interface ReceiveFormProps {
  readonly model: ReceiveModel;
  /** Makes sending twice one count. */
  readonly requestKey: string;
  readonly locations: readonly { readonly label: string; readonly value: string }[];
  /** Where units go back into stock; "" = choose. */
  readonly locationId: string;
  readonly onTouch: (isTouched: boolean) => void;
  /** A scan while counting: true = it was an item of this return. */
  readonly onScan: (code: string) => void;
  readonly scanned: { readonly sku: string } | null;
  readonly onDone: () => void;
}

/** Counting in one return. Ctrl+Enter sends it. */
export function ReceiveForm(props: ReceiveFormProps) {
  const { model, locations, locationId, onTouch, onScan, scanned, onDone } = props;
  // A page read again while counting brings a new key: this form keeps its own.
  const [requestKey] = useState(props.requestKey);
  const [rows, setRows] = useState<readonly CountRow[]>(() =>
    startRows(
      model.lines.map(({ id }) => id),
      { locationId },
    ),
  );
  const [restIsMissing, setMissing] = useState(false);
  const [isTried, setTried] = useState(false);
  const { send, isBusy, errors, link } = useAction(onDone);

  // Two keys can come before the page shows that the first was taken.
  const isSent = useRef(false);
  useEffect(() => {
    if (!isBusy) isSent.current = false;
  }, [isBusy]);

  const touched = isTouched(rows);
  useEffect(() => onTouch(touched), [onTouch, touched]);
  useEffect(() => {
    const line = scanned && model.lines.find(({ sku }) => sku?.toUpperCase() === scanned.sku.toUpperCase());
    if (line) setRows((all) => stepRow(all, all.find(({ lineId }) => lineId === line.id)?.key ?? "", 1));
    // Each scan is an object of its own, so that the same item twice counts twice.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [scanned]);

  const actions: RowActions & { split(lineId: string): void } = {
    edit: (key, change) => setRows((all) => editRow(all, key, change)),
    step: (key, by) => setRows((all) => stepRow(all, key, by)),
    remove: (key) => setRows((all) => removeRow(all, key)),
    split: (lineId) => setRows((all) => splitLine(all, lineId, { locationId })),
    addPhoto: (key, photo) => setRows((all) => editPhotos(all, key, (photos) => [...photos, photo])),
    removePhoto: (key, gone) =>
      setRows((all) => editPhotos(all, key, (photos) => photos.filter((photo) => photo.key !== gone))),
  };

  const expected = new Map(model.lines.map(({ id, announced, came, missing }) => [id, announced - came - missing]));
  const counting = rows.map(({ lineId, accepted, ...row }) => ({ lineId, accepted, units: unitsOf(row) }));
  const left = model.lines.reduce((sum, { id }) => {
    const now = counting.filter(({ lineId }) => lineId === id).reduce((units, row) => units + row.units, 0);
    return sum + Math.max(0, (expected.get(id) ?? 0) - now);
  }, 0);
  const isMissing = restIsMissing && left > 0;
  const sentences = summarise(model, counting, isMissing);
  const found = mistakesIn(rows);
  const mistakes: typeof found = isTried ? found : new Map();

  const submit = () => {
    setTried(true);
    if (found.size > 0) setTimeout(focusFirstMistake);
    else if (sentences.length === 0) setTimeout(focusNothing);
    if (isSent.current || isBusy || found.size > 0 || sentences.length === 0) return;
    isSent.current = true;
    const counts = JSON.stringify(toCounts(rows));
    void send({ requestKey, returnId: model.id, counts, restIsMissing: String(isMissing) });
  };
  const keys = useScanWithin(rows, (code, before) => {
    setRows(before);
    // The code's own characters may just have emptied a count: what stood there before it is what can be lost.
    onTouch(isTouched(before));
    onScan(code);
  });
  const press = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return keys(event);
    event.preventDefault();
    submit();
  };
  const others = rows.filter(({ lineId }) => lineId === null);
  return (
    <form
      noValidate
      aria-label={`Count ${model.rma}`}
      onKeyDownCapture={press}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <BlockStack gap="400">
        <ErrorBanner errors={errors} title="This was not counted" link={link} />
        {model.lines.map((line) => (
          <ReceiveLine
            key={line.id}
            line={line}
            rows={rows.filter(({ lineId }) => lineId === line.id)}
            returnId={model.id}
            {...{ locations, mistakes, actions }}
          />
        ))}
        {others.map((row, index) => (
          <Card key={row.key}>
            <div role="group" aria-label={`Something else, ${index + 1}`}>
              <ReceiveRow
                row={row}
                returnId={model.id}
                name={row.title || `something else, ${index + 1}`}
                canRemove
                mistakes={mistakes.get(row.key) ?? {}}
                {...{ locations, actions }}
              />
            </div>
          </Card>
        ))}
        <Bare>
          <InlineStack gap="300">
            <Button
              onClick={() => {
                setRows((all) => allHere(all, expected));
                // This button can be pressed once: without a focus in the form, Ctrl+Enter would reach nothing.
                setTimeout(focusSubmit);
              }}
              disabled={left === 0}
            >
              All of it is here
            </Button>
            <Button icon={PlusIcon} onClick={() => setRows((all) => addOther(all, { locationId }))}>
              Something else was in the parcel
            </Button>
          </InlineStack>
        </Bare>
        <Card>
          <BlockStack gap="300">
            {left > 0 && (
              <ChoiceList
                title={left === 1 ? "The unit that is not here" : `The ${left} units that are not here`}
                choices={[
                  { value: "later", label: "Still to come" },
                  { value: "missing", label: "Missing: nothing more will come" },
                ]}
                selected={[restIsMissing ? "missing" : "later"]}
                onChange={([choice]) => setMissing(choice === "missing")}
              />
            )}
            <div aria-live="polite" aria-label="What happens now" role="region">
              {sentences.length > 0 ? (
                <List>
                  {sentences.map((sentence) => (
                    <List.Item key={sentence}>{sentence}</List.Item>
                  ))}
                </List>
              ) : (
                <div id="count-nothing" tabIndex={-1} style={{ outline: "none" }}>
                  <Text as="p" tone={isTried ? "critical" : "subdued"}>
                    {isTried ? NOTHING_TO_SEND : "Nothing is counted yet."}
                  </Text>
                </div>
              )}
            </div>
            {mistakes.size > 0 && (
              <Banner tone="critical">Something is missing above: look at the marked fields.</Banner>
            )}
            <InlineStack gap="300" blockAlign="center">
              <Button id="count-submit" submit variant="primary" size="large" loading={isBusy}>
                Count in
              </Button>
              <Text as="span" tone="subdued">
                Ctrl + Enter
              </Text>
            </InlineStack>
          </BlockStack>
        </Card>
      </BlockStack>
    </form>
  );
}

const NOTHING_TO_SEND =
  "Nothing was saved: no unit is counted yet. Say how many are here, or that the rest is missing.";

/** Far below the fields: whoever pressed the keys is led to why nothing happened. */
const focusNothing = () => document.getElementById("count-nothing")?.focus();

const focusSubmit = () => document.getElementById("count-submit")?.focus();

/** Once the fields are marked. */
const focusFirstMistake = () => document.querySelector<HTMLElement>("[aria-invalid='true']")?.focus();

function editPhotos(
  rows: readonly CountRow[],
  key: string,
  change: (photos: CountRow["photos"]) => CountRow["photos"],
): readonly CountRow[] {
  return rows.map((row) => (row.key === key ? { ...row, photos: change(row.photos) } : row));
}

/** A scan while a field of the form has the focus is taken out of that field again, and looked for. */
function useScanWithin(rows: readonly CountRow[], onCode: (code: string, before: readonly CountRow[]) => void) {
  const burst = useMemo(createBurst, []);
  const before = useRef(rows);
  return (event: KeyboardEvent) => {
    const code = burst.press(event.key, event.timeStamp);
    if (burst.isStart()) before.current = rows;
    if (code === null) return;
    event.preventDefault();
    event.stopPropagation();
    onCode(code, before.current);
  };
}
