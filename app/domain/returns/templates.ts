/** Mails of a return, in the order a shopper gets them. */
export const RETURN_TEMPLATES = [
  "return-review" /** asked; a person decides, and by when */,
  "return-declined",
  "return-approved" /** send it yourself: address, slip, instructions */,
  "return-label" /** approved, with the prepaid label */,
  "return-keep" /** approved, nothing is to be sent */,
  "return-reminder" /** not sent yet */,
  "return-on-its-way" /** the carrier has it */,
  "return-arrived" /** with us, to be inspected */,
  "return-refunded" /** what was given back, and how */,
  "return-exchanged" /** the new items are being prepared */,
  "return-done" /** over without money, and why */,
  "return-canceled",
] as const;
export type ReturnTemplate = (typeof RETURN_TEMPLATES)[number];
