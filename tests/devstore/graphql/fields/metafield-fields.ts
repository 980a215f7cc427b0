import { createHash } from "node:crypto";
import { metafieldsOf, resolveNamespace } from "../../state/metafields.ts";
import type { Metafield } from "../../state/types.ts";
import { type PageArguments, paginate } from "../paginate.ts";
import type { RequestContext, Resolvers } from "../request-context.ts";
import { findNode } from "./find-node.ts";
import { legacyId } from "./sources.ts";

interface Owner {
  readonly id: string;
}

const one = (
  owner: Owner,
  args: { readonly namespace?: string | null; readonly key: string },
  { shop }: RequestContext,
) => {
  const [namespace = "", key = ""] =
    args.key.includes(".") && !args.namespace ? args.key.split(".") : [args.namespace, args.key];
  const wanted = resolveNamespace(shop, namespace || null);
  return metafieldsOf(shop, owner.id).find((item) => item.namespace === wanted && item.key === key) ?? null;
};

const many = (
  owner: Owner,
  args: PageArguments & { readonly namespace?: string | null; readonly keys?: readonly string[] | null },
  { bulk, shop }: RequestContext,
) => {
  const wanted = args.namespace ? resolveNamespace(shop, args.namespace) : null;
  const found = metafieldsOf(shop, owner.id).filter(
    (item) =>
      (wanted === null || item.namespace === wanted) &&
      (!args.keys?.length || args.keys.includes(`${item.namespace}.${item.key}`) || args.keys.includes(item.key)),
  );
  return paginate(found, args, { bulk });
};

const OWNERS = ["Order", "Customer", "Product", "ProductVariant", "Shop", "AppInstallation", "Location"];

function toJson(metafield: Metafield): unknown {
  if (!/json|number_integer|boolean|list\./.test(metafield.type)) return metafield.value;
  try {
    return JSON.parse(metafield.value) as unknown;
  } catch {
    return metafield.value;
  }
}

export const metafieldFields: Resolvers = {
  ...Object.fromEntries(OWNERS.map((type) => [`${type}.metafield`, one])),
  ...Object.fromEntries(OWNERS.map((type) => [`${type}.metafields`, many])),
  "Metafield.legacyResourceId": legacyId,
  "Metafield.jsonValue": toJson,
  "Metafield.compareDigest": (metafield: Metafield) => createHash("sha256").update(metafield.value).digest("hex"),
  "Metafield.ownerType": (metafield: Metafield) =>
    (/^gid:\/\/shopify\/(\w+)\//.exec(metafield.ownerId)?.[1] ?? "").replace(/(?<=[a-z])(?=[A-Z])/g, "_").toUpperCase(),
  "Metafield.owner": (metafield: Metafield, _: unknown, { state }: RequestContext) =>
    findNode(state, metafield.ownerId) ?? null,
  "Metafield.description": () => null,
  "Metafield.definition": () => null,
};
