import { useState } from "preact/hooks";
import type { WriteForm } from "../../../app/presenters/account/answers";
import { callApp, type Failure } from "../../shared/account/call-app";
import { choiceOf, unitsOf, valueOf } from "../../shared/account/events";
import { say } from "../../shared/account/host";
import { isUploading, PhotoField } from "../../shared/account/photo-field";
import { ProblemBanner } from "../../shared/account/problem-banner";
import { useRequestKey } from "../../shared/account/request-key";
import { useOnce } from "../../shared/account/use-once";
import { gapsIn, needsItems, nothingWritten, toRequest, type Written } from "./written";

interface WriteFormProps {
  readonly orderId: string;
  readonly form: WriteForm;
  readonly onTaken: () => void;
  readonly back: () => void;
}

/** What is wrong with an order, or what somebody asks; sent once. */
export function WriteFormView({ orderId, form, onTaken, back }: WriteFormProps) {
  const [written, setWritten] = useState(() => nothingWritten(form));
  const [isChecked, setChecked] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const keyOf = useRequestKey();
  const { isBusy, once } = useOnce();
  const set = (part: Partial<Written>) => setWritten((before) => ({ ...before, ...part }));
  const gaps = gapsIn(written, form);
  const lacks = (field: keyof WriteForm["missing"]) => (isChecked && gaps.has(field) ? form.missing[field] : undefined);

  const send = async () => {
    setChecked(true);
    if (gaps.size > 0 || isUploading(written.photos)) return;
    setFailure(null);
    const request = toRequest(written, form, orderId);
    const answer = await callApp("cases", { json: { ...request, requestKey: keyOf(request) } });
    if (answer.outcome === "problem") return setFailure(answer);
    onTaken();
  };

  return (
    <s-section heading={form.title}>
      <s-stack gap="base">
        <s-paragraph>{form.text}</s-paragraph>
        {form.kind.choices.length > 1 && (
          <s-choice-list
            label={form.kind.label}
            name="kind"
            values={written.kind ? [written.kind] : []}
            error={lacks("kind")}
            onChange={(event) => set({ kind: choiceOf(event) })}
          >
            {form.kind.choices.map(({ value, label }) => (
              <s-choice key={value} value={value}>
                {label}
              </s-choice>
            ))}
          </s-choice-list>
        )}
        {needsItems(written, form) && <Items form={form} written={written} set={set} error={lacks("items")} />}
        <s-text-area
          label={form.words.label}
          value={written.words}
          maxLength={form.words.most}
          error={lacks("words")}
          onInput={(event) => set({ words: valueOf(event) })}
        />
        <PhotoField
          {...{ ...form.photos, orderId, photos: written.photos }}
          change={(change) => setWritten((before) => ({ ...before, photos: change(before.photos) }))}
        />
        {failure && <ProblemBanner failure={failure} />}
        {isChecked && isUploading(written.photos) && <s-banner tone="info">{say("photos.wait")}</s-banner>}
        <s-stack direction="inline" gap="small">
          <s-button variant="primary" loading={isBusy} onClick={() => once(send)}>
            {form.button}
          </s-button>
          <s-button variant="secondary" disabled={isBusy} onClick={back}>
            {say("back")}
          </s-button>
        </s-stack>
      </s-stack>
    </s-section>
  );
}

interface ItemsProps {
  readonly form: WriteForm;
  readonly written: Written;
  readonly set: (part: Partial<Written>) => void;
  readonly error: string | undefined;
}

const Items = ({ form: { items }, written: { units }, set, error }: ItemsProps) => (
  <s-stack gap="small">
    <s-text type="strong">{items.label}</s-text>
    {items.choices.map(({ lineItemId, label, most }, index) => (
      <s-number-field
        key={lineItemId}
        label={label}
        min={0}
        max={most}
        step={1}
        value={String(units[lineItemId] ?? 0)}
        error={index === 0 ? error : undefined}
        onInput={(event) => set({ units: { ...units, [lineItemId]: unitsOf(event, 0, most) } })}
      />
    ))}
  </s-stack>
);
