import type { NextFunction, Request, RequestHandler, Response } from "express";
import { ZodError } from "zod";
import { Refusal } from "../world.ts";

type Handle = (params: Record<string, string>, body: unknown, query: Record<string, unknown>) => unknown;

/** A handler whose return value is the JSON answer. */
export function answering(handle: Handle, status = 200): RequestHandler {
  return (req, res, next) => {
    Promise.resolve()
      .then(() => handle(req.params, req.body ?? {}, req.query))
      .then((value) => void res.status(status).json(value), next);
  };
}

/** Refusals as EasyPost writes them. */
export function refuse(error: unknown, _req: Request, res: Response, next: NextFunction): void {
  if (res.headersSent) return next(error);
  if (error instanceof ZodError)
    return refuse(new Refusal(422, "PARAMETER.INVALID", "Invalid parameter."), _req, res, next);
  if (!(error instanceof Refusal)) return next(error);
  const { status, code, message, field } = error;
  res.status(status).json({ error: { code, message, errors: field ? [{ field, message: "cannot be blank" }] : [] } });
}
