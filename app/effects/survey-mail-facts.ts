import type { ShippingMailFacts } from "../adapters/mail/shipping-mail-facts";
import type { PersonalData } from "../domain/order";
import { SCALES } from "../domain/surveys";
import { surveyLink } from "../lib/survey-link";
import { readOrderSnapshot } from "../records/orders";
import { readShop } from "../records/shops";
import { askSurvey, type NewSurvey } from "../records/surveys";
import type { EffectContext } from "./effect-definition";

const KINDS = { "survey-nps": "NPS", "survey-csat": "CSAT" } as const;
export type SurveyTemplate = keyof typeof KINDS;

export const isSurveyTemplate = (template: string): template is SurveyTemplate => Object.hasOwn(KINDS, template);

/**
 * A mail that only asks a question. It is asked in the moment the mail is made, so that nobody counts as asked who never
 * was. "unwanted" = not asked now: the shop does not, the customer does not want it, or was asked something lately.
 */
export async function surveyMailFacts(
  { db, sealer, appUrl, now }: EffectContext,
  mail: {
    readonly id: string;
    readonly shop: string;
    readonly template: SurveyTemplate;
    readonly about: string;
  },
  orderId: string,
  personal: PersonalData,
): Promise<ShippingMailFacts | "unwanted" | null> {
  const { id, shop, template, about } = mail;
  const [order, row] = await Promise.all([readOrderSnapshot(db, shop, orderId), readShop(db, shop)]);
  if (!order) return null;
  const kind = KINDS[template];
  const survey: NewSurvey = { id, shop, kind, key: about, orderId };
  if (!(await db.write((tx) => askSurvey(tx, survey, now())))) return "unwanted";
  const { min, max } = SCALES[kind];
  return {
    shopName: row?.name || shop,
    orderName: order.name,
    firstName: personal.firstName,
    parcels: [],
    survey: Array.from({ length: max - min + 1 }, (_, nth) => surveyLink(sealer, appUrl, survey, min + nth)),
    link: `${surveyLink(sealer, appUrl, survey)}?stop`,
  };
}
