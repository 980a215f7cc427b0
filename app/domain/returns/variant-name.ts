/** Shopify's name of the only variant of a product without choices. */
const ONLY = "Default Title";

/** Of a variant beside others of its product; `product` where it is the only one. */
export const variantTitle = (title: string, product: string): string => (title === ONLY ? product : title);

/** Of a variant wherever it stands, as Shopify names the item of an order. */
export const variantName = ({
  productTitle,
  title,
}: {
  readonly productTitle: string;
  readonly title: string;
}): string => (title === ONLY || title === "" ? productTitle : `${productTitle} - ${title}`);

/** Nothing is left of it, and it is not sold on. `available`: null = not counted. */
export const isSoldOut = ({
  available,
  sellsOnEmpty,
}: {
  readonly available: number | null;
  readonly sellsOnEmpty: boolean;
}): boolean => available !== null && available <= 0 && !sellsOnEmpty;
