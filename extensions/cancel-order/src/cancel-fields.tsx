import type { AccountOrder } from "../../../app/presenters/account/answers";
import { choiceOf, unitsOf, valueOf } from "../../shared/account/events";
import { say } from "../../shared/account/host";
import { canChoose, type CancelForm } from "./cancel-form";
import { REASON_KEYS, type ReasonKey } from "./reasons";

interface CancelFieldsProps {
  readonly form: CancelForm;
  readonly order: Pick<AccountOrder, "cancellable" | "cancelsWhole">;
  readonly isIncomplete: boolean;
  readonly change: (form: CancelForm) => void;
}

/** What is to be cancelled, and why. */
export function CancelFields({ form, order, isIncomplete, change }: CancelFieldsProps) {
  const { cancellable, cancelsWhole } = order;
  return (
    <s-stack gap="base">
      {canChoose(order) && (
        <s-choice-list
          label={say("scope.label")}
          name="scope"
          values={[form.scope]}
          onChange={(event) => change({ ...form, scope: choiceOf(event) === "some" ? "some" : "all" })}
        >
          <s-choice value="all">{say(cancelsWhole ? "scope.whole" : "scope.unsent")}</s-choice>
          <s-choice value="some">{say("scope.some")}</s-choice>
        </s-choice-list>
      )}
      {form.scope === "some" &&
        cancellable.map(({ lineItemId, title, quantity }) => (
          <s-number-field
            key={lineItemId}
            label={say("units", { title, most: quantity })}
            min={0}
            max={quantity}
            step={1}
            value={String(form.units[lineItemId] ?? 0)}
            error={isIncomplete ? say("choose") : undefined}
            onInput={(event) =>
              change({ ...form, units: { ...form.units, [lineItemId]: unitsOf(event, 0, quantity) } })
            }
          />
        ))}
      <s-select
        label={say("reason.label")}
        value={form.reason}
        onChange={(event) => change({ ...form, reason: valueOf(event) as ReasonKey | "" })}
      >
        <s-option value="">{say("reason.none")}</s-option>
        {REASON_KEYS.map((key) => (
          <s-option key={key} value={key}>
            {say(`reason.${key}`)}
          </s-option>
        ))}
      </s-select>
      <s-paragraph color="subdued">{say("next")}</s-paragraph>
    </s-stack>
  );
}
