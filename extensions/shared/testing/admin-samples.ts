import { vi } from "vitest";
import type { AdminOrder, AdminOrderRow } from "../../../app/presenters/admin-order-model";

export const ORDER_ID = "gid://shopify/Order/1";

export const row = (changes: Partial<AdminOrderRow> = {}): AdminOrderRow => ({
  id: "1",
  title: "TRACK-1",
  badge: { label: "On its way", tone: "info" },
  text: "Promised to arrive by 3 November 2026.",
  url: "/app/shipments/1",
  ...changes,
});

/** A paid order of which nothing has left and nothing was asked. */
export const adminOrder = (changes: Partial<AdminOrder> = {}): AdminOrder => ({
  name: "#1001",
  url: "/app/orders/1",
  isMoving: false,
  shipments: [],
  notices: [],
  cancellations: [],
  returns: [],
  decision: null,
  toCancel: {
    tail: "1",
    total: "59.90 EUR",
    items: ["2 × Blue mug"],
    hasShipped: false,
    reasons: [
      { value: "CUSTOMER", label: "The customer changed their mind" },
      { value: "FRAUD", label: "Fraud" },
    ],
    obstacle: null,
    url: "/app/cancellations/new?id=1",
  },
  toReturn: { obstacle: null, url: "/app/returns/new?id=1" },
  toUpdate: { unshipped: { expected: null, isPast: false }, parcels: [], url: "/app/shipments/1" },
  toGive: {
    canGive: true,
    help: "You may give up to 20.00 EUR.",
    currency: "EUR",
    hasCustomer: true,
    given: [],
    url: "/app/orders/1",
  },
  ...changes,
});

export interface Asked {
  readonly url: string;
  readonly method: string;
  readonly form: Readonly<Record<string, string>>;
}

/**
 * Plays the app behind an extension of the admin: what it tells of the order, and what it answers to a form, one after the
 * other; a Response goes out as it is, an Error is a connection that breaks. Gives what was asked, in order.
 */
export function playOrder(extension: { fetch: unknown }, told: unknown, ...answers: readonly unknown[]): Asked[] {
  const asked: Asked[] = [];
  const waiting = [...answers];
  extension.fetch = vi.fn(async (url: string, init: RequestInit = {}) => {
    const { method = "GET", body } = init;
    asked.push({ url, method, form: Object.fromEntries(new URLSearchParams(String(body ?? ""))) });
    const answer = method === "GET" ? told : waiting.shift();
    if (answer instanceof Error) throw answer;
    return answer instanceof Response ? answer.clone() : Response.json(answer);
  });
  return asked;
}
