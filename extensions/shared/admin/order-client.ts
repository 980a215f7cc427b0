import type { AdminOrder } from "../../../app/presenters/admin-order-model";

/** What the app said no with; nothing was changed. No errors = it could not be reached. */
export interface Refusal {
  readonly errors: readonly string[];
  readonly fields: Readonly<Record<string, string>>;
  readonly link: { readonly label: string; readonly url: string } | null;
}
export type Read = { readonly ok: true; readonly order: AdminOrder } | ({ readonly ok: false } & Refusal);
export type Sent = { readonly ok: true; readonly message: string } | ({ readonly ok: false } & Refusal);

const ENDPOINT = "/api/admin/order";

/** An order as the app knows it. Shopify leads the address to the app, and says with a token which staff member asks. */
export async function readOrder(orderId: string): Promise<Read> {
  const { status, said } = await ask(`${ENDPOINT}?id=${encodeURIComponent(orderId)}`);
  return status === 200 ? { ok: true, order: said as unknown as AdminOrder } : { ok: false, ...refusalOf(said) };
}

/** Has something done to an order: one of the app's own forms. */
export async function sendAct(orderId: string, act: string, form: Readonly<Record<string, string>>): Promise<Sent> {
  const body = new URLSearchParams(form).toString();
  const headers = { "Content-Type": "application/x-www-form-urlencoded" };
  const address = `${ENDPOINT}?id=${encodeURIComponent(orderId)}&act=${act}`;
  const { status, said } = await ask(address, { method: "POST", headers, body });
  return status === 200 ? { ok: true, message: String(said["message"] ?? "") } : { ok: false, ...refusalOf(said) };
}

/** A link into the app. */
export const inApp = (url: string): string => `app://${url.replace(/^\//, "")}`;

async function ask(address: string, init?: RequestInit) {
  try {
    const response = await fetch(address, init);
    return { status: response.status, said: (await response.json()) as Readonly<Record<string, unknown>> };
  } catch {
    // No answer, or none of the app's.
    return { status: 0, said: {} };
  }
}

function refusalOf({ errors, fields, link }: Readonly<Record<string, unknown>>): Refusal {
  return {
    errors: Array.isArray(errors) ? errors.map(String) : [],
    fields: (fields as Refusal["fields"] | undefined) ?? {},
    link: (link as Refusal["link"] | undefined) ?? null,
  };
}
