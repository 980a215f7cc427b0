import { expect } from "vitest";
import type { AdminWorld } from "./admin-world";
import { PICTURES } from "./look-at-page";

const WIDTHS = [1280, 390];
/** So tall that nothing has to be scrolled into a picture. */
const PICTURE_HEIGHT = 2800;

/** A page of the admin has no barrier, no overflow, one main heading and no complaint of the browser, wide and narrow. */
export async function expectSound(admin: AdminWorld, address: string, picture = ""): Promise<void> {
  const opened = await admin.open(address);
  for (const width of WIDTHS) {
    await opened.resize(width);
    expect.soft(await opened.findBarriers(), `${address} at ${width}: barriers`).toEqual([]);
    expect.soft(await opened.overflow(), `${address} at ${width}: overflow`).toBeLessThanOrEqual(0);
    expect.soft(await opened.app.locator("h1").count(), `${address} at ${width}: one main heading`).toBe(1);
    if (PICTURES && picture) {
      const seen = opened.page.viewportSize()!;
      await opened.page.setViewportSize({ ...seen, height: PICTURE_HEIGHT });
      await opened.page.screenshot({ path: `${PICTURES}/${picture}-${width}.png` });
      await opened.page.setViewportSize(seen);
    }
  }
  expect.soft(opened.complaints, `${address}: complaints`).toEqual([]);
  await opened.close();
}
