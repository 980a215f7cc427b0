import { createHash } from "node:crypto";
import { v7 as uuid } from "uuid";
import type { Transaction } from "./db.server";
import type { NoticeChoice } from "./domain/shipping/types";
import type { CommandName } from "./inbox/commands";
import { type CaseWords, type CaseWordsOutcome, receiveCaseWords } from "./inbox/receive-case-words";
import { type CommandOutcome, receiveCommand } from "./inbox/receive-command";
import { type PortalOutcome, type PortalRequest, receivePortalRequest } from "./inbox/receive-portal-request";
import { resolveAlarm, resolveAlarmOf } from "./records/alarms";
import { finishDataRequest } from "./records/data-requests";
import { readEffect } from "./records/effects";
import { rearmEffect, settleEffect } from "./records/mend-effects";
import { addEvent, rearmEvent } from "./records/inbound-events";
import { settleWithdrawal, withdrawalAlarm } from "./records/withdrawals";

/** What became of an action that staff tried again or settled. */
export type EffectOutcome = "changed" | "not_stopped" | "not_found";

/** What routes may ask of the app on behalf of a person. Each returns false, or a named outcome, when it does not apply. */
export interface StaffActs {
  command(
    shop: string,
    name: CommandName,
    payload: unknown,
    options: { readonly by: string; readonly requestKey?: string },
  ): Promise<CommandOutcome>;
  askAsShopper(request: PortalRequest): Promise<PortalOutcome>;
  /** The shopper keeps their order, through the signed link in a mail or in their customer account. */
  keepAsShopper(shop: string, cancellationId: string): Promise<CommandOutcome>;
  /** The shopper asks for their label, or calls the return off, by the same ways. */
  askAboutReturn(shop: string, returnId: string, name: "return/label" | "return/cancel"): Promise<CommandOutcome>;
  /** The shopper answers a notice of delay: by the signed link in a mail, in their account or on the shop's own pages. */
  answerAsShopper(
    shop: string,
    noticeId: string,
    answer: NoticeChoice,
    words: string,
    via?: "link" | "account" | "portal",
  ): Promise<CommandOutcome>;
  /** A shopper, already proved, writes about their order: a claim, a question, or more of it. */
  writeAsShopper(words: CaseWords): Promise<CaseWordsOutcome>;
  /** A policy was published or switched: open orders get their timers under it. */
  policyChanged(shop: string): Promise<void>;
  rearmEffect(shop: string, id: string, by: string): Promise<EffectOutcome>;
  settleEffect(shop: string, id: string, by: string, note: string): Promise<EffectOutcome>;
  rearmEvent(shop: string, id: string, by: string): Promise<boolean>;
  resolveAlarm(shop: string, id: string, by: string): Promise<boolean>;
  /** A consumer's withdrawal that waited for a person was seen to. */
  settleWithdrawal(shop: string, id: string, by: string, note: string): Promise<boolean>;
  /** A customer was sent what is known of them: the file is deleted here. */
  finishDataRequest(shop: string, id: string, by: string): Promise<boolean>;
}

export function createStaffActs(deps: Parameters<typeof receiveCommand>[0]): StaffActs {
  const { db, now, wake } = deps;
  const awake = async (done: Promise<boolean>) => {
    const result = await done;
    if (result) wake();
    return result;
  };
  const changeEffect = async (
    shop: string,
    id: string,
    change: (tx: Transaction) => Promise<boolean>,
  ): Promise<EffectOutcome> => {
    if ((await readEffect(db, id))?.shop !== shop) return "not_found";
    return (await awake(db.write(change))) ? "changed" : "not_stopped";
  };
  return {
    command: (shop, name, payload, options) =>
      receiveCommand(deps, { shop, source: "STAFF", name, payload, ...options }),
    askAsShopper: (request) => receivePortalRequest(deps, request),
    keepAsShopper: (shop, cancellationId) =>
      receiveCommand(deps, {
        shop,
        source: "PORTAL",
        name: "cancellation/undo",
        payload: { cancellationId },
        by: "Shopper",
        requestKey: `${cancellationId}/${now().toISOString().slice(0, 16)}`,
      }),
    askAboutReturn: (shop, returnId, name) =>
      receiveCommand(deps, {
        shop,
        source: "PORTAL",
        name,
        payload: { returnId },
        by: "Shopper",
        requestKey: `${returnId}/${now().toISOString().slice(0, 16)}`,
      }),
    answerAsShopper: (shop, noticeId, answer, words, via = "link") =>
      receiveCommand(deps, {
        shop,
        source: "PORTAL",
        name: "notice/answer",
        payload: { noticeId, answer, words, via },
        by: "Shopper",
        // The same answer again within a minute is one: an impatient click.
        requestKey: `${noticeId}/${answer}/${createHash("sha256").update(words).digest("base64url").slice(0, 12)}/${now().toISOString().slice(0, 16)}`,
      }),
    writeAsShopper: (words) => receiveCaseWords(deps, words),
    async policyChanged(shop) {
      const dedupeKey = `policy-changed/${uuid()}`;
      const event = { shop, source: "SYSTEM", topic: "policy/changed", dedupeKey, subject: "", payload: {} } as const;
      await db.write((tx) => addEvent(tx, deps.sealer, event, now()));
      wake();
    },
    rearmEffect: (shop, id) => changeEffect(shop, id, (tx) => rearmEffect(tx, shop, id, now())),
    settleEffect: (shop, id, by, note) =>
      changeEffect(shop, id, (tx) => settleEffect(tx, shop, id, { by, note, now: now() })),
    rearmEvent: (shop, id) => awake(db.write((tx) => rearmEvent(tx, shop, id, now()))),
    resolveAlarm: (shop, id, by) => db.write((tx) => resolveAlarm(tx, shop, id, by, now())),
    settleWithdrawal: (shop, id, by, note) =>
      db.write(async (tx) => {
        const isSettled = await settleWithdrawal(tx, { shop, id, by, note, now: now() });
        if (isSettled) await resolveAlarmOf(tx, shop, withdrawalAlarm(id), by, now());
        return isSettled;
      }),
    finishDataRequest: (shop, id, by) => db.write((tx) => finishDataRequest(tx, { shop, id, by }, now())),
  };
}
