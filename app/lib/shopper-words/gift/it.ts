import type { GiftWords } from "./gift-words";

export const it: GiftWords = {
  language: "it",
  find: {
    link: "L’ha ricevuto in regalo?",
    title: "Restituire un regalo",
    text: "Scriva il numero dell’ordine, il CAP di consegna e il Suo indirizzo e-mail. Le mandiamo un codice. Non informiamo chi glielo ha regalato.",
    postcode: "CAP di consegna",
    postcodeHint: "Quello sull’etichetta del pacco.",
    email: "Il Suo indirizzo e-mail",
    emailHint: "Tutto ciò che riguarda il Suo reso arriva solo a questo indirizzo.",
    incomplete: "Compili tutti e tre i campi, con un indirizzo e-mail completo e il CAP come è scritto sul pacco.",
  },
  code: {
    text: "Se il numero e il CAP sono quelli di un regalo, abbiamo appena mandato un codice al Suo indirizzo e-mail. Può volerci un minuto; guardi anche nella posta indesiderata.",
    button: "Mostra il mio regalo",
    opening: "Il Suo regalo si apre",
    goOn: "Vai al mio regalo",
  },
  page: {
    title: "Il Suo regalo dall’ordine {order}",
    text: "Qui può restituire ciò che ha ricevuto in regalo. Ne scriviamo solo a Lei.",
    items: "Articoli",
    canReturn: "si possono restituire {count}",
    cannotReturn: "niente più da restituire",
    act: "Restituire qualcosa",
    back: "Torna al mio regalo",
    notTaken: "Non è più possibile. Qui sotto vede che cosa si può restituire.",
  },
  giveBack: {
    title: "Restituire un regalo dall’ordine {order}",
    text: "Scelga che cosa vuole restituire e perché. Poi vede che cosa può ricevere in cambio.",
    next: "Continua",
  },
  offer: {
    update: "Mostra di nuovo",
    changed: "Ha cambiato qualcosa. Controlli ancora una volta.",
    account:
      "Il credito viene messo sul Suo account nel nostro negozio, quello con {email}, quando il pacco è arrivato e l’abbiamo controllato. Se non ha ancora un account con questo indirizzo, acceda una volta al nostro negozio con esso: così viene creato.",
    ownMailbox:
      "Il credito andrebbe a chi ha ordinato. Se lo vuole per Lei, apra «L’ha ricevuto in regalo?» con il Suo indirizzo e-mail.",
  },
};
