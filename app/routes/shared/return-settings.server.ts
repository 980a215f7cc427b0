import { returnSettingsOf } from "../../domain/policy/return-settings";
import type { TellReturn } from "../../presenters/return-model";
import { loadPublished } from "../../records/policies";
import type { StaffRequest } from "./staff-request.server";

/** What telling about returns needs: the words for times, and what the shop has promised. */
export async function tellReturns({ db, shop, tell, now }: StaffRequest): Promise<TellReturn> {
  const { reviewHours } = returnSettingsOf(await loadPublished(db, shop, "return"));
  return { tell, now, reviewHours };
}

/** What a page asks Shopify while somebody waits; null when it does not answer soon. */
export async function askShopify<Answer>(
  { services }: StaffRequest,
  ask: () => Promise<Answer>,
): Promise<Answer | null> {
  return ask().catch((error: unknown) => {
    services.log.info({ err: error }, "Shopify did not answer for a page");
    return null;
  });
}
