import type { AccountWords } from "./account-words";

export const de: AccountWords = {
  language: "de",
  reasons: {
    "Your order has already been shipped, so it can no longer be cancelled.":
      "Ihre Bestellung wurde bereits verschickt und lässt sich deshalb nicht mehr stornieren.",
    "More units were asked for than the order still holds.":
      "Es wurden mehr Stück angefragt, als die Bestellung noch enthält.",
    "One of the items is not part of this order.": "Einer der Artikel gehört nicht zu dieser Bestellung.",
    "An item was named twice.": "Ein Artikel wurde zweimal genannt.",
    "Nothing was chosen in exchange.": "Für den Umtausch wurde nichts ausgewählt.",
    "What was chosen cannot be had in exchange.": "Was ausgewählt wurde, gibt es nicht im Umtausch.",
    "No more items can be had in exchange than come back.":
      "Es können nicht mehr Artikel umgetauscht werden, als zurückkommen.",
    "What is wanted in exchange is sold out, and nothing else is offered.":
      "Der gewünschte Umtauschartikel ist ausverkauft, und etwas anderes wird nicht angeboten.",
    "What is wanted in exchange costs less than what comes back, and only an exchange is offered.":
      "Der gewünschte Artikel kostet weniger als das, was zurückkommt, und es wird nur ein Umtausch angeboten.",
  },
  cancellation: {
    stopping: {
      title: "Ihr Stornierungswunsch ist angekommen",
      text: "Wir halten Ihre Bestellung an. Sie bekommen eine E-Mail, sobald wir mehr wissen.",
    },
    warehouse: {
      title: "Wir haben das Lager gebeten, Ihre Bestellung anzuhalten",
      text: "Sie bekommen eine E-Mail, sobald es geantwortet hat.",
    },
    review: {
      title: "Wir prüfen Ihren Stornierungswunsch",
      text: "Jemand aus unserem Team sieht ihn sich persönlich an und schreibt Ihnen.",
    },
    undo: {
      title: "Ihre Bestellung wird am {until} storniert",
      text: "Möchten Sie sie doch behalten? Bis dahin ist das möglich.",
    },
    undoPart: {
      title: "Artikel Ihrer Bestellung werden am {until} storniert",
      text: "Möchten Sie sie doch behalten? Bis dahin ist das möglich.",
    },
    cancelling: {
      title: "Ihre Bestellung wird gerade storniert",
      text: "Sie bekommen eine E-Mail, sobald es erledigt ist.",
    },
    cancellingPart: {
      title: "Artikel Ihrer Bestellung werden storniert",
      text: "Sie bekommen eine E-Mail, sobald es erledigt ist.",
    },
    cancelled: { title: "Ihre Bestellung wurde storniert", text: "Es wird nichts verschickt." },
    cancelledPart: {
      title: "Artikel Ihrer Bestellung wurden storniert",
      text: "Alles andere läuft wie geplant weiter.",
    },
    declined: {
      title: "Wir konnten Ihre Bestellung nicht stornieren",
      text: "Es tut uns leid. Ihre Bestellung läuft wie geplant weiter.",
    },
    refused: {
      title: "Ihre Bestellung ließ sich nicht mehr anhalten",
      text: "Es tut uns leid. Wenn Sie sie nicht behalten möchten, können Sie sie nach der Ankunft zurückschicken.",
    },
    shipped: {
      title: "Ihre Bestellung ist schon unterwegs",
      text: "Es tut uns leid. Wenn Sie sie nicht behalten möchten, können Sie sie nach der Ankunft zurückschicken.",
    },
    kept: { title: "Ihre Bestellung läuft weiter", text: "Sie wird nicht storniert." },
  },
  labels: {
    because: "Grund",
    sentOn: "Verschickt am {date}",
    perUnit: "je {price}",
  },
  keep: {
    label: "Bestellung behalten",
    title: "Bestellung behalten?",
    text: "Ihre Bestellung wird wie geplant verschickt, und es wird nichts erstattet.",
    thanks: "Danke. Sie behalten Ihre Bestellung.",
    next: "Wir machen damit weiter und schicken Ihnen gleich eine E-Mail.",
  },
  returnReasons: {
    "changed-my-mind": "Ich habe es mir anders überlegt",
    "item-not-as-described": "Artikel ist nicht wie beschrieben",
    "received-the-wrong-item": "Falschen Artikel erhalten",
    "damaged-or-defective": "Beschädigt oder defekt",
    "too-small": "Zu klein",
    "too-big": "Zu groß",
    style: "Stil gefällt nicht",
    color: "Farbe gefällt nicht",
    "other-reason": "Anderer Grund",
    unknown: "Ohne Angabe",
  },
  obstacles: {
    unsent: "Von dieser Bestellung wurde noch nichts verschickt, deshalb kann nichts zurückkommen.",
    returned: "Alles, was verschickt wurde, ist schon in einer Rückgabe oder wurde erstattet.",
    later: "Das geht gerade nicht. Bitte versuchen Sie es in einer Minute noch einmal.",
  },
};
