/**
 * The only Liquid in the portal's pages. It is written here and nowhere else, and nothing is ever put into it: a page only marks
 * where it goes. No text can look like a mark, since React writes every bracket of a text as an entity.
 */
const LIQUID = {
  ifPolicies: "{% if shop.refund_policy.body != blank or shop.shipping_policy.body != blank %}",
  policies: ["refund_policy", "shipping_policy"]
    .map(
      (name) =>
        `{% if shop.${name}.body != blank %}<a class="act" href="{{ shop.${name}.url | escape }}">{{ shop.${name}.title | escape }}</a>{% endif %}`,
    )
    .join(""),
  endIf: "{% endif %}",
} as const;

type Name = keyof typeof LIQUID;

/** Marks where Liquid of ours goes. */
export const OwnLiquid = ({ name }: { readonly name: Name }) => <template data-aftercare-liquid={name} />;

/** Markup without any Liquid, with ours where it is marked. */
export const withOwnLiquid = (markup: string): string =>
  markup.replace(/<template data-aftercare-liquid="(\w+)"><\/template>/g, (_mark, name: Name) => LIQUID[name]);
