import { useState } from "preact/hooks";
import type { AccountReturnChoices, ReturnableChoice, VariantChoice } from "../../../app/presenters/account/answers";
import { unitsOf, valueOf } from "../../shared/account/events";
import { say } from "../../shared/account/host";
import { PhotoField } from "../../shared/account/photo-field";
import { OtherProducts } from "./other-products";
import { type Gap, type LineForm, reasonsFor } from "./return-form";

interface LineFieldsProps {
  readonly orderId: string;
  readonly choice: ReturnableChoice;
  readonly choices: AccountReturnChoices;
  readonly line: LineForm;
  readonly isExchange: boolean;
  /** What was found missing when it was to be sent. */
  readonly gaps: readonly Gap[];
  readonly change: (change: (line: LineForm) => LineForm) => void;
}

/** How many, why, and what else there is to say about one line. */
export function LineFields({ orderId, choice, choices, line, isExchange, gaps, change }: LineFieldsProps) {
  const set = (part: Partial<LineForm>) => change((before) => ({ ...before, ...part }));
  const [others, setOthers] = useState<readonly VariantChoice[]>([]);
  const reasons = reasonsFor(choice, choices);
  const photo = reasons.find(({ id }) => id === line.reasonId)?.photo ?? "no";
  const lacks = (field: Gap["field"]) => gaps.some((gap) => gap.field === field);
  return (
    <s-stack gap="base">
      {choice.most > 1 && (
        <s-number-field
          label={say("quantity", { most: choice.most })}
          min={1}
          max={choice.most}
          step={1}
          value={String(line.quantity)}
          onChange={(event) => set({ quantity: unitsOf(event, 1, choice.most) })}
        />
      )}
      <s-select
        label={say("reason.label")}
        value={line.reasonId}
        error={lacks("reason") && line.reasonId === "" ? say("reason.missing") : undefined}
        onChange={(event) => set({ reasonId: valueOf(event) })}
      >
        <s-option value="">{say("reason.choose")}</s-option>
        {reasons.map(({ id, label }) => (
          <s-option key={id} value={id}>
            {label}
          </s-option>
        ))}
      </s-select>
      {isExchange && (
        <s-select
          label={say("variant.label")}
          value={line.variantId}
          error={lacks("variant") && line.variantId === "" ? say("variant.missing") : undefined}
          onChange={(event) => set({ variantId: valueOf(event) })}
        >
          <s-option value="">{say("variant.choose")}</s-option>
          {[...choice.variants, ...others].map(({ id, label, isSoldOut }) => (
            <s-option key={id} value={id} disabled={isSoldOut}>
              {label}
            </s-option>
          ))}
        </s-select>
      )}
      {isExchange && choices.exchangesAny && (
        <OtherProducts
          found={(variants) =>
            setOthers((before) => {
              const known = new Set([...choice.variants, ...before].map(({ id }) => id));
              return [...before, ...variants.filter(({ id }) => !known.has(id))];
            })
          }
        />
      )}
      <s-text-area
        label={say("note")}
        value={line.note}
        maxLength={choices.most.note}
        onInput={(event) => set({ note: valueOf(event) })}
      />
      {photo !== "no" && (
        <PhotoField
          orderId={orderId}
          label={say(photo === "needed" ? "photo.needed" : "photo.welcome")}
          photos={line.photos}
          most={choices.most.photosOfLine}
          change={(changed) => change((before) => ({ ...before, photos: changed(before.photos) }))}
        />
      )}
    </s-stack>
  );
}
