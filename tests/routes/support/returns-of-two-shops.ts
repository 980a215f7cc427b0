import { randomUUID } from "node:crypto";
import { sampleReturnable } from "../../../app/domain/policy/testing/sample-return";
import path from "node:path";
import { createDiskStore } from "../../../app/adapters/files/disk-store";
import { fileLink } from "../../../app/adapters/files/file-link";
import type { Transaction } from "../../../app/db.server";
import type { ReturnableLine } from "../../../app/domain/returns/native";
import { returnLink } from "../../../app/lib/return-link";
import type { Sealer } from "../../../app/lib/seal";
import { surveyLink } from "../../../app/lib/survey-link";
import { connectCarrier } from "../../../app/records/carrier-accounts";
import { recordFile } from "../../../app/records/stored-files";
import { saveShopCatalogue } from "../../../app/records/shop-catalogue";
import { askSurvey } from "../../../app/records/surveys";
import { turnOnCautious } from "../../../app/records/turn-on-cautious";
import { ADDRESS, FILES } from "../../factories/received";
import { RETURN_STATES, type SeededReturn, seedReturns } from "../../factories/returns";
import type { TestDatabase } from "../../support/test-database";
import { sealer, type SeededShop } from "./two-shops";

/** What returns add to a seeded shop: every kind of row of theirs, all of them carrying the shop's own word. */
export interface SeededReturns extends SeededShop {
  readonly returns: Readonly<Record<string, SeededReturn>>;
  readonly location: string;
  readonly reason: string;
  /** Keys of a photo and of a label of the return that awaits its parcel. */
  readonly photo: string;
  readonly label: string;
  readonly surveys: readonly string[];
  readonly trackingNumbers: readonly string[];
  readonly carrier: { readonly token: string; readonly webhookSecret: string };
  /** What mails and pages link to without anybody signing in. */
  readonly links: { readonly page: string; readonly survey: string; readonly photo: string; readonly label: string };
}

/** `number` keeps the ids Shopify gives apart. */
export async function seedReturnRows(
  { db, url }: TestDatabase,
  seeded: SeededShop,
  number: number,
): Promise<SeededReturns> {
  const { shop, word, orders } = seeded;
  const now = new Date();
  const named = orders.map((id, nth) => ({ id, name: `#${word}-${nth + 1}` }));
  const returns = await seedReturns(db, sealer, { shop, now, orders: named, states: RETURN_STATES, key: word });
  const [location, reason] = [`gid://shopify/Location/${number}`, `gid://shopify/ReturnReasonDefinition/${number}`];
  const address = { ...ADDRESS, company: word, street1: word };
  const open = returns["AWAITING_PARCEL"]!;
  const [photo, label] = [`photos/${number}.png`, `labels/${number}.pdf`];
  const asked = {
    id: randomUUID(),
    shop,
    kind: "CES",
    key: open.id,
    returnId: open.id,
    orderId: open.orderId,
  } as const;
  const carrier = await db.write(async (tx) => {
    await tx.shop.update({ where: { id: shop }, data: { name: word } });
    const reasons = [{ id: reason, handle: word, name: word }];
    await saveShopCatalogue(tx, shop, reasons, [{ id: location, name: word, isActive: true, address }]);
    await turnOnCautious(tx, shop, word, now, "returns");
    await askSurvey(tx, asked, now);
    for (const [key, kind, contentType] of [
      [photo, "photo", "image/png"],
      [label, "label", "application/pdf"],
    ] as const) {
      const of = { orderId: open.orderId, returnId: open.id, lineId: kind === "photo" ? open.lineIds[0]! : null };
      await recordFile(tx, { key, shop, kind, contentType, bytes: 70, ...of }, now);
    }
    await tx.returnLabel.updateMany({ where: { returnId: open.id }, data: { fileKey: label, qrFileKey: photo } });
    await writeReturnWord(tx, sealer, { shop, word, number });
    const of = { shop, provider: "easypost", apiKey: `EZTK-${word}` } as const;
    return connectCarrier(tx, sealer, of, { mode: "test", by: word, now });
  });
  const files = createDiskStore(path.join(path.dirname(url.slice("file:".length)), "files"));
  await files.put(photo, FILES.png, "image/png");
  await files.put(label, Buffer.concat([FILES.pdf, Buffer.from(`% ${word}\n`)]), "application/pdf");
  const where = { where: { shop } };
  const link = (key: string) => fileLink(sealer, "", { shop, key, expiresAt: new Date(now.getTime() + 3_600_000) });
  return {
    ...seeded,
    versions: (await db.read.policyVersion.findMany(where)).map(({ id }) => id),
    returns,
    location,
    reason,
    photo,
    label,
    surveys: (await db.read.survey.findMany(where)).map(({ id }) => id),
    trackingNumbers: (await db.read.returnLabel.findMany(where)).flatMap((row) => row.trackingNumber ?? []),
    carrier,
    links: {
      page: returnLink(sealer, "", { id: open.id, shop }),
      survey: surveyLink(sealer, "", asked),
      photo: link(photo),
      label: link(label),
    },
  };
}

