import { CUSTOMER_FACTS } from "./catalogue/customer-facts";
import type { FactDefinition } from "./catalogue/fact-definition";
import { LINE_FACTS } from "./catalogue/line-facts";
import { MARKET_FACTS } from "./catalogue/market-facts";
import { ORDER_FACTS } from "./catalogue/order-facts";
import { REQUEST_FACTS } from "./catalogue/request-facts";
import { RETURN_CUSTOMER_FACTS } from "./catalogue/return-customer-facts";
import { RETURN_ITEM_FACTS } from "./catalogue/return-item-facts";
import { RETURN_REQUEST_FACTS } from "./catalogue/return-request-facts";
import { RETURN_TIME_FACTS } from "./catalogue/return-time-facts";
import { SHIPMENT_FACTS } from "./catalogue/shipment-facts";
import { SHIPPING_FACTS } from "./catalogue/shipping-facts";
import { TIME_FACTS } from "./catalogue/time-facts";
import type { PolicyKind } from "./types";

/** Every fact a rule can ask for. Editor, validator, docs and trace are drawn from it. */
export const FACT_CATALOGUE: readonly FactDefinition[] = [
  ...ORDER_FACTS,
  ...LINE_FACTS,
  ...SHIPMENT_FACTS,
  ...CUSTOMER_FACTS,
  ...MARKET_FACTS,
  ...TIME_FACTS,
  ...REQUEST_FACTS,
  ...RETURN_ITEM_FACTS,
  ...RETURN_REQUEST_FACTS,
  ...RETURN_TIME_FACTS,
  ...RETURN_CUSTOMER_FACTS,
  ...SHIPPING_FACTS,
];

const BY_NAME = new Map(FACT_CATALOGUE.map((fact) => [fact.name, fact]));

/** The fact of that name, undefined when the catalogue has none. */
export function findFact(name: string): FactDefinition | undefined {
  return BY_NAME.get(name);
}

/** Facts that policies of a kind may use, in the catalogue's order. */
export function factsForKind(kind: PolicyKind): readonly FactDefinition[] {
  return FACT_CATALOGUE.filter((fact) => fact.kinds.includes(kind));
}
