import type { UserError } from "./order-input.ts";
import type { ShopContext } from "./shop-context.ts";
import type { Metafield } from "./types.ts";

export interface MetafieldInput {
  readonly ownerId: string;
  readonly namespace?: string | null;
  readonly key: string;
  readonly type?: string | null;
  readonly value: string;
}

export const SET_LIMIT = 25;
const APP_NAMESPACE = "$app";

/** A namespace as it is kept: `$app` and what is under it belong to the app that asks. */
export function resolveNamespace(context: Pick<ShopContext, "actor" | "state">, namespace?: string | null): string {
  const wanted = namespace ?? APP_NAMESPACE;
  if (!wanted.startsWith(APP_NAMESPACE)) return wanted;
  const app = [...context.state.apps.values()].find((item) => context.actor === `app:${item.apiKey}`);
  const rest = wanted.slice(APP_NAMESPACE.length).replace(/^:/, "--");
  return `app--${app?.id.split("/").at(-1) ?? "0"}${rest}`;
}

export function metafieldsOf(context: Pick<ShopContext, "state">, ownerId: string): readonly Metafield[] {
  return [...context.state.metafields.values()].filter((item) => item.ownerId === ownerId);
}

/** Writes one metafield over what was there. */
export function setMetafield(context: ShopContext, input: MetafieldInput): Metafield {
  const namespace = resolveNamespace(context, input.namespace);
  const known = metafieldsOf(context, input.ownerId).find(
    (item) => item.namespace === namespace && item.key === input.key,
  );
  const now = context.now();
  const metafield: Metafield = {
    id: known?.id ?? context.newId("Metafield"),
    ownerId: input.ownerId,
    namespace,
    key: input.key,
    type: input.type ?? known?.type ?? "single_line_text_field",
    value: input.value,
    createdAt: known?.createdAt ?? now,
    updatedAt: now,
  };
  context.state.metafields.set(metafield.id, metafield);
  return metafield;
}

/** Why a metafield is not written, or null. */
export function refuseMetafield(input: MetafieldInput, hasOwner: boolean, hasType: boolean): UserError | null {
  if (!hasOwner) return { field: ["ownerId"], message: "Owner does not exist.", code: "INVALID" };
  if (input.value === "") return { field: ["value"], message: "Value can't be blank.", code: "BLANK" };
  if (!hasType) return { field: ["type"], message: "Type can't be blank", code: "BLANK" };
  return null;
}