interface Marked {
  readonly shop: string;
  readonly word: string;
  readonly number: number;
}

/** Into every text of a return that a page, a form's answer or a file may show. */
async function writeReturnWord(tx: Transaction, seal: Sealer, { shop, word, number }: Marked): Promise<void> {
  const where = { shop };
  const [sealed, content] = [word, JSON.stringify({ subject: word, text: word, html: "" })].map((text) =>
    seal.seal(text),
  ) as [string, string];
  const ofReturn = { shop, returnId: { not: null } };
  await tx.orderReturn.updateMany({ where, data: { requestedBy: word, sentence: word, noteSealed: sealed } });
  await tx.returnLine.updateMany({
    where,
    data: {
      facts: JSON.stringify(factsOf(word)),
      title: word,
      sku: word,
      reasonName: word,
      because: word,
      noteSealed: sealed,
    },
  });
  await tx.countedUnits.updateMany({ where, data: { title: word, note: word, countedBy: word } });
  const label = { carrier: word, service: word, note: word, trackingUrl: `https://track.example.com/${word}` };
  await tx.returnLabel.updateMany({ where, data: label });
  for (const [index, { id }] of (await tx.returnLabel.findMany({ where })).entries()) {
    await tx.returnLabel.update({ where: { id }, data: { trackingNumber: `9400${number}000000000${100 + index}` } });
  }
  await tx.parcelEvent.updateMany({ where: { label: where }, data: { text: word, place: word } });
  await tx.survey.updateMany({ where: { shop, score: { not: null } }, data: { wordsSealed: sealed } });
  await tx.decision.updateMany({ where: ofReturn, data: { sentence: word, ruleName: word } });
  await tx.effect.updateMany({ where: ofReturn, data: { sentence: word, lastError: word } });
  await tx.timelineEntry.updateMany({ where: ofReturn, data: { text: word, actor: word } });
  await tx.message.updateMany({ where: ofReturn, data: { contentSealed: content, response: word } });
  await tx.policyVersion.updateMany({ where, data: { note: word } });
  const kind = { shop, kind: "return" };
  const [version] = await tx.policyVersion.findMany({ where: { shop, state: "PUBLISHED", policy: kind } });
  if (!version) throw new Error("the return policy is not in force");
  const document = JSON.parse(version.document) as { settings: object };
  const settings = { ...document.settings, instructions: word };
  await tx.policyVersion.update({
    where: { id: version.id },
    data: { document: JSON.stringify({ ...document, settings }) },
  });
}

/** A line as Shopify showed it when it was asked for: replay reads it. */
const factsOf = (word: string): ReturnableLine =>
  sampleReturnable({ title: word, sku: word, productType: word, vendor: word, productTags: [word] });
