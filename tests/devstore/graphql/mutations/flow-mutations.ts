import { receiveTrigger } from "../../state/flow-triggers.ts";
import { type Mutations, topLevelError } from "../request-context.ts";

interface TriggerArguments {
  readonly body?: string | null;
  readonly handle?: string | null;
  readonly payload?: unknown;
}

export const flowMutations: Mutations = {
  flowTriggerReceive: ({ body, handle, payload }: TriggerArguments, context) => {
    if (body != null || typeof payload !== "object" || payload === null)
      throw topLevelError(
        "flowTriggerReceive is implemented by the stand-in store with a handle and a payload object only",
        "STANDIN_NOT_IMPLEMENTED",
      );
    const error = receiveTrigger(context, handle ?? "", payload as Readonly<Record<string, unknown>>);
    return error ? { payload: { userErrors: [error] } } : { payload: { userErrors: [] }, changed: [] };
  },
};
