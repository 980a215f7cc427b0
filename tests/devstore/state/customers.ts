import { normalizeTags, toAddress } from "./addresses.ts";
import type { OrderInput } from "./order-input.ts";
import type { ShopContext } from "./shop-context.ts";
import type { Customer, ShopState } from "./types.ts";

export const customerByEmail = (state: ShopState, email: string): Customer | undefined =>
  state.customers.get(state.customerIdsByEmail.get(email.toLowerCase()) ?? "");

/** The customer of a new order: the one named, the one with the same e-mail, or a new one when asked for. */
export function upsertCustomer(context: ShopContext, input: OrderInput): Customer | null {
  const { customers } = context.state;
  const associated = input.customer?.toAssociate?.id ?? input.customerId;
  if (associated) return customers.get(associated) ?? null;
  const upsert = input.customer?.toUpsert;
  const email = upsert?.email ?? input.email ?? null;
  const known =
    (upsert?.id && customers.get(upsert.id)) || (email === null ? undefined : customerByEmail(context.state, email));
  if (!upsert) return known ?? null;
  const now = context.now();
  if (known) {
    known.firstName = upsert.firstName ?? known.firstName;
    known.lastName = upsert.lastName ?? known.lastName;
    known.phone = upsert.phone ?? known.phone;
    known.note = upsert.note ?? known.note;
    known.tags = upsert.tags ? normalizeTags([...known.tags, ...upsert.tags]) : known.tags;
    known.updatedAt = now;
    return known;
  }
  const first = input.shippingAddress ?? input.billingAddress ?? upsert.addresses?.[0];
  const customer: Customer = {
    id: context.newId("Customer"),
    email,
    phone: upsert.phone ?? null,
    firstName: upsert.firstName ?? first?.firstName ?? null,
    lastName: upsert.lastName ?? first?.lastName ?? null,
    locale: upsert.locale ?? "en",
    tags: normalizeTags(upsert.tags ?? []),
    note: upsert.note ?? null,
    createdAt: now,
    updatedAt: now,
    defaultAddress: first ? toAddress(context, first) : null,
  };
  customers.set(customer.id, customer);
  if (email !== null) context.state.customerIdsByEmail.set(email.toLowerCase(), customer.id);
  context.emit("customers/create", customer.id);
  return customer;
}
