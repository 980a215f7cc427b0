import { EVERY_KIND, type FactDefinition } from "./fact-definition";

const NO_ADDRESS = "the order has no shipping address";
const common = { group: "market", kinds: EVERY_KIND, known: "payload" } as const;

export const MARKET_FACTS: readonly FactDefinition[] = [
  {
    ...common,
    name: "ship_country",
    label: "Country",
    type: "country",
    help: "Country the order ships to, as its two-letter code.",
    from: "Order.shippingAddress.countryCodeV2",
    example: "DE",
    absentWhen: NO_ADDRESS,
    read: ({ order }) => order.shipTo?.countryCode ?? null,
  },
  {
    ...common,
    name: "ship_province",
    label: "Province or state",
    type: "text",
    help: "Province or state the order ships to, as its code.",
    from: "Order.shippingAddress.provinceCode",
    example: "CA",
    absentWhen: "the address has no province",
    read: ({ order }) => order.shipTo?.provinceCode ?? null,
  },
];
