import type { GiftWords } from "./gift-words";

export const en: GiftWords = {
  language: "en",
  find: {
    link: "Got it as a gift?",
    title: "Return a gift",
    text: "Type the number of the order, the postcode the parcel was sent to, and your own e-mail address. We send you a code. We do not tell whoever gave it to you.",
    postcode: "Postcode of the delivery",
    postcodeHint: "The one on the label of the parcel.",
    email: "Your e-mail address",
    emailHint: "Everything about your return goes to this address only.",
    incomplete: "Please fill in all three fields, with a full e-mail address and the postcode as it is on the parcel.",
  },
  code: {
    text: "If this is the number and postcode of a gift, we have just sent a code to your e-mail address. It can take a minute; please look in your spam folder, too.",
    button: "Show my gift",
    opening: "Your gift opens",
    goOn: "Go on to my gift",
  },
  page: {
    title: "Your gift from order {order}",
    text: "Here you can send back what you got as a gift. We write about it to nobody but you.",
    items: "Items",
    canReturn: "{count} can come back",
    cannotReturn: "nothing left to send back",
    act: "Return something",
    back: "Back to my gift",
    notTaken: "This is not possible any more. Below you see what can come back.",
  },
  giveBack: {
    title: "Return a gift from order {order}",
    text: "Choose what you would like to send back, and why. Then you see what you can get for it.",
    next: "Go on",
  },
  offer: {
    update: "Show it again",
    changed: "You have changed something. Please check it once more.",
    account:
      "Store credit is put on your own account at our shop, the one with {email}, once your parcel is here and we have looked at it. If you have no account with this address yet, sign in to our shop with it once: that makes one.",
    ownMailbox:
      "Store credit would go to whoever ordered. If you would like it yourself, open “Got it as a gift?” with your own e-mail address.",
  },
};
