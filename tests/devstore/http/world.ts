import type { Store } from "../contract.ts";
import type { Schedule } from "../webhooks/schedule.ts";
import type { WebhookSender } from "../webhooks/webhook-sender.ts";
import type { AppRegistration } from "./app-registration.ts";
import type { ClockFollowers } from "./control/clock-followers.ts";
import type { FaultSwitches } from "./faults.ts";
import type { TokenBook } from "./oauth/token-book.ts";
import type { Theme } from "./storefront/theme-editor.ts";

/** Everything the HTTP side of one stand-in store shares; put together in start-devstore.ts. */
export interface World {
  readonly store: Store;
  readonly app: AppRegistration;
  readonly tokens: TokenBook;
  readonly faults: FaultSwitches;
  readonly schedule: Schedule;
  readonly webhooks: WebhookSender;
  readonly followers: ClockFollowers;
  readonly theme: Theme;
  readonly apiVersion: string;
  /** Where the store itself answers, e.g. `http://127.0.0.1:4100`. */
  readonly url: () => string;
  /** The app as the merchant's browser reaches it. */
  readonly tunnelUrl: () => string;
  readonly defaultShop: string;
}

/** The staff member who is logged in at the stand-in admin. */
export const staffUserId = "902541635";
