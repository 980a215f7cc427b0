import {
  type MetafieldInput,
  metafieldsOf,
  refuseMetafield,
  resolveNamespace,
  SET_LIMIT,
  setMetafield,
} from "../../state/metafields.ts";
import { findNode } from "../fields/find-node.ts";
import type { Mutations } from "../request-context.ts";

type Identifier = Pick<MetafieldInput, "ownerId" | "namespace" | "key">;

export const metafieldMutations: Mutations = {
  metafieldsSet: ({ metafields }: { readonly metafields: readonly MetafieldInput[] }, context) => {
    if (metafields.length > SET_LIMIT) {
      const message = `Exceeded the maximum metafields input limit of ${SET_LIMIT}.`;
      return {
        payload: {
          metafields: [],
          userErrors: [{ field: ["metafields"], message, code: "LESS_THAN_OR_EQUAL_TO", elementIndex: null }],
        },
      };
    }
    const userErrors = metafields.flatMap((input, index) => {
      const namespace = resolveNamespace(context, input.namespace);
      const same = metafieldsOf(context, input.ownerId).some(
        (item) => item.namespace === namespace && item.key === input.key,
      );
      const error = refuseMetafield(
        input,
        Boolean(findNode(context.state, input.ownerId)),
        same || Boolean(input.type),
      );
      if (!error) return [];
      return [{ ...error, field: ["metafields", String(index), ...(error.field ?? [])], elementIndex: null }];
    });
    if (userErrors.length > 0) return { payload: { metafields: [], userErrors } };
    const written = metafields.map((input) => setMetafield(context, input));
    return { payload: { metafields: written, userErrors: [] }, changed: written.map((item) => item.id) };
  },

  metafieldsDelete: ({ metafields }: { readonly metafields: readonly Identifier[] }, context) => {
    const deleted = metafields.map((input) => {
      const namespace = resolveNamespace(context, input.namespace);
      const known = metafieldsOf(context, input.ownerId).find(
        (item) => item.namespace === namespace && item.key === input.key,
      );
      if (!known) return null;
      context.state.metafields.delete(known.id);
      return known;
    });
    const gone = deleted.flatMap((item) => (item ? [item.id] : []));
    return { payload: { deletedMetafields: deleted, userErrors: [] }, ...(gone.length > 0 ? { changed: gone } : {}) };
  },
};
