// Written by `npm run codegen`. Do not edit.

import type { Operation } from "../operation";
import { type Exact } from "./schema-types";

export type AddTagsMutationVariables = Exact<{
  id: string;
  tags: ReadonlyArray<string> | string;
}>;

export type AddTagsMutation = {
  readonly tagsAdd: { readonly userErrors: ReadonlyArray<{ readonly message: string }> } | null;
};

export const AddTags: Operation<AddTagsMutation, AddTagsMutationVariables> = {
  name: "AddTags",
  kind: "mutation",
  text: `
mutation AddTags($id: ID!, $tags: [String!]!) {
  tagsAdd(id: $id, tags: $tags) {
    userErrors {
      message
    }
  }
}`,
};
