import { z } from "zod";
import { isOutgoingTopic } from "../../domain/outgoing-topics";

const id = z.string().max(60);
const topics = z
  .string()
  .max(1000)
  .transform((text) => [...new Set(text.split(",").filter(isOutgoingTopic))])
  .refine((chosen) => chosen.length > 0, "Choose at least one thing to tell");
const plain = /^[\x21-\x7e]+$/;

/** What the connections page sends, one case per button. */
export const connectionsForm = z.discriminatedUnion(
  "intent",
  [
    z.object({
      intent: z.literal("webhook-add"),
      url: z.string().trim().min(1, "Write the address").max(1000),
      topics,
    }),
    z.object({ intent: z.literal("webhook-topics"), id, topics }),
    z.object({
      intent: z.enum(["webhook-rotate", "webhook-test", "webhook-on", "webhook-off", "webhook-delete"]),
      id,
    }),
    z.object({ intent: z.literal("flow"), on: z.enum(["true", "false"]).transform((text) => text === "true") }),
    z.object({
      intent: z.literal("sms-connect"),
      accountSid: z
        .string()
        .trim()
        .regex(/^AC[0-9a-f]{32}$/i, "An account SID is AC and 32 more characters"),
      authToken: z
        .string()
        .trim()
        .min(8, "Paste the whole auth token")
        .max(200, "This is too long for an auth token")
        .regex(plain, "An auth token has no spaces and only plain characters"),
      sender: z
        .string()
        .trim()
        .regex(
          /^(\+[1-9]\d{6,14}|MG[0-9a-f]{32}|(?=.*[A-Za-z])[A-Za-z0-9 ]{1,11})$/,
          "A number such as +4930123456, a Messaging Service (MG…), or a name of up to 11 letters",
        ),
    }),
    z.object({ intent: z.enum(["sms-test", "sms-disconnect"]) }),
  ],
  "This is not something this page can do.",
);
export type ConnectionsForm = z.output<typeof connectionsForm>;
