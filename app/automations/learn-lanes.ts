import { replayDeliveries } from "../domain/shipping/forecast/replay";
import { warningCurve } from "../domain/shipping/warning-curve";
import { compactLanes, keepTuning } from "../records/lane-history";
import { readShop } from "../records/shops";
import { setTimer } from "../records/timers";
import { pastDeliveries } from "../records/views/read-past-deliveries";
import { keepWarnings } from "../records/warning-curve";
import { type Automation, nothingToDo } from "./automation";

const WEEK = 7 * 86_400_000;
/** Enough to learn from; more takes longer and says the same. */
const MOST = 5000;

/** Once a week: how far to trust what the shop's own deliveries say is learned again from them, and what is too old or thin is forgotten. */
export const learnLanes: Automation = async ({ db, now }, { shop }) => {
  const row = await readShop(db, shop);
  if (!row || row.uninstalledAt) return nothingToDo("The app is not installed there any more.");
  const at = now();
  const { tuning, parcels } = replayDeliveries(await pastDeliveries(db, shop, row.timeZone, MOST));
  const warnings = warningCurve(parcels);
  return {
    outcome: "handled",
    note: `Learned from ${parcels.length} deliveries.`,
    save: async (tx) => {
      if (parcels.length > 0) await keepTuning(tx, shop, tuning, at);
      await keepWarnings(tx, shop, warnings, at);
      await compactLanes(tx, shop, at);
      await setTimer(tx, { shop, key: "lanes", kind: "lanes", subject: "", dueAt: new Date(at.getTime() + WEEK) });
    },
  };
};
