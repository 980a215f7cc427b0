import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type AdminPage, type AdminWorld, startAdminWorld } from "../support/admin-world";

let admin: AdminWorld;
const looked: AdminPage[] = [];

beforeAll(async () => {
  admin = await startAdminWorld();
}, 180_000);
afterAll(() => admin.close());

async function open(path: string, width?: number): Promise<AdminPage> {
  const page = await admin.open(path, width);
  looked.push(page);
  return page;
}

describe.each([1280, 390])("at %i px", (width) => {
  test.each([
    "/app/messages",
    "/app/messages/cancellation-undo?channel=EMAIL&language=de",
    "/app/messages/delay-missed?channel=SMS&language=ja",
    "/app/connections",
  ])("%s can be read and used by everybody", async (path) => {
    const page = await open(path, width);
    expect(await page.overflow()).toBeLessThanOrEqual(0);
    // Before axe looks: it speaks to every frame, and the mail's sandboxed one cannot be spoken to.
    expect(page.complaints).toEqual([]);
    expect(await page.findBarriers()).toEqual([]);
    await page.close();
  });
});

test("words are checked while they are written, saved, sent as a test, and put back", async () => {
  const { app, close } = await open("/app/messages/cancellation-kept?channel=EMAIL&language=en");
  const subject = app.getByLabel("Subject");
  await subject.fill("Hi {{ password }}");
  await app.getByText("there is no fact called password").waitFor();
  await subject.fill("Good news about {{ orderName }}");
  await app.getByText(/^Good news about #/).waitFor();
  await app.getByRole("button", { name: "Save", exact: true }).click();
  await app.getByText("Your words, by").waitFor();
  await app.getByLabel("To this address").fill("staff@example.com");
  await app.getByRole("button", { name: "Send a test" }).click();
  await expect
    .poll(async () => (await admin.world.mailbox.mailsTo("staff@example.com")).map((mail) => mail.subject))
    .toContainEqual(expect.stringMatching(/^\[Test\] Good news about #/));
  await app.getByRole("button", { name: "Back to the original" }).click();
  await app.getByRole("button", { name: "Delete my words" }).click();
  await expect.poll(() => subject.inputValue()).toBe("Your order {{ orderName }} goes on");
  await close();
});

test("a system is connected, its secret shown once, and deleted", async () => {
  const { app, close } = await open("/app/connections");
  await app.getByLabel("Address").fill("http://127.0.0.1/hook");
  await app.getByLabel("A return was approved").check();
  await app.getByRole("button", { name: "Connect", exact: true }).click();
  await app.getByText("must begin with https://").waitFor();
  await app.getByLabel("Address").fill("https://hooks.example.com/in");
  await app.getByRole("button", { name: "Connect", exact: true }).click();
  await app.getByText(/^whsec_/).waitFor();
  await app.getByRole("heading", { name: "hooks.example.com" }).waitFor();
  await close();
  const again = await open("/app/connections");
  await again.app.getByRole("heading", { name: "hooks.example.com" }).waitFor();
  expect(await again.app.getByText(/^whsec_/).count()).toBe(0);
  await again.app.getByRole("button", { name: "Delete", exact: true }).click();
  await again.app.getByRole("button", { name: "Delete it" }).click();
  await again.app.getByRole("heading", { name: "Connect a system" }).waitFor();
  await again.close();
});
