import express, { type Router } from "express";
import { Duration } from "luxon";
import { z } from "zod";
import type { World } from "../world.ts";
import { answer, BadRequest, nothing } from "./answer.ts";

const move = z.union([
  z.strictObject({ advanceMs: z.number().int().positive() }),
  z.strictObject({ advance: z.string() }),
  z.strictObject({ set: z.iso.datetime({ offset: true }) }),
]);

/** Store time: real time plus an offset that only grows. Due jobs and retries run before a move is answered. */
export function serveClock({ store, followers }: World): Router {
  const router = express.Router();
  const read = () => ({ now: store.clock.now().toISOString(), offsetMs: followers.offsetMs });

  router.get("/clock", answer(nothing, read));
  router.post(
    "/clock",
    answer(move, async (input) => {
      const milliseconds = distance(input, store.clock.now());
      if (milliseconds < 0) throw new BadRequest("Time cannot be moved back: orders and tokens are dated already.");
      await store.clock.advance(milliseconds);
      return read();
    }),
  );
  router.get("/clock/stream", (req, res) => followers.follow(req, res));
  router.post(
    "/clock/confirm",
    answer(z.object({ follower: z.string() }), ({ follower }) => followers.confirm(follower)),
  );
  return router;
}

function distance(input: z.infer<typeof move>, now: Date): number {
  if ("advanceMs" in input) return input.advanceMs;
  if ("set" in input) return new Date(input.set).getTime() - now.getTime();
  const duration = Duration.fromISO(input.advance);
  if (!duration.isValid) throw new BadRequest(`"${input.advance}" is not an ISO 8601 duration such as PT48H or P3D.`);
  return duration.toMillis();
}
