import express, { type Router } from "express";
import { faultsSchema } from "../faults.ts";
import type { World } from "../world.ts";
import { answer, nothing } from "./answer.ts";

/** The fault switches. Setting replaces all of them; what is left out is off. */
export function serveFaults({ faults }: World): Router {
  const router = express.Router();
  router.get(
    "/faults",
    answer(nothing, () => faults.current),
  );
  const set = answer(faultsSchema, (wanted) => {
    faults.set(wanted);
    return faults.current;
  });
  router.put("/faults", set);
  router.post("/faults", set);
  router.delete(
    "/faults",
    answer(nothing, () => {
      faults.clear();
      return faults.current;
    }),
  );
  return router;
}
