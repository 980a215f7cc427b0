import { toGid } from "../domain/gid";
import { readPayload } from "../inbox/topics";
import { raiseAlarm } from "../records/alarms";
import {
  collectCustomerData,
  emptyPayload,
  ordersOfCustomer,
  redactOrders,
  saveDataRequest,
} from "../records/customer-data";
import { filesOfRecipient, forgetRecipient } from "../records/gift-recipients";
import { fileKeysOf, forgetFiles } from "../records/stored-files";
import { type Automation, nothingToDo } from "./automation";

const DUE_MS = 30 * 86_400_000;

/** A customer asked what is known of them: the answer is a file for the merchant, due within 30 days. */
export const answerDataRequest: Automation = async ({ db, sealer, now }, event) => {
  const payload = readPayload("customers/data_request", event.payloadText);
  if (!payload) return nothingToDo("It names no customer.");
  const at = now();
  const { shop } = event;
  const customerId = payload.customer.id ? toGid("Customer", payload.customer.id) : null;
  const orderIds = payload.orders_requested.map((id) => toGid("Order", id));
  const file = await collectCustomerData(db, sealer, shop, customerId, orderIds, payload.customer.email);
  const key = `data-request/${payload.data_request.id}`;
  const text = "A customer asked what is known of them. Download the file and send it to them within 30 days.";
  return {
    outcome: "handled",
    note: "A file with everything known of the customer was made.",
    save: async (tx) => {
      const dueAt = new Date(at.getTime() + DUE_MS);
      await saveDataRequest(tx, sealer, { shop, key, customerId, file, receivedAt: at, dueAt });
      await emptyPayload(tx, event.id);
      await raiseAlarm(tx, { shop, key, kind: "data-request", subject: "", text }, at);
    },
  };
};

/** Takes out everything that identifies a customer; what is left tells only what happened to an order. */
export const redactCustomer: Automation = async ({ db, sealer, files, now }, event) => {
  const payload = readPayload("customers/redact", event.payloadText);
  if (!payload) return nothingToDo("It names no customer.");
  const customerId = payload.customer.id ? toGid("Customer", payload.customer.id) : null;
  const orderIds = payload.orders_to_redact.map((id) => toGid("Order", id));
  // Photos and labels show who somebody is and where they live. Removing twice does no harm, so it comes first.
  const { email } = payload.customer;
  const keys = [
    ...(await fileKeysOf(db, event.shop, await ordersOfCustomer(db, event.shop, { customerId, orderIds }))),
    ...(email ? await filesOfRecipient(db, sealer, event.shop, email) : []),
  ];
  for (const key of keys) await files.remove(key);
  return {
    outcome: "handled",
    note: "The customer's personal data was deleted.",
    save: async (tx) => {
      await forgetFiles(tx, keys);
      await redactOrders(tx, sealer, event.shop, { customerId, orderIds }, now());
      if (email) await forgetRecipient(tx, sealer, event.shop, email);
      await emptyPayload(tx, event.id);
    },
  };
};
