import type { Gid } from "../../domain/gid";
import type { ReverseDelivery } from "../../domain/returns/native";
import { CreateReverseDelivery, UpdateReverseDelivery } from "./generated/reverse-delivery";
import type { RunOperation } from "./graphql-client";
import type { Done, Refused } from "./outcomes";
import { DONE, outcomeOf } from "./refusals";
import { deliveryFromGraphql } from "./return-from-graphql";
import type { ReverseShipping } from "./returns-port";

export async function createReverseDelivery(
  run: RunOperation,
  reverseFulfillmentOrderId: Gid,
  shipping: ReverseShipping,
): Promise<{ outcome: "created"; delivery: ReverseDelivery } | Refused> {
  const { reverseDeliveryCreateWithShipping } = await run(CreateReverseDelivery, {
    reverseFulfillmentOrderId,
    ...shippingInput(shipping),
  });
  return outcomeOf(
    reverseDeliveryCreateWithShipping,
    `reverse delivery of ${reverseFulfillmentOrderId}`,
    ({ reverseDelivery }) =>
      reverseDelivery && { outcome: "created" as const, delivery: deliveryFromGraphql(reverseDelivery) },
  );
}

export async function updateReverseDelivery(
  run: RunOperation,
  id: Gid,
  shipping: ReverseShipping,
): Promise<Done | Refused> {
  const { reverseDeliveryShippingUpdate } = await run(UpdateReverseDelivery, { id, ...shippingInput(shipping) });
  return outcomeOf(reverseDeliveryShippingUpdate, `changing ${id}`, (made) => made.reverseDelivery && DONE);
}

/** What is not given stays as it is. */
function shippingInput({ labelUrl, tracking }: ReverseShipping) {
  return {
    label: labelUrl === null ? undefined : { fileUrl: labelUrl },
    tracking: tracking ? { number: tracking.number, url: tracking.url ?? undefined } : undefined,
  };
}
