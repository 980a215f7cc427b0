import { statusOf } from "../state/code-discounts.ts";
import type { BuildBody, Subject } from "./subject.ts";

const discount: BuildBody = (subject: Subject) => {
  const found = subject.discount();
  return {
    admin_graphql_api_id: found.id,
    title: found.terms.title,
    status: statusOf(found.terms, subject.event.triggeredAt.getTime()),
    created_at: found.createdAt,
    updated_at: found.updatedAt,
  };
};

export const discountTopics: Readonly<Record<string, BuildBody>> = {
  "discounts/create": discount,
  "discounts/update": discount,
  "discounts/delete": ({ event }) => ({
    admin_graphql_api_id: event.resourceId,
    deleted_at: event.triggeredAt.toISOString(),
  }),
};
