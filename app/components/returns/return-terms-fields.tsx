import { Checkbox, FormLayout, Select, TextField } from "@shopify/polaris";
import type { NewReturn, SetReturn } from "./new-return";

interface ReturnTermsFieldsProps {
  readonly values: NewReturn;
  readonly set: SetReturn;
  readonly moments: Readonly<Record<string, string>>;
  readonly errors: Readonly<Record<string, string>>;
}

const LABELS = [
  { value: "own", label: "The shopper sends it at their own cost, with our slip" },
  { value: "prepaid", label: "A prepaid label from us, free for the shopper" },
];

/** What staff agree with the shopper; it holds whatever the policies say. */
export function ReturnTermsFields({ values, set, moments, errors }: ReturnTermsFieldsProps) {
  const { keep, gift, notify, resolution } = values;
  return (
    <FormLayout>
      <Checkbox
        label="The shopper keeps the items"
        helpText="They are paid for at once, and nothing is sent."
        checked={keep}
        onChange={(value) => set({ keep: value })}
      />
      {!keep && (
        <Select label="Label" options={LABELS} value={values.label} onChange={(value) => set({ label: value })} />
      )}
      {!keep && (
        <Select
          label="Money goes back"
          options={Object.entries(moments).map(([value, label]) => ({ value, label }))}
          value={values.refundWhen}
          onChange={(value) => set({ refundWhen: value })}
        />
      )}
      <TextField
        label="Restocking fee"
        type="number"
        min={0}
        max={100}
        suffix="%"
        placeholder="0"
        value={values.restockingFeePercent}
        onChange={(value) => set({ restockingFeePercent: value })}
        error={errors.restockingFeePercent}
        autoComplete="off"
      />
      {resolution === "store_credit" && (
        <TextField
          label="Bonus on top of the store credit"
          type="number"
          min={0}
          max={100}
          suffix="%"
          placeholder="0"
          value={values.storeCreditBonusPercent}
          onChange={(value) => set({ storeCreditBonusPercent: value })}
          error={errors.storeCreditBonusPercent}
          autoComplete="off"
        />
      )}
      <Checkbox
        label="It was a gift, and its recipient returns it"
        helpText="No prices are told, and the giver is not refunded."
        checked={gift}
        onChange={(value) => set({ gift: value })}
      />
      <Checkbox label="Tell the shopper by mail" checked={notify} onChange={(value) => set({ notify: value })} />
      <TextField
        label="Note to the return"
        value={values.note}
        onChange={(value) => set({ note: value })}
        multiline={2}
        maxLength={1000}
        autoComplete="off"
        error={errors.note}
      />
    </FormLayout>
  );
}
