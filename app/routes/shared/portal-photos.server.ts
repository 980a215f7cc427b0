import { receivePhoto } from "../../inbox/receive-photo";
import { CUT_OFF } from "../../lib/read-body";
import type { PortalWords } from "../../lib/shopper-words/portal";
import { MOST_PHOTOS, photosOf } from "../../presenters/portal-return";
import { services } from "../../services.server";
import { shopperForm } from "./shopper-form.server";

type GiveBackWords = PortalWords["giveBack"];

interface TakenForm {
  readonly fields: Readonly<Record<string, string>>;
  readonly problems: readonly string[];
  /** It was too large to be read: nothing of it is here. */
  readonly isCutOff: boolean;
}

/** The fields of a form with the photos in it: stored, and their keys among the fields. */
export async function takePhotos(
  request: Request,
  about: { readonly shop: string; readonly orderId: string },
  { giveBack }: { readonly giveBack: GiveBackWords },
): Promise<TakenForm> {
  if (request.headers.has(CUT_OFF)) return { fields: {}, problems: [giveBack.largePhotos], isCutOff: true };
  const form = await shopperForm(request);
  const fields: Record<string, string> = {};
  const files: { readonly tail: string; readonly file: File }[] = [];
  for (const [name, value] of form) {
    if (typeof value === "string") fields[name] = value;
    // A field left empty is sent as a file without a name.
    else if (value.size > 0 && name.startsWith("photo."))
      files.push({ tail: name.slice("photo.".length), file: value });
  }
  const problems = new Set<string>();
  for (const { tail, file } of files) {
    if (photosOf(fields, tail).length === MOST_PHOTOS) {
      problems.add(giveBack.manyPhotos);
      continue;
    }
    const bytes = new Uint8Array(await file.arrayBuffer());
    const taken = await receivePhoto(services(), { ...about, customerId: null }, bytes);
    if (taken.outcome === "stored") {
      fields[`photos.${tail}`] = [fields[`photos.${tail}`], taken.key].filter(Boolean).join(",");
    } else {
      problems.add(mistakeOf(taken, giveBack));
    }
  }
  return { fields, problems: [...problems], isCutOff: false };
}

type Refused = Exclude<Awaited<ReturnType<typeof receivePhoto>>, { readonly outcome: "stored" }>;

function mistakeOf(refused: Refused, words: GiveBackWords): string {
  if (refused.outcome === "too_many") return words.manyPhotos;
  return refused.outcome === "refused" && refused.status === 413 ? words.largePhoto : words.badPhoto;
}
