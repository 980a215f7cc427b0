import type { CommandName } from "../../inbox/commands";
import { done, refused } from "../../presenters/action-result";
import { answer } from "./read-form.server";
import type { StaffRequest } from "./staff-request.server";

/** Gives a command to the inbox and tells the page how it was taken. */
export async function answerCommand(
  { services, shop, by }: StaffRequest,
  command: CommandName,
  payload: unknown,
  message: string,
  requestKey?: string,
) {
  const taken = await services.command(shop, command, payload, { by, requestKey });
  switch (taken.outcome) {
    case "accepted":
      return answer(done(message));
    case "invalid":
      return answer(refused(...taken.errors), 422);
    default:
      return taken satisfies never;
  }
}
