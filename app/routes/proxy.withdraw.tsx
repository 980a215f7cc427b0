import { randomUUID } from "node:crypto";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { ConfirmWithdrawalPage, StateWithdrawalPage, WithdrawnPage } from "../components/portal/withdraw-page";
import { statedWithdrawal } from "../inbox/receive-withdrawal";
import { spokenLocale } from "../lib/shopper-words";
import { tellDays } from "../lib/tell-day";
import { readShop } from "../records/shops";
import { services } from "../services.server";
import { fieldsOf, portalPage, portalVisit } from "./shared/portal.server";

const EMPTY = { typed: {}, problem: null } as const;

/** A consumer withdraws from their contract without signing in: states it, confirms it, and gets a receipt by mail. */
export async function loader({ request }: LoaderFunctionArgs) {
  const visit = await portalVisit(request);
  if (visit instanceof Response) return visit;
  return portalPage(200, <StateWithdrawalPage {...visit} {...EMPTY} />);
}

export async function action({ request }: ActionFunctionArgs) {
  const visit = await portalVisit(request);
  if (visit instanceof Response) return visit;
  const { shop, caller, words, prefix } = visit;
  const fields = await fieldsOf(request);
  const again = (status: number, problem: "incomplete" | "tooMany" | null) =>
    portalPage(status, <StateWithdrawalPage words={words} prefix={prefix} typed={fields} problem={problem} />);
  const stated = statedWithdrawal.safeParse(fields);
  if (fields["step"] === "change") return again(200, null);
  if (!stated.success) return again(422, "incomplete");
  const typed = stated.data;
  const requestKey = z.uuid().safeParse(fields["key"]).data ?? randomUUID();
  if (fields["step"] !== "confirm") {
    return portalPage(200, <ConfirmWithdrawalPage {...{ words, prefix, typed, requestKey }} />);
  }
  const { db, withdraw } = services();
  const statement = { ...typed, locale: words.language };
  const taken = await withdraw({ shop, caller, requestKey, statement });
  if (taken.outcome === "too_many") return again(429, "tooMany");
  const row = await readShop(db, shop);
  const time = tellDays(row?.timeZone ?? "UTC", spokenLocale(words.language)).moment(taken.receivedAt);
  return portalPage(200, <WithdrawnPage {...{ words, prefix, time }} email={typed.email} />);
}
