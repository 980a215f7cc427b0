import { createContext, useContext } from "react";
import type { PolicyProblems } from "../../presenters/policy-draft";
import type { EditorFact } from "../../presenters/policy-page";
import type { FieldOption } from "./form-fields";

/** What every field of the editor may need. */
export interface EditorContext {
  readonly facts: readonly EditorFact[];
  readonly currency: string;
  readonly problems: PolicyProblems;
  /** The shop's return reasons by handle; empty where none are asked for. */
  readonly reasons: readonly FieldOption[];
}

const Context = createContext<EditorContext | null>(null);
export const EditorProvider = Context.Provider;

export function useEditor(): EditorContext {
  const context = useContext(Context);
  if (!context) throw new Error("a field of the policy editor is outside of it");
  return context;
}

/** The first mistake reported exactly here, or below here when `deep`. */
export function useProblem(path: string, { deep = false } = {}): string | undefined {
  const { errors } = useEditor().problems;
  const fits = (at: string) => at === path || (deep && (at.startsWith(`${path}.`) || at.startsWith(`${path}[`)));
  return errors.find((problem) => fits(problem.path))?.sentence;
}
