import { renderReturnMail } from "../adapters/mail/render-return-mail";
import { renderTemplate } from "../adapters/mail/render-template";
import type { RenderedMail, TemplateName } from "../adapters/mail/templates";
import type { PersonalData } from "../domain/order";
import type { EffectInput } from "../domain/planned-effect";
import { RETURN_TEMPLATES, type ReturnTemplate } from "../domain/returns/templates";
import type { EffectRow } from "../records/effects";
import { readReturn } from "../records/returns";
import { bonusComes } from "../records/views/read-shopper-return";
import type { EffectContext } from "./effect-definition";
import { mailFacts } from "./mail-facts";
import { mailKey, returnMailFacts } from "./return-mail-facts";

type Input = EffectInput<"send-mail">;
type Written = RenderedMail & { readonly shopName: string };

/** The letter an effect is to send, in the shopper's language. A sentence for staff = it cannot be written. */
export async function writeMail(
  context: EffectContext,
  input: Input,
  effect: EffectRow,
  personal: PersonalData,
): Promise<Written | string> {
  const { template, returnId } = input;
  if (!returnId || !isReturnTemplate(template)) {
    const facts = await mailFacts(context, effect.shop, input, personal);
    if (!facts) return GONE;
    return { ...renderTemplate(template as TemplateName, personal.locale, facts), shopName: facts.shopName };
  }
  const facts = await returnMailFacts(context, effect, { template, returnId });
  if (!facts) return GONE;
  const isOwnParcel = template === "return-approved" && !facts.onRequest && !facts.hasLabel;
  if (isOwnParcel && !facts.address) return NO_ADDRESS;
  return { ...renderReturnMail(template, personal.locale, facts), shopName: facts.shopName };
}

const GONE = "What this mail was about no longer exists.";
const NO_ADDRESS = "No location of the shop has a full address, so the shopper could not be told where to send it.";

const isReturnTemplate = (template: string): template is ReturnTemplate =>
  (RETURN_TEMPLATES as readonly string[]).includes(template);

/** A bonus is told with what it comes on top of, once it is there. */
export async function mustWait({ db }: EffectContext, input: Input, effect: EffectRow): Promise<boolean> {
  if (!input.returnId || !isReturnTemplate(input.template)) return false;
  const step = effect.key.slice(mailKey(input.template, input.returnId, "").length);
  return step !== "" && (await bonusComes(db, effect.shop, step));
}

/** Mail reaches who ordered. When somebody else returns their gift, that would give them away. */
export async function spoilsGift({ db }: EffectContext, { returnId }: Input, effect: EffectRow): Promise<boolean> {
  const orderReturn = returnId ? await readReturn(db, effect.shop, returnId) : null;
  return orderReturn !== null && orderReturn.terms.gift && orderReturn.source !== "SHOPPER";
}
