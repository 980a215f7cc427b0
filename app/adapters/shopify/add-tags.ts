import type { Gid } from "../../domain/gid";
import { AddTags } from "./generated/add-tags";
import type { RunOperation } from "./graphql-client";
import type { Done, Refused } from "./port";
import { refusalOf } from "./refusals";

export async function addTags(run: RunOperation, id: Gid, tags: readonly string[]): Promise<Done | Refused> {
  const { tagsAdd } = await run(AddTags, { id, tags });
  return refusalOf(tagsAdd?.userErrors) ?? { outcome: "done" };
}
