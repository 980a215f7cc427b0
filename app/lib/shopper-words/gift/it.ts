import type { GiftWords } from "./gift-words";

export const it: GiftWords = {
  language: "it",
  find: {
    link: "L’hai ricevuto in regalo?",
    title: "Restituire un regalo",
    text: "Scrivi il numero dell’ordine, il CAP di consegna e il tuo indirizzo e-mail. Ti mandiamo un codice. Non informiamo chi te l’ha regalato.",
    postcode: "CAP di consegna",
    postcodeHint: "Quello sull’etichetta del pacco.",
    email: "Il tuo indirizzo e-mail",
    emailHint: "Tutto ciò che riguarda il tuo reso arriva solo a questo indirizzo.",
    incomplete: "Compila tutti e tre i campi, con un indirizzo e-mail completo e il CAP come è scritto sul pacco.",
  },
  code: {
    text: "Se il numero e il CAP sono quelli di un regalo, abbiamo appena mandato un codice al tuo indirizzo e-mail. Può volerci un minuto; guarda anche nella posta indesiderata.",
    button: "Mostra il mio regalo",
    opening: "Il tuo regalo si apre",
    goOn: "Vai al mio regalo",
  },
  page: {
    title: "Il tuo regalo dall’ordine {order}",
    text: "Qui puoi restituire ciò che hai ricevuto in regalo. Ne scriviamo solo a te.",
    items: "Articoli",
    canReturn: "si possono restituire {count}",
    cannotReturn: "niente più da restituire",
    act: "Restituire qualcosa",
    back: "Torna al mio regalo",
    notTaken: "Non è più possibile. Qui sotto vedi che cosa si può restituire.",
  },
  giveBack: {
    title: "Restituire un regalo dall’ordine {order}",
    text: "Scegli che cosa vuoi restituire e perché. Poi vedi che cosa puoi ricevere in cambio.",
    next: "Continua",
  },
  offer: {
    update: "Mostra di nuovo",
    changed: "Hai cambiato qualcosa. Controlla ancora una volta.",
    account:
      "Il credito viene messo sul tuo account nel nostro negozio, quello con {email}, quando il pacco è arrivato e l’abbiamo controllato. Se non hai ancora un account con questo indirizzo, accedi una volta al nostro negozio con esso: così viene creato.",
    ownMailbox:
      "Il credito andrebbe a chi ha ordinato. Se lo vuoi per te, apri «L’hai ricevuto in regalo?» con il tuo indirizzo e-mail.",
  },
};
