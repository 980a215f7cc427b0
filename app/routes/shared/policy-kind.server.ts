import type { PolicyKind } from "../../domain/policy/types";
import { POLICY_KINDS } from "../../domain/policy/kinds";
import { notFound } from "./staff-request.server";

/** The policy kind an address names; 404 for anything else. */
export function readKind(text: string | undefined): PolicyKind {
  return POLICY_KINDS.find((kind) => kind === text) ?? notFound();
}
