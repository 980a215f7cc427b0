import type { ReturnLabel } from "@prisma/client";
import type { Database } from "../../db.server";
import type { Money } from "../../domain/money";
import type { PersonalData } from "../../domain/order";
import type { EffectState } from "../../domain/planned-effect";
import type { ReturnQuote } from "../../domain/returns/native";
import { personOf } from "../../domain/returns/recipient";
import type { CountedUnits, OrderReturn } from "../../domain/returns/types";
import type { Sealer } from "../../lib/seal";
import { countsOfReturn } from "../counted-units";
import { openRecipient } from "../gift-recipients";
import { toReturn } from "../returns";

/** A return with all that its shopper may be told: the letters and the page behind their link are made of it. */
export interface ShopperReturn {
  readonly orderReturn: OrderReturn;
  readonly shop: { readonly id: string; readonly name: string; readonly timeZone: string };
  /** Whoever asked: of a gift its recipient, where they did. */
  readonly personal: PersonalData | null;
  /** As it was shown to who asked; null = none was. */
  readonly quote: ReturnQuote | null;
  readonly counted: readonly CountedUnits[];
  /** The one to send it with; null = there is none. */
  readonly label: ReturnLabel | null;
  /** What was given back so far, oldest first. */
  readonly given: readonly Given[];
  /** A label is being bought. */
  readonly labelComes: boolean;
  /** It was called off because nothing was sent in time. */
  readonly expired: boolean;
}

/** What one step of processing gave back. Presentment currency. */
export interface Given {
  /** Of the effect that gave it. */
  readonly key: string;
  readonly at: Date;
  readonly units: readonly { readonly returnLineItemId: string; readonly quantity: number }[];
  /** null = it moved no money. */
  readonly amount: Money | null;
  readonly credit: boolean;
  readonly exchanged: boolean;
  readonly due: Money | null;
  readonly bonus: Money | null;
}

const KINDS = ["process-return", "give-store-credit", "buy-return-label", "move-return"];
const UNDER_WAY: readonly string[] = ["PLANNED", "RUNNING"] satisfies EffectState[];

/** null = there is no such return, or the data of who ordered, or asked as the recipient of a gift, was deleted. */
export async function readShopperReturn(db: Database, sealer: Sealer, id: string): Promise<ShopperReturn | null> {
  const row = await db.read.orderReturn.findUnique({
    where: { id },
    include: { lines: { orderBy: { position: "asc" } }, labels: { orderBy: { preparedAt: "desc" } } },
  });
  if (!row) return null;
  const { labels, quote } = row;
  const where = { shop_id: { shop: row.shop, id: row.orderId } };
  const [order, shop, counted, effects] = await Promise.all([
    db.read.order.findUnique({ where, select: { personalSealed: true, redactedAt: true } }),
    db.read.shop.findUnique({ where: { id: row.shop }, select: { id: true, name: true, timeZone: true } }),
    countsOfReturn(db, id),
    db.read.effect.findMany({
      where: { returnId: id, kind: { in: KINDS } },
      orderBy: { plannedAt: "asc" },
      select: { kind: true, key: true, state: true, input: true, receipt: true, plannedAt: true, endedAt: true },
    }),
  ]);
  if (!order || order.redactedAt || !shop) return null;
  if (row.byRecipient && !row.recipientSealed) return null;
  const personal = row.recipientSealed
    ? personOf(openRecipient(sealer, row.recipientSealed))
    : order.personalSealed && (JSON.parse(sealer.open(order.personalSealed)) as PersonalData);
  return {
    orderReturn: toReturn(row),
    shop,
    personal: personal || null,
    quote: quote ? (JSON.parse(quote) as ReturnQuote) : null,
    counted,
    label: labels.find(({ state }) => state === "BOUGHT") ?? null,
    given: effects.filter(({ kind, state }) => kind === "process-return" && state === "DONE").map(toGiven),
    labelComes: effects.some(({ kind, state }) => kind === "buy-return-label" && UNDER_WAY.includes(state)),
    expired: effects.some(({ key }) => key.startsWith("expire-return/")),
  };

  function toGiven({ key, input, receipt, plannedAt, endedAt }: (typeof effects)[number]): Given {
    const { units } = JSON.parse(input) as Pick<Given, "units">;
    const said = parse(receipt);
    const amount = moneyIn(said, "amount");
    const done = (wanted: string) => effects.find((one) => one.key === wanted && one.state === "DONE");
    const bonus = done(`bonus/${key}`);
    return {
      key,
      at: endedAt ?? plannedAt,
      units,
      amount: amount && amount.minor > 0 ? amount : null,
      credit: said["refundTo"] === "store_credit" || done(`credit/${key}`) !== undefined,
      exchanged: said["exchanged"] === true,
      due: moneyIn(said, "due"),
      bonus: bonus ? moneyIn(parse(bonus.receipt), "amount") : null,
    };
  }
}

/** Whether store credit for what this step processed, or a bonus on it, is still on its way. */
export async function bonusComes(db: Database, shop: string, processKey: string): Promise<boolean> {
  const key = { in: [`bonus/${processKey}`, `credit/${processKey}`] };
  const where = { shop, key, state: { in: [...UNDER_WAY] } };
  return (await db.read.effect.count({ where })) > 0;
}

const parse = (receipt: string | null) => JSON.parse(receipt ?? "{}") as Readonly<Record<string, unknown>>;

function moneyIn(receipt: Readonly<Record<string, unknown>>, name: string): Money | null {
  return (receipt[name] ?? null) as Money | null;
}
