// Written by `npm run codegen`. Do not edit.

import type { Operation } from "../operation";
import { type Exact } from "./schema-types";

export type CustomerByEmailQueryVariables = Exact<{
  email: string;
}>;

export type CustomerByEmailQuery = { readonly customerByIdentifier: { readonly id: string } | null };

export const CustomerByEmail: Operation<CustomerByEmailQuery, CustomerByEmailQueryVariables> = {
  name: "CustomerByEmail",
  kind: "query",
  text: `
query CustomerByEmail($email: String!) {
  customerByIdentifier(identifier: {emailAddress: $email}) {
    id
  }
}`,
};
