import type { Liquid } from "liquidjs";
import { z } from "zod";
import { Color, createShopLiquid } from "./shop-liquid.ts";
import { deployedTheme, type ThemeBlock, type ThemeExtension } from "./theme-extension.ts";

/** What the merchant did in the theme editor. */
export interface ThemeChoices {
  look: "light" | "dark";
  /** Whether the shop shows a link to sign in. */
  customerAccounts: boolean;
  /** Whether the merchant wrote a refund and a shipping policy. */
  policies: boolean;
  /** The app's blocks that are in the theme, and its embeds that are on, with the settings that were changed. */
  blocks: Readonly<Record<string, Settings>>;
}

type Settings = z.output<typeof settings>;
const settings = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));
export const themeChange = z.strictObject({
  look: z.enum(["light", "dark"]).optional(),
  customerAccounts: z.boolean().optional(),
  policies: z.boolean().optional(),
  blocks: z.record(z.string(), settings).optional(),
});

/** The shop's theme with the app's extension. */
export interface Theme {
  readonly extension: ThemeExtension;
  readonly liquid: Liquid;
  choices: ThemeChoices;
}

/** The merchant has put in every block and turned on every embed, with the settings they come with. */
export function newTheme(): Theme {
  const extension = deployedTheme();
  const blocks = Object.fromEntries(extension.blocks.map(({ handle }) => [handle, {}]));
  return {
    extension,
    liquid: createShopLiquid(extension),
    choices: { look: "light", customerAccounts: true, policies: true, blocks },
  };
}

/** Why the theme editor does not have what is wanted; null = it has. */
export function refuseChange(extension: ThemeExtension, wanted: z.output<typeof themeChange>): string | null {
  for (const [handle, chosen] of Object.entries(wanted.blocks ?? {})) {
    const block = extension.blocks.find((one) => one.handle === handle);
    if (!block) return `The app has no block "${handle}".`;
    for (const [id, value] of Object.entries(chosen)) {
      const setting = block.settings.find((one) => one.id === id);
      if (!setting) return `"${handle}" has no setting "${id}".`;
      if (setting.type === "color" && !/^(#[0-9a-f]{6})?$/i.test(String(value)))
        return `"${id}" is like #1f2124, or empty.`;
    }
  }
  return null;
}

/** `block.settings` as Liquid sees them; null = the merchant has not put the block in. */
export function settingsOf(block: ThemeBlock, choices: ThemeChoices): Readonly<Record<string, unknown>> | null {
  const chosen = choices.blocks[block.handle];
  if (!chosen) return null;
  return Object.fromEntries(
    block.settings.flatMap(({ id, type, default: usual }) => {
      if (id === undefined) return [];
      const value = chosen[id] ?? usual ?? "";
      return [[id, type === "color" && value !== "" ? new Color(String(value)) : value]];
    }),
  );
}

/** What App Bridge tells of the extension: which blocks and embeds are in the theme. */
export function themeActivations({ extension, choices }: Theme) {
  const themeId = "gid://shopify/OnlineStoreTheme/1";
  const activations = extension.blocks.map(({ handle, target }) => {
    const isActive = handle in choices.blocks;
    return {
      handle,
      name: handle,
      target,
      status: isActive ? "active" : "available",
      activations: isActive ? [{ target: `template--index/main/${handle}`, themeId }] : [],
    };
  });
  return { handle: "order-help", type: "theme_app_extension", activations };
}
