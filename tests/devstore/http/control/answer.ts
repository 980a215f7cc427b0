import type { NextFunction, Request, RequestHandler, Response } from "express";
import { z } from "zod";

/** Thrown by control handlers for what the caller did wrong. */
export class BadRequest extends Error {
  constructor(
    message: string,
    readonly status = 400,
  ) {
    super(message);
  }
}

/** A handler whose input is checked first and whose return value is the JSON answer. */
export function answer<Schema extends z.ZodType>(
  schema: Schema,
  handle: (input: z.output<Schema>, req: Request) => unknown,
): RequestHandler {
  return (req, res, next) => {
    const given = req.method === "GET" ? req.query : (req.body ?? {});
    const input = schema.safeParse(given);
    if (!input.success) return void res.status(400).json({ error: z.prettifyError(input.error) });
    Promise.resolve()
      .then(() => handle(input.data, req))
      .then((value) => res.json(value ?? { ok: true }), next);
  };
}

/** Last in the router: names the mistake for the caller, without a stack trace. */
export function explainError(error: unknown, _req: Request, res: Response, next: NextFunction): void {
  if (res.headersSent) return next(error);
  const status = error instanceof BadRequest ? error.status : statusOf(error);
  res.status(status).json({ error: error instanceof Error ? error.message : String(error) });
}

/** body-parser puts a status on its errors; what the store refuses to do is the caller's mistake too. */
function statusOf(error: unknown): number {
  return error instanceof Error && "status" in error && typeof error.status === "number" ? error.status : 422;
}

export const nothing = z.strictObject({});
export const shopField = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]*\.myshopify\.com$/, "a shop is named handle.myshopify.com")
  .optional();
export const gid = z.string().regex(/^gid:\/\/shopify\/\w+\/\S+$/, "an id is a GID, e.g. gid://shopify/Order/1");
