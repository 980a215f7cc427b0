import { randomUUID } from "node:crypto";
import type { Transaction } from "../../app/db.server";
import type { ReturnState } from "../../app/domain/returns/types";
import type { Sealer } from "../../app/lib/seal";

interface History {
  readonly shop: string;
  readonly returnId: string;
  readonly orderId: string;
  readonly state: ReturnState;
  readonly requestedAt: Date;
  readonly labelId: string;
  readonly lineIds: readonly string[];
  readonly index: number;
}

const HOUR = 3_600_000;
const HAS_LABEL = new Set<ReturnState>(["AWAITING_PARCEL", "IN_TRANSIT", "DELIVERED", "PROCESSING", "CLOSED"]);

/** All that happens because of a return, as far as it got. */
export async function addReturnHistory(tx: Transaction, sealer: Sealer, history: History): Promise<void> {
  const { shop, returnId, orderId, state, requestedAt } = history;
  const of = { shop, subject: orderId, returnId };
  const decision = await tx.decision.create({
    data: {
      id: randomUUID(),
      ...of,
      automation: "request-return",
      policyKind: "return",
      policyNumber: 1,
      ruleId: "in-time",
      ruleName: "Within 30 days of arrival",
      outcome: "approve",
      sentence: "Approve with a refund, store credit or an exchange",
      trace: JSON.stringify(traceOf(orderId, requestedAt)),
      decidedAt: requestedAt,
    },
  });
  if (HAS_LABEL.has(state)) await addLabel(tx, history);
  if (state === "CLOSED" || state === "PROCESSING") await addCounts(tx, history);
  await addEffects(tx, { ...of, decisionId: decision.id }, history);
  await tx.timelineEntry.create({
    data: {
      id: randomUUID(),
      ...of,
      at: requestedAt,
      actor: "Shopper",
      kind: "return/asked",
      text: "Asked to return.",
    },
  });
  await tx.message.create({
    data: {
      id: randomUUID(),
      ...of,
      template: "return-approved",
      channel: "mail",
      locale: "en",
      messageId: `<${returnId}@example.com>`,
      recipientSealed: sealer.seal("ada@example.com"),
      contentSealed: sealer.seal(JSON.stringify({ subject: "Your return", text: "Hello Ada,\n\nSend it.", html: "" })),
      state: "SENT",
      response: "250 OK",
      createdAt: requestedAt,
      sentAt: requestedAt,
    },
  });
  if (state !== "CLOSED") return;
  const survey = { id: randomUUID(), shop, kind: "CES", key: returnId, returnId, orderId, askedAt: requestedAt };
  await tx.survey.create({
    data: {
      ...survey,
      score: 5,
      wordsSealed: sealer.seal("That was quick"),
      answeredAt: requestedAt,
      firstAnsweredAt: requestedAt,
    },
  });
}

async function addLabel(tx: Transaction, { shop, returnId, state, requestedAt, labelId, index }: History) {
  const after = (hours: number) => new Date(requestedAt.getTime() + hours * HOUR);
  const isScanned = state !== "AWAITING_PARCEL";
  await tx.returnLabel.create({
    data: {
      id: labelId,
      shop,
      returnId,
      provider: "easypost",
      state: "BOUGHT",
      shipmentId: `shp_${index}`,
      labelId: `shp_${index}`,
      carrier: "USPS",
      service: "Ground Advantage",
      trackingNumber: `9400100000000000000${100 + index}`,
      trackingUrl: "https://track.example.com/1",
      costMinor: 845n,
      currency: "USD",
      billing: "prepaid",
      voidUntil: after(24 * 28),
      fileKey: `labels/${labelId}.pdf`,
      preparedAt: after(1),
      boughtAt: after(1),
      scannedAt: isScanned ? after(20) : null,
      parcelStatus: isScanned ? "IN_TRANSIT" : null,
      events: {
        create: isScanned
          ? [
              {
                id: randomUUID(),
                key: "1",
                at: after(20),
                status: "CARRIER_PICKED_UP",
                text: "Picked up",
                place: "Boston",
              },
              {
                id: randomUUID(),
                key: "2",
                at: after(24),
                status: "IN_TRANSIT",
                text: "Left the depot",
                place: "Boston",
              },
            ]
          : [],
      },
    },
  });
}

async function addCounts(tx: Transaction, { shop, returnId, requestedAt, lineIds }: History) {
  const own = { shop, returnId, countedBy: "Staff 1", countedAt: requestedAt };
  const [first] = lineIds;
  await tx.countedUnits.createMany({
    data: [
      {
        id: randomUUID(),
        ...own,
        returnLineId: first,
        requestKey: "1",
        quantity: 1,
        condition: "new",
        disposition: "RESTOCKED",
        locationId: "gid://shopify/Location/1",
        accepted: true,
      },
      {
        id: randomUUID(),
        ...own,
        returnLineId: null,
        requestKey: "2",
        title: "A sock",
        quantity: 1,
        condition: "used",
        disposition: "NOT_RESTOCKED",
        accepted: false,
        note: "Nobody announced it",
      },
    ],
  });
}

interface Origin {
  readonly shop: string;
  readonly subject: string;
  readonly returnId: string;
  readonly decisionId: string;
}

async function addEffects(tx: Transaction, of: Origin, { state, requestedAt: at }: History) {
  if (state !== "CLOSED" && state !== "FAILED") return;
  const isDone = state === "CLOSED";
  await tx.effect.create({
    data: {
      id: randomUUID(),
      ...of,
      key: `process-return/${of.returnId}/0`,
      kind: "process-return",
      money: true,
      input: "{}",
      state: isDone ? "DONE" : "FAILED",
      attempts: 1,
      receipt: isDone
        ? JSON.stringify({ refundId: null, amount: { minor: 4360, currency: "USD" }, refundTo: "original_payment" })
        : null,
      proof: isDone ? "Shopify shows the items as processed." : null,
      sentence: isDone ? null : "Shopify refused to process the return.",
      runAt: at,
      plannedAt: at,
      startedAt: at,
      endedAt: at,
    },
  });
}

const traceOf = (orderId: string, at: Date) => ({
  kind: "return",
  at: at.toISOString(),
  orderId,
  rules: [
    {
      ruleId: "in-time",
      name: "Within 30 days of arrival",
      matched: true,
      conditions: [
        { depth: 0, text: "Days since arrival is at most 30", result: true, fact: "days_since_arrival", saw: 4 },
      ],
    },
  ],
  winner: { ruleId: "in-time", name: "Within 30 days of arrival" },
  facts: { days_since_arrival: 4 },
  unknown: [],
  wouldChange: [],
});
