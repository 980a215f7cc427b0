/** Parts of policies as they come from a form: nothing is promised about them. */
export const review = { do: "review", because: "Odd." };
export const settings = { graceMinutes: 0, warehouseHours: 24, reviewHours: 24, brakePerHour: 20 };
export const paid = { fact: "is_paid", is: "equals", value: true };

export const total = (is: string, value: unknown) => ({ fact: "order_total", is, value });

export const rule = (when: unknown, changes: object = {}) => ({
  id: "fresh",
  name: "Fresh orders",
  when,
  then: review,
  ...changes,
});

export const draft = (rules: unknown, changes: object = {}) => ({
  language: 1,
  kind: "cancellation",
  rules,
  otherwise: review,
  settings,
  ...changes,
});
