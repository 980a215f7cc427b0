import type { Request, RequestHandler, Response } from "express";

/** Express 4 knows nothing of promises: what the handler throws goes to the error handler. */
export const asyncHandler =
  (handle: (req: Request, res: Response) => Promise<void>): RequestHandler =>
  (req, res, next) => {
    handle(req, res).catch(next);
  };
