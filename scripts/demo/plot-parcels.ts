import { tellDays } from "../../app/lib/tell-day.ts";
import type { GiftRow, NoticeRow } from "./app-records.ts";
import type { Mail } from "./mailbox.ts";
import { buy, type Parcel, type Plot, type Purchase } from "./plot.ts";
import { eventually } from "./tell.ts";

const DAY = 86_400_000;

export async function daysFromNow({ store }: Plot, days: number): Promise<Date> {
  return new Date((await store.now()).getTime() + days * DAY);
}

/** A day as the shop's letters write it. */
export const inLetters = ({ records }: Plot, day: Date): string =>
  tellDays(records.shop()?.timeZone ?? "UTC", "en").day(day);

/** Somebody bought what will be late; it was shipped, and scanned once with the day on which it should arrive. */
export async function shipTo(plot: Plot, firstName: string, trackingNumber: string, days: number): Promise<Parcel> {
  const order = await buy(plot, firstName);
  const fulfillmentId = await plot.parcels.send(order.id, trackingNumber);
  const firstDate = await daysFromNow(plot, days);
  await plot.parcels.scan(fulfillmentId, "IN_TRANSIT", firstDate);
  await eventually(`the app hears that ${order.name} is on its way`, async () => {
    const [parcel] = plot.records.parcelsOf(order.id);
    return parcel?.state === "IN_TRANSIT" && parcel.promisedBy !== null;
  });
  const parcel = { ...order, fulfillmentId, firstDate };
  plot.lateParcels.push(parcel);
  return parcel;
}

/** The order's newest notice, once it was sent. */
export function untilTold(plot: Plot, order: Purchase): Promise<NoticeRow> {
  const now = () => plot.records.noticeOf(order.id);
  return eventually(
    `the shopper of ${order.name} is told of the delay`,
    async () => {
      const row = now();
      return row?.state === "SENT" ? row : null;
    },
    { seconds: 40, tell: () => `The notice is ${now()?.state ?? "not there"}. ${now()?.because ?? ""}` },
  );
}

/** The goodwill of an order, once it is in a state. */
export function untilGift(plot: Plot, order: Purchase, state: string): Promise<GiftRow> {
  const now = () => plot.records.giftOf(order.id);
  return eventually(
    `the goodwill of ${order.name} becomes ${state}`,
    async () => {
      const row = now();
      return row?.state === state ? row : null;
    },
    { tell: () => `It is ${now()?.state ?? "not there"}. ${now()?.because ?? ""}` },
  );
}

/** Opens an answer's link and presses the button behind it; what the app holds after each. */
export async function answerNotice(plot: Plot, order: Purchase, mail: Mail, choice: string) {
  const page = await plot.shopper.openNotice(mail, choice);
  const opened = plot.records.noticeOf(order.id);
  await plot.shopper.answerNotice(mail, choice);
  const answered = await eventually(`the answer about ${order.name} is there`, async () => {
    const row = plot.records.noticeOf(order.id);
    return row?.answer ? row : null;
  });
  return { page, opened, answered };
}
