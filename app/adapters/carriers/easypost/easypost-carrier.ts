import type { AddressCheck, Carrier, CarrierAccount, CarrierFile, CarrierRefused, LabelName, VoidState } from "../port";
import { readCarrierFile } from "../read-file";
import { createEasypostCaller, type EasypostCall } from "./call-easypost";
import { toBoughtLabel, toPrepared, toVoidState } from "./from-shipment";
import { readTrackerObject } from "./read-tracker";
import {
  addressSchema,
  anyObjectSchema,
  type EasypostShipment,
  shipmentSchema,
  trackerSchema,
  webhooksSchema,
} from "./schemas";
import { toAddress, toShipment } from "./to-easypost";
import { PermanentError } from "../../errors";

/** EasyPost for one merchant's account. */
export function openEasypost(account: CarrierAccount): Carrier {
  const call = createEasypostCaller(account);

  /** For calls that have no business refusal, only mistakes. */
  async function expect<Result>(options: EasypostCall<Result>): Promise<Result> {
    const answer = await call(options);
    if (answer.outcome === "answered") return answer.result;
    throw notUnderstood(`${options.method} ${options.path}`, answer);
  }

  async function findShipment(idOrReference: string): Promise<EasypostShipment | null> {
    const path = `shipments/${encodeURIComponent(idOrReference)}`;
    const answer = await call({ method: "get", path, schema: shipmentSchema });
    if (answer.outcome === "answered") return answer.result;
    if (/NOT_FOUND/i.test(answer.code)) return null;
    throw notUnderstood("get shipments/:id", answer);
  }

  async function readShipment({ shipmentId }: { readonly shipmentId: string }): Promise<EasypostShipment> {
    const shipment = await findShipment(shipmentId);
    if (shipment) return shipment;
    throw new PermanentError(`easypost: ${shipmentId} is gone`, {
      sentence: `EasyPost does not know shipment ${shipmentId}. Was the account changed?`,
    });
  }

  return {
    provider: "easypost",

    async testCredentials() {
      try {
        await expect({ method: "get", path: "shipments", params: { page_size: 1 }, schema: anyObjectSchema });
        return { outcome: "accepted", mode: account.apiKey.startsWith("EZTK") ? "test" : "live" };
      } catch (error) {
        if (error instanceof PermanentError) return { outcome: "not_accepted", message: error.sentence };
        throw error;
      }
    },

    async listenAt(url) {
      const { webhooks } = await expect({ method: "get", path: "webhooks", schema: webhooksSchema });
      const known = webhooks.find((webhook) => webhook.url === url);
      const webhook_secret = account.webhookSecret;
      const answer = await call({
        ...(known
          ? { method: "patch", path: `webhooks/${known.id}`, params: { webhook_secret } }
          : { method: "post", path: "webhooks", params: { webhook: { url, webhook_secret } } }),
        changes: true,
        schema: anyObjectSchema,
      });
      return answer.outcome === "refused" ? answer : { outcome: "listening" };
    },

    async checkAddress(address) {
      const params = { verify: true, address: toAddress(address) };
      const answer = await call({ method: "post", path: "addresses", params, schema: addressSchema });
      if (answer.outcome === "refused") return { outcome: "undeliverable", messages: [answer.message] };
      return toAddressCheck(answer.result.verifications?.delivery);
    },

    async prepare(request) {
      const params = toShipment(request);
      const answer = await call({ method: "post", path: "shipments", params, schema: shipmentSchema });
      return answer.outcome === "refused" ? answer : toPrepared(answer.result);
    },

    async buy({ shipmentId, quoteId }) {
      const answer = await call({
        method: "post",
        path: `shipments/${shipmentId}/buy`,
        params: { rate: { id: quoteId } },
        changes: true,
        schema: shipmentSchema,
      });
      if (answer.outcome === "refused") return answer;
      const label = toBoughtLabel(answer.result);
      if (label) return { outcome: "bought", label };
      return { outcome: "refused", code: "", message: "EasyPost sold no label." };
    },

    async look(choice) {
      const shipment = await findShipment(choice.shipmentId);
      return shipment && toBoughtLabel(shipment);
    },

    async findByReference(reference) {
      const shipment = await findShipment(reference);
      return shipment?.reference === reference ? toPrepared(shipment) : null;
    },

    async readLabelFile(name) {
      const { id, postage_label: label } = await readShipment(name);
      if (label?.label_pdf_url) return readCarrierFile(label.label_pdf_url);
      if (label?.label_file_type === "image/png") {
        const params = { file_format: "PDF" };
        const answer = await call({ method: "get", path: `shipments/${id}/label`, params, schema: shipmentSchema });
        const pdf = answer.outcome === "answered" ? answer.result.postage_label?.label_pdf_url : "";
        if (pdf) return readCarrierFile(pdf);
      }
      return readCarrierFile(label?.label_url ?? "");
    },

    async readQrFile(name): Promise<CarrierFile | null> {
      const known = qrUrlOf(await readShipment(name));
      if (known) return readCarrierFile(known);
      const params = { form: { type: "label_qr_code" } };
      const path = `shipments/${name.shipmentId}/forms`;
      // Not `changes`: a code made twice is the same code.
      const answer = await call({ method: "post", path, params, schema: shipmentSchema });
      const made = answer.outcome === "answered" ? qrUrlOf(answer.result) : "";
      return made ? readCarrierFile(made) : null;
    },

    async void(name: LabelName): Promise<VoidState> {
      const shipment = await readShipment(name);
      const asked = toVoidState(shipment.refund_status);
      // EasyPost rejects what is asked very soon after buying: that may be asked again.
      if (asked && asked.outcome !== "refused") return asked;
      if (shipment.tracker && readTrackerObject(shipment.tracker).firstPossessionAt !== null) return SCANNED;
      const path = `shipments/${name.shipmentId}/refund`;
      const answer = await call({ method: "post", path, changes: true, schema: shipmentSchema });
      if (answer.outcome === "refused") return answer;
      return toVoidState(answer.result.refund_status) ?? { outcome: "submitted" };
    },

    async readVoid(name) {
      return toVoidState((await readShipment(name)).refund_status);
    },

    async readTracker(carrier, trackingNumber) {
      // Made anew or the same as before: EasyPost keeps one tracker per number and carrier for three months.
      const params = { tracker: { tracking_code: trackingNumber, carrier } };
      const answer = await call({ method: "post", path: "trackers", params, schema: trackerSchema });
      return answer.outcome === "answered" ? readTrackerObject(answer.result) : null;
    },
  };
}

const SCANNED: CarrierRefused = {
  outcome: "refused",
  code: "scanned",
  message: "The carrier has already scanned this label.",
};

const qrUrlOf = ({ forms }: EasypostShipment) =>
  forms.find((form) => form.form_type === "label_qr_code")?.form_url ?? "";

/** Trap: a check by one carrier's own rules is recorded as successful with an error in it, so both are looked at. */
function toAddressCheck(
  delivery: { success?: boolean | null; errors: readonly { code: string; message: string }[] } | null | undefined,
): AddressCheck {
  if (typeof delivery?.success !== "boolean") return { outcome: "unknown" };
  if (delivery.success && delivery.errors.length === 0) return { outcome: "deliverable" };
  return { outcome: "undeliverable", messages: delivery.errors.map(({ code, message }) => message || code) };
}

function notUnderstood(name: string, { code, message }: CarrierRefused): PermanentError {
  return new PermanentError(`easypost ${name}: ${code} ${message}`, { sentence: `EasyPost answered: ${message}` });
}
