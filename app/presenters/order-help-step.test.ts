import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { orderHelpStep } from "./order-help-step";

const { link, otherLink } = orderHelpStep("nordlicht.myshopify.com", "key");

test("the links open the theme editor with a block and an embed that the extension has", () => {
  const [embed, block] = [link, otherLink].map((one) => new URL(one?.url ?? ""));
  expect(embed?.origin).toBe("https://nordlicht.myshopify.com");
  const named = [embed?.searchParams.get("activateAppId"), block?.searchParams.get("addAppBlockId")];
  const files = named.map((id) => id?.replace(/^key\//, "extensions/theme-portal/blocks/").concat(".liquid"));
  expect(files.map((file) => existsSync(String(file)))).toEqual([true, true]);
});
