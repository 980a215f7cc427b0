import type { GiftWords } from "./gift-words";

export const nl: GiftWords = {
  language: "nl",
  find: {
    link: "Cadeau gekregen?",
    title: "Een cadeau terugsturen",
    text: "Typ het bestelnummer, de postcode waar het pakket naartoe ging en uw eigen e-mailadres. We sturen u een code. Wie het u gaf, hoort er van ons niets over.",
    postcode: "Postcode van de bezorging",
    postcodeHint: "Die op het etiket van het pakket.",
    email: "Uw e-mailadres",
    emailHint: "Alles over uw retour gaat alleen naar dit adres.",
    incomplete:
      "Vul alle drie de velden in, met een volledig e-mailadres en de postcode zoals die op het pakket staat.",
  },
  code: {
    text: "Als dit het nummer en de postcode van een cadeau zijn, hebben we zojuist een code naar uw e-mailadres gestuurd. Het kan een minuut duren; kijk ook in uw spammap.",
    button: "Mijn cadeau tonen",
    opening: "Uw cadeau wordt geopend",
    goOn: "Verder naar mijn cadeau",
  },
  page: {
    title: "Uw cadeau uit bestelling {order}",
    text: "Hier kunt u terugsturen wat u cadeau hebt gekregen. We schrijven daarover alleen aan u.",
    items: "Artikelen",
    canReturn: "{count} kunnen terug",
    cannotReturn: "niets meer terug te sturen",
    act: "Iets terugsturen",
    back: "Terug naar mijn cadeau",
    notTaken: "Dit kan niet meer. Hieronder ziet u wat terug kan.",
  },
  giveBack: {
    title: "Cadeau uit bestelling {order} terugsturen",
    text: "Kies wat u wilt terugsturen, en waarom. Daarna ziet u wat u ervoor kunt krijgen.",
    next: "Verder",
  },
  offer: {
    update: "Opnieuw tonen",
    changed: "U hebt iets veranderd. Controleer het nog een keer.",
    account:
      "Winkeltegoed komt op uw eigen account bij onze winkel, dat met {email}, zodra uw pakket er is en we het hebben bekeken. Hebt u met dit adres nog geen account, log er dan één keer mee in bij onze winkel: dan wordt het gemaakt.",
    ownMailbox:
      "Winkeltegoed zou naar degene gaan die heeft besteld. Wilt u het zelf, open dan “Cadeau gekregen?” met uw eigen e-mailadres.",
  },
};
