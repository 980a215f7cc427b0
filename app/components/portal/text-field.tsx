import type { ComponentProps } from "react";

interface TextFieldProps extends ComponentProps<"input"> {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
}

/** A field of one line that has to be filled in, with its label and, where one helps, a hint. */
export function TextField({ name, label, hint, ...input }: TextFieldProps) {
  const id = `aftercare-${name}`;
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <input id={id} name={name} required aria-describedby={hint && `${id}-hint`} {...input} />
      {hint && <small id={`${id}-hint`}>{hint}</small>}
    </>
  );
}
