import { expect, test } from "vitest";
import { type CommandName, commandSchemas } from "../inbox/commands";
import { withoutWords } from "./forget-payloads";

const line = {
  fulfillmentLineItemId: "gid://shopify/FulfillmentLineItem/1",
  quantity: 1,
  reasonId: "gid://shopify/ReturnReasonDefinition/1",
};
const count = { quantity: 1, condition: "new", disposition: "NOT_RESTOCKED", accepted: true };
const orderId = "gid://shopify/Order/1";

const COMMANDS: Readonly<Partial<Record<CommandName, object>>> = {
  "cancellation/request": { orderId, scope: { whole: true }, reason: "Quux", note: "Quux" },
  "cancellation/decline": { cancellationId: "c", because: "Quux" },
  "cancellation/settle": { cancellationId: "c", note: "Quux" },
  "return/request": { orderId, resolution: "refund", note: "Quux", lines: [{ ...line, note: "Quux" }] },
  "return/approve": { returnId: "r", because: "Quux" },
  "return/decline": { returnId: "r", because: "Quux", reason: "FINAL_SALE" },
  "return/upload-label": { returnId: "r", fileKey: "f", carrier: "UPS", trackingNumber: "Quux" },
  "return/count": {
    returnId: "r",
    counts: [
      { ...count, returnLineId: "l", note: "Quux" },
      { ...count, returnLineId: null, title: "Quux", note: "Quux" },
    ],
  },
  "return/settle": { returnId: "r", note: "Quux" },
  "notice/answer": { noticeId: "n", answer: "claim", words: "Quux", via: "link" },
  "notice/settle": { noticeId: "n", note: "Quux" },
  "shipment/settle": { shipmentId: "s", as: "LOST", note: "Quux" },
  "goodwill/give": { orderId, form: "code", amount: "5", validDays: 30, reason: "Quux" },
  "goodwill/revoke": { goodwillId: "g", reason: "Quux" },
  "case/open": { orderId, kind: "question", words: "Quux" },
  "case/write": { caseId: "c", words: "Quux" },
  "case/answer": { caseId: "c", words: "Quux" },
};

test.each(Object.entries(COMMANDS))("%s without its words is still a command the worker can read", (name, command) => {
  const { [name as CommandName]: schema } = commandSchemas;
  const before = schema.parse(command);
  const after = schema.parse(withoutWords(name, command));
  expect(JSON.stringify(before)).toContain("Quux");
  expect(JSON.stringify(after)).not.toContain("Quux");
  expect(Object.keys(after).sort()).toEqual(Object.keys(before).sort());
});

test("every command in which somebody may write is emptied", () => {
  const takesWords = Object.entries(commandSchemas).filter(([, { shape }]) =>
    ["reason", "note", "because", "words", "trackingNumber", "counts"].some((field) => field in shape),
  );
  expect(Object.keys(COMMANDS).sort()).toEqual(takesWords.map(([name]) => name).sort());
});
