import type { GiftWords } from "./gift-words";

export const nl: GiftWords = {
  language: "nl",
  find: {
    link: "Cadeau gekregen?",
    title: "Een cadeau terugsturen",
    text: "Typ het bestelnummer, de postcode waar het pakket naartoe ging en je eigen e-mailadres. We sturen je een code. Wie het je gaf, hoort er van ons niets over.",
    postcode: "Postcode van de bezorging",
    postcodeHint: "Die op het etiket van het pakket.",
    email: "Je e-mailadres",
    emailHint: "Alles over je retour gaat alleen naar dit adres.",
    incomplete:
      "Vul alle drie de velden in, met een volledig e-mailadres en de postcode zoals die op het pakket staat.",
  },
  code: {
    text: "Als dit het nummer en de postcode van een cadeau zijn, hebben we zojuist een code naar je e-mailadres gestuurd. Het kan een minuut duren; kijk ook in je spammap.",
    button: "Mijn cadeau tonen",
    opening: "Je cadeau wordt geopend",
    goOn: "Verder naar mijn cadeau",
  },
  page: {
    title: "Je cadeau uit bestelling {order}",
    text: "Hier kun je terugsturen wat je cadeau hebt gekregen. We schrijven daarover alleen aan jou.",
    items: "Artikelen",
    canReturn: "{count} kunnen terug",
    cannotReturn: "niets meer terug te sturen",
    act: "Iets terugsturen",
    back: "Terug naar mijn cadeau",
    notTaken: "Dit kan niet meer. Hieronder zie je wat terug kan.",
  },
  giveBack: {
    title: "Cadeau uit bestelling {order} terugsturen",
    text: "Kies wat je wilt terugsturen, en waarom. Daarna zie je wat je ervoor kunt krijgen.",
    next: "Verder",
  },
  offer: {
    update: "Opnieuw tonen",
    changed: "Je hebt iets veranderd. Controleer het nog een keer.",
    account:
      "Winkeltegoed komt op je eigen account bij onze winkel, dat met {email}, zodra je pakket er is en we het hebben bekeken. Heb je met dit adres nog geen account, log er dan één keer mee in bij onze winkel: dan wordt het gemaakt.",
    ownMailbox:
      "Winkeltegoed zou naar degene gaan die heeft besteld. Wil je het zelf, open dan “Cadeau gekregen?” met je eigen e-mailadres.",
  },
};
