import { data } from "@remix-run/node";
import type { z } from "zod";
import { refused, type ActionResult } from "../../presenters/action-result";

const LARGEST_FORM = 1_000_000;

export type ReadForm<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly answer: ReturnType<typeof answer> };

/**
 * Reads a posted form by a schema. Whatever is sent, the worst answer is a 4xx with words. Actions read the form before they
 * look anything up: an answer that leaves a body unread blocks the connection for the next request.
 */
export async function readForm<Value>(request: Request, schema: z.ZodType<Value>): Promise<ReadForm<Value>> {
  if (Number(request.headers.get("content-length") ?? 0) > LARGEST_FORM) {
    await drain(request);
    return { ok: false, answer: answer(refused("This form is too large."), 413) };
  }
  const form = await request.formData().catch(() => null);
  if (!form) return { ok: false, answer: answer(refused("This form could not be read."), 400) };
  const parsed = schema.safeParse(Object.fromEntries(form));
  if (parsed.success) return { ok: true, value: parsed.data };
  const fields = Object.fromEntries(parsed.error.issues.map((issue) => [issue.path.join("."), issue.message]));
  return { ok: false, answer: answer({ ok: false, errors: Object.values(fields), fields }, 422) };
}

/** Takes a body off the connection without keeping it. */
export async function drain(request: Request): Promise<void> {
  const reader = request.body?.getReader();
  while (reader && !(await reader.read()).done);
}

/** An action's answer: 200 when it was done, else the status given. */
export function answer(result: ActionResult, status = 409) {
  return data(result, { status: result.ok ? 200 : status });
}
