import type { AccountWords } from "./account-words";

export const en: AccountWords = {
  language: "en",
  reasons: {},
  cancellation: {
    stopping: {
      title: "We have your wish to cancel",
      text: "We are stopping your order. You will get an e-mail as soon as we know more.",
    },
    warehouse: {
      title: "We have asked the warehouse to stop your order",
      text: "You will get an e-mail as soon as it has answered.",
    },
    review: {
      title: "We are looking at your wish to cancel",
      text: "A member of our team looks at it in person and writes to you.",
    },
    undo: {
      title: "Your order will be cancelled on {until}",
      text: "Changed your mind? Until then you can keep your order.",
    },
    undoPart: {
      title: "Items of your order will be cancelled on {until}",
      text: "Changed your mind? Until then you can keep them.",
    },
    cancelling: {
      title: "Your order is being cancelled",
      text: "You will get an e-mail as soon as it is done.",
    },
    cancellingPart: {
      title: "Items of your order are being cancelled",
      text: "You will get an e-mail as soon as it is done.",
    },
    cancelled: { title: "Your order was cancelled", text: "Nothing will be sent." },
    cancelledPart: { title: "Items of your order were cancelled", text: "Everything else goes on as planned." },
    declined: { title: "We could not cancel your order", text: "We are sorry. Your order goes on as planned." },
    refused: {
      title: "Your order could not be stopped in time",
      text: "We are sorry. If you do not want to keep it, you can return it once it has arrived.",
    },
    shipped: {
      title: "Your order is already on its way",
      text: "We are sorry. If you do not want to keep it, you can return it once it has arrived.",
    },
    kept: { title: "Your order goes on", text: "It will not be cancelled." },
  },
  labels: {
    because: "Reason",
    sentOn: "Sent on {date}",
    perUnit: "{price} each",
  },
  keep: {
    label: "Keep my order",
    title: "Keep your order?",
    text: "Your order is sent as planned, and nothing is paid back.",
    thanks: "Thank you. You keep your order.",
    next: "We carry on with it and send you an e-mail in a moment.",
  },
  returnReasons: {
    "changed-my-mind": "Changed my mind",
    "item-not-as-described": "Item not as described",
    "received-the-wrong-item": "Received the wrong item",
    "damaged-or-defective": "Damaged or defective",
    "too-small": "Too small",
    "too-big": "Too big",
    style: "Style",
    color: "Color",
    "other-reason": "Other",
    unknown: "Unknown",
  },
  obstacles: {
    unsent: "Nothing of this order has been sent yet, so nothing can come back.",
    returned: "Everything that was sent is in a return already, or was refunded.",
    later: "This is not possible right now. Please try again in a minute.",
  },
};
