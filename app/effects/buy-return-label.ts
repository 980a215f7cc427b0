import { z } from "zod";
import { chooseQuote } from "../adapters/carriers/choose-quote";
import type { BoughtLabel, Carrier } from "../adapters/carriers/port";
import { parseMoney } from "../domain/money";
import { type CarrierWishes, carrierOf, connectedCarrier, type ConnectedCarrier } from "../records/carrier-accounts";
import { watchParcel } from "../records/parcel-watch";
import { readLabel, recordBought, recordPrepared } from "../records/return-labels";
import { recordFile } from "../records/stored-files";
import { type EffectContext, type EffectDefinition, failed, type Performed } from "./effect-definition";
import { labelRequest } from "./label-request";
import { gone, ofReturn, recordedReturn } from "./of-return";
import type { EffectRow } from "../records/effects";

type Label = NonNullable<Awaited<ReturnType<typeof readLabel>>>;

/** Prices of a shipment are good for days; after one we ask again. */
const PRICE_IS_GOOD_MS = 86_400_000;
const NO_CARRIER = "No carrier account is connected: connect one, or upload a label of your own.";

/**
 * Buys the label in two steps: the shipment first, written down before anything is paid, then its label. After a lost
 * answer the carrier is asked about that very shipment, so no second one is ever bought.
 */
export const buyReturnLabel: EffectDefinition<"buy-return-label", Label | null> = {
  kind: "buy-return-label",
  money: true,
  settleMs: 5000,
  maxRetries: 12,
  schema: z.object(ofReturn),

  async look(context, { returnId }, effect) {
    const label = await readLabel(context.db, effect.id);
    if (!(await recordedReturn(context, effect, returnId))) return gone;
    if (!label?.shipmentId || !label.quoteId) return { found: "no", seen: null };
    const connected = await carrierOf(context.db, context.sealer, effect.shop, label.provider);
    if (!connected) return { found: "failed", message: "no carrier account", sentence: NO_CARRIER };
    if (label.state !== "PREPARED") return { found: "yes", ...bought(label.trackingNumber, label.labelId) };
    const carrier = context.openCarrier(connected.account);
    const there = await carrier.look({ shipmentId: label.shipmentId, quoteId: label.quoteId });
    if (!there) return { found: "no", seen: label };
    return { found: "yes", ...(await keep(context, effect, carrier, there)) };
  },

  async perform(context, { returnId }, effect, label) {
    const { db, sealer, now } = context;
    const connected = await connectedCarrier(db, sealer, effect.shop);
    if (!connected) return failed("no carrier account", NO_CARRIER);
    const carrier = context.openCarrier(connected.account);
    const isFresh = label !== null && now().getTime() - label.preparedAt.getTime() < PRICE_IS_GOOD_MS;
    if (!isFresh || label.provider !== carrier.provider) return prepare(context, effect, carrier, connected, returnId);
    const answer = await carrier.buy({ shipmentId: label.shipmentId ?? "", quoteId: label.quoteId ?? "" });
    if (answer.outcome === "refused") {
      return failed(`${answer.code} ${answer.message}`, `The carrier refused to sell the label: ${answer.message}`);
    }
    return { outcome: "done", ...(await keep(context, effect, carrier, answer.label)) };
  },
};

async function prepare(
  context: EffectContext,
  effect: EffectRow,
  carrier: Carrier,
  { wishes }: ConnectedCarrier,
  returnId: string,
): Promise<Performed> {
  const request = await labelRequest(context, effect, returnId, wishes);
  if (typeof request === "string") return failed("no label request", request);
  const check = await carrier.checkAddress(request.from);
  if (check.outcome === "undeliverable") {
    const why = check.messages.join(" ");
    return failed(`undeliverable: ${why}`, `The carrier does not know the shopper's address: ${why}`);
  }
  const prepared = await carrier.prepare(request);
  if (prepared.outcome === "refused") {
    return failed(`${prepared.code} ${prepared.message}`, `The carrier refused the parcel: ${prepared.message}`);
  }
  const choice = chooseQuote(prepared.quotes, wishOf(wishes, prepared.quotes[0]?.cost.currency));
  if (choice.outcome === "none") {
    const why = [WHY_NONE[choice.reason], ...prepared.messages].join(" ");
    return failed(`${choice.reason}: ${prepared.messages.join(" ")}`, why);
  }
  const { shipmentId } = prepared;
  const { quoteId, serviceName, cost } = choice.quote;
  const owner = { id: effect.id, shop: effect.shop, returnId, provider: carrier.provider };
  await context.db.write((tx) => recordPrepared(tx, owner, { shipmentId, quoteId }, context.now()));
  return { outcome: "pending", inMs: 0, receipt: { shipmentId, service: serviceName, cost } };
}

const WHY_NONE = {
  no_quotes: "No carrier offers a label for this parcel.",
  carrier_not_allowed: "None of the carriers you allow offers a label for this parcel.",
  service_not_allowed: "None of the services you allow fits this parcel.",
  no_qr: "No carrier offers a QR code for this parcel.",
  too_expensive: "Every label costs more than you allow.",
} as const;

function wishOf({ carriers, maxCost }: CarrierWishes, currency: string | undefined) {
  return { carriers, services: [], qrOnly: false, maxCost: maxCost && currency ? parseMoney(maxCost, currency) : null };
}

/** Keeps the label's files and writes it down; doing it twice changes nothing. */
async function keep(
  { db, files, now }: EffectContext,
  { id, shop, subject }: EffectRow,
  carrier: Carrier,
  label: BoughtLabel,
) {
  const file = await carrier.readLabelFile(label);
  const qr = label.qrUrl ? await carrier.readQrFile(label) : null;
  const row = await readLabel(db, id);
  const returnId = row?.returnId ?? null;
  const fileKey = `labels/${id}`;
  const qrFileKey = qr ? `labels/${id}.qr` : null;
  await files.put(fileKey, file.bytes, file.contentType);
  if (qr && qrFileKey) await files.put(qrFileKey, qr.bytes, qr.contentType);
  await db.write(async (tx) => {
    const owner = { shop, orderId: null, returnId, lineId: null };
    const { contentType, bytes } = file;
    await recordFile(tx, { ...owner, key: fileKey, kind: "label", contentType, bytes: bytes.length }, now());
    if (qr && qrFileKey) {
      const about = { key: qrFileKey, kind: "qr", contentType: qr.contentType, bytes: qr.bytes.length } as const;
      await recordFile(tx, { ...owner, ...about }, now());
    }
    await recordBought(tx, id, label, { fileKey, qrFileKey });
    await watchParcel(tx, { id, shop, orderId: subject, boughtAt: new Date(label.boughtAt) }, now());
  });
  return bought(label.trackingNumber, label.labelId, label);
}

function bought(trackingNumber: string | null, labelId: string | null, label?: BoughtLabel) {
  const cost = label && { cost: label.cost, carrier: label.carrier, service: label.service };
  return {
    receipt: { labelId, trackingNumber, ...cost },
    proof: `The carrier shows label ${trackingNumber ?? labelId}`,
  };
}
