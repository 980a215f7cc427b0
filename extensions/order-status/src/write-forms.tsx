import { useState } from "preact/hooks";
import type { WriteForm } from "../../../app/presenters/account/answers";
import { WriteFormView } from "./write-form";

interface WriteFormsProps {
  readonly orderId: string;
  readonly forms: readonly WriteForm[];
  /** Told once the app has taken a message. */
  readonly onTaken: () => void;
}

/** The ways to write about an order; one opens at a time. */
export function WriteForms({ orderId, forms, onTaken }: WriteFormsProps) {
  const [open, setOpen] = useState<WriteForm | null>(null);
  const [thanks, setThanks] = useState("");
  const taken = ({ thanks: text }: WriteForm) => {
    setOpen(null);
    setThanks(text);
    onTaken();
  };
  if (open) {
    return <WriteFormView orderId={orderId} form={open} onTaken={() => taken(open)} back={() => setOpen(null)} />;
  }
  return (
    <s-stack gap="base">
      {thanks && <s-banner tone="success">{thanks}</s-banner>}
      <s-stack direction="inline" gap="small">
        {forms.map((form) => (
          <s-button key={form.about} variant="secondary" onClick={() => setOpen(form)}>
            {form.label}
          </s-button>
        ))}
      </s-stack>
    </s-stack>
  );
}
