import type { CaseTyped } from "../../components/case-conversation";
import type { ShopperCase } from "../../domain/cases/case";
import { caseWords } from "../../lib/shopper-words/cases";
import { portalWords } from "../../lib/shopper-words/portal";
import { keyIn, photosIn, readWords } from "../../presenters/portal-case";
import type { Fields } from "../../presenters/portal-return";
import { services } from "../../services.server";
import { takePhotos } from "./portal-photos.server";

type Reply =
  | { readonly outcome: "taken" }
  | {
      readonly outcome: "refused";
      readonly status: 413 | 422 | 429;
      readonly fields: Fields;
      readonly problems: readonly string[];
    };

/** A shopper, already proved, writes more in a case; what cannot be taken comes back with what was typed. */
export async function takeReply(
  request: Request,
  { id: caseId, shop, orderId }: ShopperCase,
  language: string | null,
): Promise<Reply> {
  const { fields, problems, isCutOff } = await takePhotos(request, { shop, orderId }, portalWords(language));
  const { form } = caseWords(language);
  const refused = (status: 413 | 422 | 429, text: readonly string[]): Reply => ({
    ...{ outcome: "refused", status, fields, problems: text },
  });
  if (isCutOff) return refused(413, problems);
  const words = readWords(fields);
  const mistakes = [...problems, ...(words === "" ? [form.noWords] : [])];
  if (mistakes.length > 0) return refused(422, mistakes);
  const payload = { caseId, words, photoKeys: photosIn(fields) };
  const taken = await services().writeAsShopper({ shop, name: "case/write", payload, requestKey: keyIn(fields) });
  switch (taken.outcome) {
    case "accepted":
      return { outcome: "taken" };
    case "too_many":
      return refused(429, [form.tooMany]);
    case "invalid":
    case "not_found":
      return refused(422, [form.noWords]);
  }
}

export const typedIn = (fields: Fields, freshKey: string): CaseTyped => ({
  words: fields["words"] ?? "",
  photos: photosIn(fields),
  key: keyIn(fields) ?? freshKey,
});
