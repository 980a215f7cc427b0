import { z } from "zod";
import type { Done, Refused, ShopifyAdmin } from "../adapters/shopify/port";
import type { EffectInput } from "../domain/planned-effect";
import type { ReturnMove } from "../domain/returns/planned-effect";
import type { ReturnStatus } from "../domain/returns/types";
import { cutText } from "../lib/cut-text";
import type { EffectDefinition } from "./effect-definition";
import { gone, ofReturn, refusedBy } from "./of-return";

type Input = EffectInput<"move-return">;

interface Move {
  readonly words: string;
  /** Shopify's statuses that say it has happened. */
  readonly done: readonly ReturnStatus[];
  readonly act: (shopify: ShopifyAdmin, input: Input) => Promise<Done | Refused>;
}

const OTHER = { reason: "OTHER", note: "" } as const;

/** Shopify takes no longer one. */
const cutNote = (decline: NonNullable<Input["decline"]>) => ({ ...decline, note: cutText(decline.note, 500) });

const MOVES: Readonly<Record<ReturnMove, Move>> = {
  approve: {
    words: "to approve the request",
    done: ["OPEN", "CLOSED"],
    act: (shopify, { nativeId }) => shopify.approveReturn(nativeId),
  },
  decline: {
    words: "to decline the request",
    done: ["DECLINED"],
    act: (shopify, { nativeId, decline }) => shopify.declineReturn(nativeId, decline ? cutNote(decline) : OTHER),
  },
  cancel: {
    words: "to cancel the return",
    done: ["CANCELED"],
    act: (shopify, { nativeId }) => shopify.cancelReturn(nativeId),
  },
  close: {
    words: "to close the return",
    done: ["CLOSED", "CANCELED"],
    act: (shopify, { nativeId }) => shopify.closeReturn(nativeId),
  },
  reopen: {
    words: "to reopen the return",
    done: ["OPEN"],
    act: (shopify, { nativeId }) => shopify.reopenReturn(nativeId),
  },
};

/** Moves Shopify's return from one status to the next. Its status says whether that has happened. */
export const moveReturn: EffectDefinition<"move-return", null> = {
  kind: "move-return",
  money: false,
  settleMs: 1000,
  maxRetries: 12,
  schema: z.object({
    ...ofReturn,
    nativeId: z.string(),
    move: z.enum(["approve", "decline", "cancel", "close", "reopen"]),
    decline: z.object({ reason: z.enum(["FINAL_SALE", "OTHER", "RETURN_PERIOD_ENDED"]), note: z.string() }).nullable(),
  }),

  async look({ shopify }, { nativeId, move }) {
    const native = await shopify.readReturn(nativeId);
    if (!native) return gone;
    const { status } = native;
    if (!MOVES[move].done.includes(status)) return { found: "no", seen: null };
    return { found: "yes", receipt: { status }, proof: `Shopify shows the return as ${status}` };
  },

  async perform({ shopify }, input) {
    const { words, act, done } = MOVES[input.move];
    const answer = await act(shopify, input);
    if (answer.outcome === "refused") return refusedBy(answer, words);
    return { outcome: "done", receipt: { status: done[0] }, proof: `Shopify agreed ${words}` };
  },
};
