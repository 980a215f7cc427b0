import { z } from "zod";
import { isOrderGid } from "../domain/gid";
import { caseCommandSchemas } from "./case-commands";
import { returnCommandSchemas } from "./return-commands";
import { shippingCommandSchemas } from "./shipping-commands";

const scope = z.union([
  z.object({ whole: z.literal(true) }),
  z.object({
    whole: z.literal(false),
    units: z
      .array(z.object({ lineItemId: z.string().startsWith("gid://"), quantity: z.number().int().min(1).max(100_000) }))
      .min(1)
      .max(250),
  }),
]);

const text = (max: number) => z.string().trim().max(max);

/** What a person can ask of the app. Each becomes an InboundEvent with the command as its topic; the payload is checked here once. */
export const commandSchemas = {
  "cancellation/request": z.object({
    orderId: z.string().refine(isOrderGid, "This is not an order."),
    /** The customer who asks: the order must be theirs. Absent when staff ask. */
    customerId: z.string().optional(),
    scope,
    reason: text(200),
    note: text(1000).default(""),
    /** Terms staff chose; a shopper's request leaves them to the policy. */
    terms: z
      .object({
        refund: z.enum(["original_payment", "none"]),
        restock: z.boolean(),
        undoMinutes: z.number().int().min(0).max(1440),
        reason: z.enum(["CUSTOMER", "DECLINED", "FRAUD", "INVENTORY", "OTHER", "STAFF"]),
        notify: z.boolean(),
      })
      .optional(),
  }),
  /** Keep the order after all. */
  "cancellation/undo": z.object({ cancellationId: z.string() }),
  /** Staff say yes to a cancellation in REVIEW, or try a FAILED one again. */
  "cancellation/approve": z.object({ cancellationId: z.string() }),
  /** Staff say no to a cancellation in REVIEW or FAILED. */
  "cancellation/decline": z.object({ cancellationId: z.string(), because: text(500).min(1) }),
  /** Staff record that a FAILED cancellation was finished by hand in Shopify. */
  "cancellation/settle": z.object({ cancellationId: z.string(), note: text(500).min(1) }),
  /** Look at the world again and go on. */
  "cancellation/check": z.object({ cancellationId: z.string() }),
  ...returnCommandSchemas,
  ...shippingCommandSchemas,
  ...caseCommandSchemas,
} as const;

export type CommandName = keyof typeof commandSchemas;
export type CommandPayload<Name extends CommandName> = z.output<(typeof commandSchemas)[Name]>;
