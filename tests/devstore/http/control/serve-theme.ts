import express, { type Router } from "express";
import { refuseChange, themeChange } from "../storefront/theme-editor.ts";
import type { World } from "../world.ts";
import { answer, BadRequest, nothing } from "./answer.ts";

/** The merchant's theme editor: the look of the shop, and the app's blocks and embeds with their settings. */
export function serveTheme({ theme }: World): Router {
  const router = express.Router();
  router.get(
    "/theme",
    answer(nothing, () => theme.choices),
  );
  router.put(
    "/theme",
    answer(themeChange, (change) => {
      const refused = refuseChange(theme.extension, change);
      if (refused) throw new BadRequest(refused);
      theme.choices = { ...theme.choices, ...change };
      return theme.choices;
    }),
  );
  return router;
}
