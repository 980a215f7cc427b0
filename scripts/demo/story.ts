import type { LedgerEntry } from "../../tests/devstore/contract.ts";
import type { Plot } from "./plot.ts";
import { alreadyShipped } from "./scenes/already-shipped.ts";
import { appIsOpened } from "./scenes/app-is-opened.ts";
import { budgetIsUsedUp } from "./scenes/budget-is-used-up.ts";
import { crashInTheMiddle } from "./scenes/crash-in-the-middle.ts";
import { lateParcelsArrive } from "./scenes/late-parcels-arrive.ts";
import { mindChangedBack } from "./scenes/mind-changed-back.ts";
import { neverPaid } from "./scenes/never-paid.ts";
import { neverShipped } from "./scenes/never-shipped.ts";
import { declinedLine, exchange, keepItem } from "./scenes/other-returns.ts";
import { parcelIsLate } from "./scenes/parcel-is-late.ts";
import { returnWithLabel } from "./scenes/return-with-label.ts";
import { shopperCancels } from "./scenes/shopper-cancels.ts";
import { warehouseAgrees, warehouseRefuses } from "./scenes/warehouse-answers.ts";
import { heading, proved } from "./tell.ts";
import type { World } from "./world.ts";

const scenes: readonly [title: string, play: (plot: Plot) => Promise<void>][] = [
  ["A shopper cancels in time", shopperCancels],
  ["It has shipped already", alreadyShipped],
  ["Nobody pays", neverPaid],
  ["A third party's warehouse agrees to stop", warehouseAgrees],
  ["A third party's warehouse refuses", warehouseRefuses],
  ["The shopper changes their mind back", mindChangedBack],
  ["The app is killed in the middle", crashInTheMiddle],
  ["A return with a prepaid label", returnWithLabel],
  ["An exchange", exchange],
  ["Refunded, and kept", keepItem],
  ["One line is declined", declinedLine],
  ["A parcel is late", parcelIsLate],
  ["The month's budget is used up", budgetIsUsedUp],
  ["The late parcels arrive", lateParcelsArrive],
  ["An order is never shipped", neverShipped],
];

/** Plays every scene with real effects; the first thing that is not as promised ends it with StoryFailed. */
export async function playStory(world: World): Promise<void> {
  const began = performance.now();
  heading("0  The merchant installs Aftercare");
  const plot = await appIsOpened(world);
  try {
    for (const [index, [title, play]] of scenes.entries()) {
      heading(`${index + 1}  ${title}`);
      await play(plot);
    }
  } finally {
    plot.records.close();
  }
  heading("What the store's ledger says of all orders");
  proveNothingTwice(await world.store.ledger());
  heading(`The story took ${((performance.now() - began) / 1000).toFixed(0)} s.`);
}

/** What must never happen twice: cancelling an order, and processing the same units of a return. */
function proveNothingTwice(ledger: readonly LedgerEntry[]): void {
  const counts = new Map<string, number>();
  for (const { mutation, resourceIds } of ledger) {
    if (mutation === "orderCancel" || mutation === "returnProcess")
      counts.set(resourceIds[0] ?? "", (counts.get(resourceIds[0] ?? "") ?? 0) + 1);
  }
  proved(
    [...counts.values()].every((count) => count === 1),
    `${counts.size} orders cancelled or returns processed, each exactly once`,
    [...counts],
  );
}
