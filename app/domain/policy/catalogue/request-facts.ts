import { optionsOf, type FactDefinition } from "./fact-definition";
import { currentUnits } from "./line-facts";

const common = { group: "request", kinds: ["cancellation"], known: "request" } as const;

export const REQUEST_FACTS: readonly FactDefinition[] = [
  {
    ...common,
    name: "asked_by",
    label: "Asked by",
    type: "enum",
    help: "Who asks for the cancellation. Staff who choose the terms themselves do not go through the policy.",
    from: "the request",
    example: "shopper",
    options: optionsOf({ shopper: "The shopper", staff: "Staff" }),
    read: ({ request }) => request?.askedBy,
  },
  {
    ...common,
    name: "request_reason",
    label: "Reason given",
    type: "text",
    help: "The reason chosen with the request.",
    from: "the request",
    example: "changed_my_mind",
    absentWhen: "no reason was given",
    read: ({ request }) => (request === null ? undefined : request.reason),
  },
  {
    ...common,
    name: "whole_order",
    label: "Whole order",
    type: "boolean",
    help: "Whether everything is to be cancelled, or only some lines or units.",
    from: "the request",
    example: true,
    read: ({ request }) => request?.wholeOrder,
  },
  {
    ...common,
    name: "unit_share",
    label: "Share of the order's units",
    type: "number",
    unit: "%",
    min: 0,
    max: 100,
    help: "How much of the order is to be cancelled, counted in units, 0 to 100.",
    from: "the request",
    example: 50,
    read: (input) => {
      if (input.request === null) return undefined;
      const all = currentUnits(input);
      return input.request.wholeOrder || all === 0 ? 100 : Math.min(100, (input.request.units / all) * 100);
    },
  },
];
