import path from "node:path";
import {
  type Context,
  Drop,
  type Emitter,
  Liquid,
  Tag,
  type TagToken,
  type Template,
  type TopLevelToken,
} from "liquidjs";
import { z } from "zod";
import type { ThemeExtension } from "./theme-extension.ts";

/** What a merchant chose with a `color` setting. */
export class Color extends Drop {
  readonly alpha = 1;
  readonly luminance: number;

  constructor(readonly hex: string) {
    super();
    const [red, green, blue] = [1, 3, 5].map((at) => linear(parseInt(hex.slice(at, at + 2), 16) / 255));
    this.luminance = 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
  }

  override valueOf(): string {
    return this.hex;
  }
}

const linear = (part: number) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
const asColor = (value: unknown) => (value instanceof Color ? value : new Color(String(value)));

/** Of Shopify's own tags and filters only those that the extension uses; any other is an error. */
export function createShopLiquid(extension: ThemeExtension): Liquid {
  const engine = new Liquid({
    partials: [path.join(extension.folder, "snippets")],
    extname: ".liquid",
    strictFilters: true,
    cache: true,
  });
  engine.registerTag("style", StyleTag);
  engine.registerFilter("t", function (key: string) {
    const locale = z.string().parse(this.context.getSync(["request", "locale", "iso_code"]));
    return extension.word(locale, key) ?? `Translation missing: ${locale}.${key}`;
  });
  // Shopify answers with one digit behind the point.
  engine.registerFilter("color_contrast", (one: unknown, other: unknown) => {
    const [dark = 0, light = 0] = [asColor(one).luminance, asColor(other).luminance].toSorted((a, b) => a - b);
    return Math.round(((light + 0.05) / (dark + 0.05)) * 10) / 10;
  });
  return engine;
}

class StyleTag extends Tag {
  readonly #templates: Template[] = [];

  constructor(token: TagToken, rest: TopLevelToken[], liquid: Liquid) {
    super(token, rest, liquid);
    const stream = liquid.parser.parseStream(rest);
    stream
      .on("tag:endstyle", () => stream.stop())
      .on("template", (template: Template) => this.#templates.push(template))
      .on("end", () => {
        throw new Error("{% style %} is not closed.");
      })
      .start();
  }

  *render(context: Context, emitter: Emitter): Generator<unknown, void, unknown> {
    emitter.write("<style data-shopify>");
    yield this.liquid.renderer.renderTemplates(this.#templates, context, emitter);
    emitter.write("</style>");
  }
}
