import { z } from "zod";
import { done } from "../../presenters/action-result";
import type { ReadDraft } from "../../presenters/shipping-form";
import { answer } from "./read-form.server";

/** A form of settings is sent as one text: some of its fields are lists. */
export const draftForm = z.object({
  draft: z
    .string("This form could not be read.")
    .max(100_000, "This form is too large.")
    .transform((json, context): unknown => {
      try {
        return JSON.parse(json);
      } catch {
        context.addIssue({ code: "custom", message: "This form could not be read. Reload the page." });
        return z.NEVER;
      }
    }),
});

/** Saves what was read, or says what is wrong with it. */
export async function answerDraft<Settings>(read: ReadDraft<Settings>, save: (settings: Settings) => Promise<void>) {
  if (!read.ok) return answer({ ok: false, errors: Object.values(read.fields), fields: read.fields }, 422);
  await save(read.settings);
  return answer(done("Saved."));
}
