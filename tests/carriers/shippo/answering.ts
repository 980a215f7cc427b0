import type { NextFunction, Request, Response } from "express";
import { ZodError } from "zod";
import { Refusal } from "../world.ts";

export { answering } from "../easypost/answering.ts";

/** Refusals as Shippo writes them: `{detail}`, or a field with what is wrong about it. */
export function refuse(error: unknown, _req: Request, res: Response, next: NextFunction): void {
  if (res.headersSent) return next(error);
  if (error instanceof ZodError) {
    const fields = error.issues.map(({ path, message }) => [path.join(".") || "__all__", [message]] as const);
    return void res.status(400).json(Object.fromEntries(fields));
  }
  if (!(error instanceof Refusal)) return next(error);
  res.status(error.status).json(error.code ? { [error.code]: [error.message] } : { detail: error.message });
}
