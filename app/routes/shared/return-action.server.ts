import { z } from "zod";
import type { CommandName } from "../../inbox/commands";
import { refused } from "../../presenters/action-result";
import { readFileRow } from "../../records/stored-files";
import { answerCommand } from "./answer-command.server";
import { answer } from "./read-form.server";
import type { StaffRequest } from "./staff-request.server";

const text = (empty: string) => z.string().trim().min(1, empty).max(500, "At most 500 characters");
const short = z.string().trim().max(60, "At most 60 characters");
const AGAIN = "Choose for each item again";

const answers = z
  .string()
  .max(20_000)
  .transform((json, context): unknown => {
    try {
      return JSON.parse(json);
    } catch {
      context.addIssue({ code: "custom", message: AGAIN });
      return z.NEVER;
    }
  })
  .pipe(z.record(z.string().max(64), z.enum(["APPROVED", "KEEP", "DECLINED"], AGAIN), AGAIN));

/** "" = as it was. */
const changed = <const Words extends readonly [string, ...string[]]>(words: Words, empty: string) =>
  z
    .enum(["", ...words], empty)
    .default("")
    .transform((word) => (word === "" ? undefined : (word as Words[number])));

export const returnForm = z.discriminatedUnion(
  "intent",
  [
    z.object({ intent: z.enum(["cancel", "refund-now", "no-more", "reopen", "retry", "check", "label"]) }),
    z.object({
      intent: z.literal("approve"),
      answers,
      because: z.string().trim().max(500, "At most 500 characters").default(""),
    }),
    z.object({
      intent: z.literal("decline"),
      because: text("Say why, the shopper reads it"),
      reason: z.enum(["FINAL_SALE", "OTHER", "RETURN_PERIOD_ENDED"], "Choose a reason").default("OTHER"),
    }),
    z.object({ intent: z.literal("settle"), note: text("Say what you did") }),
    z.object({
      intent: z.literal("change"),
      resolution: changed(["refund", "store_credit"], "Choose what the shopper gets"),
      refundWhen: changed(["approved", "first_scan", "delivered", "inspected"], "Choose when money goes back"),
      label: changed(["prepaid", "own"], "Choose who makes the label"),
    }),
    z.object({ intent: z.literal("void-label"), labelId: z.string().max(200) }),
    z.object({
      intent: z.literal("upload-label"),
      fileKey: z.string().max(200),
      carrier: short.default(""),
      trackingNumber: short.default(""),
    }),
  ],
  "This is not something a return can do.",
);
type ReturnForm = z.output<typeof returnForm>;

interface ActedOn {
  readonly id: string;
  readonly lines: readonly { readonly id: string }[];
  readonly labels: readonly { readonly id: string }[];
}

/** Gives the inbox the command a button of the page stands for. */
export async function actOnReturn(staff: StaffRequest, { id: returnId, lines, labels }: ActedOn, form: ReturnForm) {
  const send = (command: CommandName, payload: object, message: string) =>
    answerCommand(staff, command, { returnId, ...payload }, message);
  switch (form.intent) {
    case "approve": {
      const said = (wanted: string) => lines.filter(({ id }) => form.answers[id] === wanted).map(({ id }) => id);
      const [yes, keep, no] = [said("APPROVED"), said("KEEP"), said("DECLINED")];
      if (yes.length + keep.length + no.length < lines.length) return answer(refused(AGAIN), 422);
      if (yes.length + keep.length === 0) {
        return answer(refused("Say yes to at least one item, or decline the return."), 422);
      }
      if (no.length > 0 && form.because === "") {
        return answer(refused("Say why not to the others, the shopper reads it."), 422);
      }
      const payload = { lineIds: [...yes, ...keep], keepLineIds: keep, because: form.because };
      return send("return/approve", payload, "Approved.");
    }
    case "decline":
      return send("return/decline", { because: form.because, reason: form.reason }, "Declined.");
    case "cancel":
      return send("return/cancel", {}, "It is being called off.");
    case "refund-now":
      return send("return/change", { refundWhen: "approved" }, "It is being paid now.");
    case "no-more":
      return send("return/count", { restIsMissing: true }, "The rest is written down as missing.");
    case "reopen":
      return send("return/reopen", {}, "It is being reopened.");
    case "retry":
      return send("return/retry", {}, "Trying again.");
    case "check":
      return send("return/check", {}, "Looking again.");
    case "label":
      return send("return/label", {}, "The label is being bought.");
    case "settle":
      return send("return/settle", { note: form.note }, "Marked as finished.");
    case "change": {
      const { resolution, refundWhen, label } = form;
      if (!resolution && !refundWhen && !label) return answer(refused("Change something first."), 422);
      return send("return/change", { resolution, refundWhen, label }, "Changed.");
    }
    case "void-label": {
      const { labelId } = form;
      if (!labels.some(({ id }) => id === labelId)) return answer(refused("This return has no such label."), 422);
      return send("return/void-label", { labelId }, "The label is being given back.");
    }
    case "upload-label": {
      const { fileKey, carrier, trackingNumber } = form;
      const file = await readFileRow(staff.services.db, fileKey);
      const isOurs = file?.shop === staff.shop && file.kind === "label" && file.returnId === returnId;
      if (!isOurs) return answer(refused("The label was not uploaded. Choose the file again."), 422);
      return send("return/upload-label", { fileKey, carrier, trackingNumber }, "The label is there.");
    }
    default:
      return form satisfies never;
  }
}
