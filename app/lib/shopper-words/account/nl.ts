import type { AccountWords } from "./account-words";

export const nl: AccountWords = {
  language: "nl",
  reasons: {
    "Your order has already been shipped, so it can no longer be cancelled.":
      "Uw bestelling is al verzonden en kan daarom niet meer worden geannuleerd.",
    "More units were asked for than the order still holds.":
      "Er zijn meer stuks aangevraagd dan de bestelling nog bevat.",
    "One of the items is not part of this order.": "Een van de artikelen hoort niet bij deze bestelling.",
    "An item was named twice.": "Een artikel is twee keer genoemd.",
    "Nothing was chosen in exchange.": "Er is niets gekozen om te ruilen.",
    "What was chosen cannot be had in exchange.": "Wat is gekozen, kan niet in ruil worden gekregen.",
    "No more items can be had in exchange than come back.":
      "Er kunnen niet meer artikelen worden geruild dan er terugkomen.",
    "What is wanted in exchange is sold out, and nothing else is offered.":
      "Het gewenste artikel is uitverkocht en iets anders wordt niet aangeboden.",
    "What is wanted in exchange costs less than what comes back, and only an exchange is offered.":
      "Het gewenste artikel kost minder dan wat terugkomt en er wordt alleen ruilen aangeboden.",
  },
  cancellation: {
    stopping: {
      title: "We hebben uw wens om te annuleren ontvangen",
      text: "We houden uw bestelling tegen. U krijgt een e-mail zodra we meer weten.",
    },
    warehouse: {
      title: "We hebben het magazijn gevraagd uw bestelling tegen te houden",
      text: "U krijgt een e-mail zodra het heeft geantwoord.",
    },
    review: {
      title: "We bekijken uw wens om te annuleren",
      text: "Iemand van ons team bekijkt het persoonlijk en schrijft u.",
    },
    undo: {
      title: "Uw bestelling wordt geannuleerd op {until}",
      text: "Toch van gedachten veranderd? Tot dan kunt u uw bestelling houden.",
    },
    undoPart: {
      title: "Artikelen van uw bestelling worden geannuleerd op {until}",
      text: "Toch van gedachten veranderd? Tot dan kunt u ze houden.",
    },
    cancelling: {
      title: "Uw bestelling wordt geannuleerd",
      text: "U krijgt een e-mail zodra het klaar is.",
    },
    cancellingPart: {
      title: "Artikelen van uw bestelling worden geannuleerd",
      text: "U krijgt een e-mail zodra het klaar is.",
    },
    cancelled: { title: "Uw bestelling is geannuleerd", text: "Er wordt niets verzonden." },
    cancelledPart: {
      title: "Artikelen van uw bestelling zijn geannuleerd",
      text: "Al het andere gaat door zoals gepland.",
    },
    declined: {
      title: "We konden uw bestelling niet annuleren",
      text: "Het spijt ons. Uw bestelling gaat door zoals gepland.",
    },
    refused: {
      title: "Uw bestelling kon niet op tijd worden tegengehouden",
      text: "Het spijt ons. Wilt u de bestelling niet houden? Dan kunt u deze na ontvangst terugsturen.",
    },
    shipped: {
      title: "Uw bestelling is al onderweg",
      text: "Het spijt ons. Wilt u de bestelling niet houden? Dan kunt u deze na ontvangst terugsturen.",
    },
    kept: { title: "Uw bestelling gaat door", text: "Ze wordt niet geannuleerd." },
  },
  labels: {
    because: "Reden",
    sentOn: "Verzonden op {date}",
    perUnit: "{price} per stuk",
  },
  keep: {
    label: "Mijn bestelling houden",
    title: "Uw bestelling houden?",
    text: "Uw bestelling wordt verzonden zoals gepland en er wordt niets terugbetaald.",
    thanks: "Bedankt. U houdt uw bestelling.",
    next: "We gaan ermee verder en sturen u zo een e-mail.",
  },
  returnReasons: {
    "changed-my-mind": "Ik heb me bedacht",
    "item-not-as-described": "Artikel is niet zoals beschreven",
    "received-the-wrong-item": "Verkeerd artikel ontvangen",
    "damaged-or-defective": "Beschadigd of defect",
    "too-small": "Te klein",
    "too-big": "Te groot",
    style: "Stijl bevalt niet",
    color: "Kleur bevalt niet",
    "other-reason": "Andere reden",
    unknown: "Niet opgegeven",
  },
  obstacles: {
    unsent: "Van deze bestelling is nog niets verzonden, dus kan er niets terugkomen.",
    returned: "Alles wat is verzonden, zit al in een retour of is terugbetaald.",
    later: "Dat lukt nu niet. Probeer het over een minuut opnieuw.",
  },
};
