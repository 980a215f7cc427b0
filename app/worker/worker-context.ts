import type { Logger } from "pino";
import type { AutomationContext } from "../automations/automation";
import type { EffectContext } from "../effects/effect-definition";

/** What moves the work needs; built once in services.server.ts. */
export interface WorkerContext extends AutomationContext {
  readonly sendMail: EffectContext["sendMail"];
  readonly openSms: EffectContext["openSms"];
  readonly postWebhook: EffectContext["postWebhook"];
  readonly mailFrom: string;
  readonly appUrl: string;
  readonly log: Logger;
  /** 0 ≤ x < 1, spreads retries. */
  readonly random: () => number;
}
