import { z } from "zod";
import { BadRequest } from "./answer.ts";

export const userErrors = z.array(z.object({ message: z.string() }));

/** What the Admin API refused becomes one message for the caller of the control API. */
export function refuseErrors(errors: z.infer<typeof userErrors>): void {
  if (errors.length > 0) throw new BadRequest(errors.map(({ message }) => message).join(" "), 422);
}
