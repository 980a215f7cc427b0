import { PermanentError, RetryableError } from "../../errors";
import type { Carrier, CarrierAccount, CarrierRefused, LabelName } from "../port";
import { readCarrierFile } from "../read-file";
import { createShippoCaller, type ShippoCall } from "./call-shippo";
import { isPending, isSold, saidBy, toBoughtLabel, toPrepared, toVoidState } from "./from-shippo";
import { readTrack } from "./read-track";
import {
  anyObjectSchema,
  refundSchema,
  shipmentSchema,
  trackSchema,
  transactionSchema,
  transactionsSchema,
  validatedAddressSchema,
  webhooksSchema,
} from "./schemas";
import { isPossession } from "./statuses";
import { toAddress, toShipment } from "./to-shippo";

/** Shippo for one merchant's account. */
export function openShippo(account: CarrierAccount): Carrier {
  const call = createShippoCaller(account);
  const isTest = account.apiKey.startsWith("shippo_test_");

  /** For calls that have no business refusal, only mistakes. */
  async function expect<Result>(options: ShippoCall<Result>): Promise<Result> {
    const answer = await call(options);
    if (answer.outcome === "answered") return answer.result;
    throw new PermanentError(`shippo ${options.name}: ${answer.message}`, {
      sentence: `Shippo answered: ${answer.message}`,
    });
  }

  const readShipment = ({ shipmentId }: { readonly shipmentId: string }) =>
    expect({ name: "read shipment", schema: shipmentSchema, make: (shippo) => shippo.shipments.get(shipmentId) });

  const readTransaction = ({ labelId }: LabelName) =>
    expect({ name: "read label", schema: transactionSchema, make: (shippo) => shippo.transactions.get(labelId) });

  return {
    provider: "shippo",

    async testCredentials() {
      try {
        await expect({ name: "test key", schema: anyObjectSchema, make: (shippo) => shippo.addresses.list(1, 1) });
        return { outcome: "accepted", mode: isTest ? "test" : "live" };
      } catch (error) {
        if (error instanceof PermanentError) return { outcome: "not_accepted", message: error.sentence };
        throw error;
      }
    },

    async listenAt(url) {
      const make: ShippoCall<unknown>["make"] = (shippo) => shippo.webhooks.listWebhooks();
      const { results } = await expect({ name: "list webhooks", schema: webhooksSchema, make });
      if (results.some((webhook) => webhook.url === url && webhook.event === "track_updated")) return LISTENING;
      const answer = await call({
        name: "create webhook",
        changes: true,
        schema: anyObjectSchema,
        make: (shippo) => shippo.webhooks.createWebhook({ event: "track_updated", url, active: true, isTest }),
      });
      return answer.outcome === "refused" ? answer : LISTENING;
    },

    async checkAddress(address) {
      const answer = await call({
        name: "check address",
        schema: validatedAddressSchema,
        make: (shippo) => shippo.addresses.create({ ...toAddress(address), validate: true }),
      });
      if (answer.outcome === "refused") return { outcome: "undeliverable", messages: [answer.message] };
      const results = answer.result.validation_results;
      if (typeof results?.is_valid !== "boolean") return { outcome: "unknown" };
      if (results.is_valid) return { outcome: "deliverable" };
      return { outcome: "undeliverable", messages: results.messages.map(({ text, code }) => text || code) };
    },

    async prepare(request) {
      const answer = await call({
        name: "create shipment",
        schema: shipmentSchema,
        make: (shippo) => shippo.shipments.create(toShipment(request)),
      });
      return answer.outcome === "refused" ? answer : toPrepared(answer.result);
    },

    async buy(choice) {
      const shipment = await readShipment(choice);
      const answer = await call({
        name: "buy label",
        changes: true,
        schema: transactionSchema,
        make: (shippo) =>
          shippo.transactions.create({
            rate: choice.quoteId,
            labelFileType: "PDF_4x6",
            metadata: shipment.metadata,
            async: false,
          }),
      });
      if (answer.outcome === "refused") return answer;
      // HTTP says success even when nothing was sold.
      const transaction = answer.result;
      if (isSold(transaction)) return { outcome: "bought", label: toBoughtLabel(shipment, transaction) };
      if (isPending(transaction)) throw stillBuying(transaction.object_id);
      return { outcome: "refused", code: transaction.messages[0]?.code ?? "", message: saidBy(transaction) };
    },

    async look(choice) {
      const { results } = await expect({
        name: "find label",
        schema: transactionsSchema,
        make: (shippo) => shippo.transactions.list({ rate: choice.quoteId, results: 100 }),
      });
      const ours = results.filter(({ rate }) => rate === choice.quoteId);
      const sold = ours.find(isSold);
      if (sold) return toBoughtLabel(await readShipment(choice), sold);
      const pending = ours.find(isPending);
      if (pending) throw stillBuying(pending.object_id);
      return null;
    },

    // Shippo keeps our reference as metadata but cannot search by it.
    findByReference: () => Promise.resolve(null),

    async readLabelFile(name) {
      return readCarrierFile((await readTransaction(name)).label_url);
    },

    async readQrFile(name) {
      const { qr_code_url: url } = await readTransaction(name);
      return url ? readCarrierFile(url) : null;
    },

    async void(name) {
      const [shipment, transaction] = [await readShipment(name), await readTransaction(name)];
      const asked = toVoidState(transaction);
      if (asked && asked.outcome !== "refused") return asked;
      if (shipment.extra?.is_return) return { outcome: "not_applicable" };
      if (isPossession(transaction.tracking_status, "")) return SCANNED;
      const answer = await call({
        name: "refund label",
        changes: true,
        schema: refundSchema,
        make: (shippo) => shippo.refunds.create({ transaction: name.labelId, async: false }),
      });
      if (answer.outcome === "refused") return answer;
      const { status } = answer.result;
      if (status === "SUCCESS") return { outcome: "refunded" };
      if (status !== "ERROR") return { outcome: "submitted" };
      return { outcome: "refused", code: status, message: "Shippo did not take the label back." };
    },

    async readVoid(name) {
      return toVoidState(await readTransaction(name));
    },

    async readTracker(carrier, trackingNumber) {
      const token = carrier.toLowerCase().replaceAll(" ", "_");
      const answer = await call({
        name: "read track",
        schema: trackSchema,
        make: (shippo) => shippo.trackingStatus.get(trackingNumber, token),
      });
      return answer.outcome === "answered" ? readTrack(answer.result) : null;
    },
  };
}

const LISTENING = { outcome: "listening" } as const;

const SCANNED: CarrierRefused = {
  outcome: "refused",
  code: "scanned",
  message: "The carrier has already scanned this label.",
};

/** Not sold and not refused: only a later look can tell. */
function stillBuying(transactionId: string): RetryableError {
  return new RetryableError(`shippo: ${transactionId} is still being bought`, {
    sentence: "Shippo is still buying the label. Aftercare looks again by itself.",
    outcomeUnknown: true,
  });
}
