import type {
  AccountOrder,
  AccountReturnChoices,
  Matter,
  QuoteTexts,
  ReturnableChoice,
  WriteForm,
} from "../../../app/presenters/account/answers";

export const ORDER_ID = "gid://shopify/Order/1001";

export const order = (changes: Partial<AccountOrder> = {}): AccountOrder => ({
  title: "Your order #1001",
  orderedOn: "Ordered on July 6, 2026",
  cancelled: "",
  nothing: "",
  parcels: [],
  matters: [],
  actions: { cancel: true, return: false },
  cancellable: [
    { lineItemId: "gid://shopify/LineItem/1", title: "Blue mug", quantity: 2 },
    { lineItemId: "gid://shopify/LineItem/2", title: "Tea towel", quantity: 1 },
  ],
  cancelsWhole: true,
  forms: [],
  ...changes,
});

export const claimForm = (changes: Partial<WriteForm> = {}): WriteForm => ({
  about: "claim",
  label: "Something is wrong",
  title: "What is wrong with order #1001?",
  text: "A member of our team reads it.",
  kind: {
    label: "What is wrong?",
    choices: [
      { value: "damaged", label: "Something arrived damaged", needsItems: true },
      { value: "not_arrived", label: "The parcel has not arrived", needsItems: false },
    ],
  },
  items: {
    label: "Which items?",
    choices: [{ lineItemId: "gid://shopify/LineItem/1", label: "Blue mug (up to 2)", most: 2 }],
  },
  words: { label: "What happened?", most: 2000 },
  photos: { label: "Photo (optional)", most: 2 },
  button: "Send",
  missing: {
    kind: "Please choose what is wrong.",
    items: "Please choose at least one item.",
    words: "Please write a few words.",
  },
  thanks: "We have your message.",
  ...changes,
});

export const matter = (changes: Partial<Matter> = {}): Matter => ({
  kind: "cancellation",
  id: "c1",
  orderId: ORDER_ID,
  orderName: "#1001",
  day: "July 6, 2026",
  title: "Your order will be cancelled on July 6",
  texts: ["Until then you can keep your order."],
  steps: [],
  sections: [],
  links: [],
  acts: [],
  ...changes,
});

export const choice = (changes: Partial<ReturnableChoice> = {}): ReturnableChoice => ({
  fulfillmentLineItemId: "gid://shopify/FulfillmentLineItem/1",
  variantId: "gid://shopify/ProductVariant/1",
  title: "Blue mug",
  price: "€19.90 each",
  day: "Arrived on July 9, 2026",
  most: 2,
  obstacle: "",
  reasonIds: ["r1", "r2"],
  variants: [
    { id: "gid://shopify/ProductVariant/1", label: "Blue", isSoldOut: false },
    { id: "gid://shopify/ProductVariant/2", label: "Red (sold out)", isSoldOut: true },
  ],
  ...changes,
});

export const choices = (changes: Partial<AccountReturnChoices> = {}): AccountReturnChoices => ({
  orderName: "#1001",
  isGift: false,
  obstacle: "",
  lines: [
    choice(),
    choice({ fulfillmentLineItemId: "gid://shopify/FulfillmentLineItem/2", title: "Tea towel", most: 1 }),
  ],
  reasons: [
    { id: "r1", label: "Too small", photo: "no" },
    { id: "r2", label: "Damaged", photo: "needed" },
    { id: "r3", label: "Something for other goods", photo: "no" },
  ],
  resolutions: [
    { value: "refund", label: "Money back" },
    { value: "store_credit", label: "Store credit" },
    { value: "exchange", label: "Exchange" },
  ],
  exchangesAny: false,
  most: { photosOfLine: 2, note: 270 },
  ...changes,
});

export const quote = (changes: Partial<QuoteTexts> = {}): QuoteTexts => ({
  lines: [{ title: "Blue mug", quantity: 2, note: "can come back", isDeclined: false }],
  parts: [
    { label: "Items", amount: "€39.80" },
    { label: "Restocking fee", amount: "-€1.99" },
  ],
  total: { label: "To the payment method you used", amount: "€37.81" },
  bonus: null,
  terms: ["You get a free return label from us."],
  resolutions: [{ value: "refund", label: "Money back" }],
  canAsk: true,
  ...changes,
});
