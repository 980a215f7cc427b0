import type { CaseWords } from "./case-words";

export const it: CaseWords = {
  language: "it",
  kinds: {
    damaged: "Qualcosa è arrivato danneggiato",
    wrong_item: "È arrivato un articolo sbagliato",
    missing_item: "Manca un articolo nel pacco",
    not_arrived: "Il pacco non è arrivato",
    question: "Una domanda",
  },
  acts: {
    help: "Aiuto per questo ordine",
    claim: "Qualcosa non va",
    write: "Ci scriva",
    mine: "I Suoi messaggi",
    one: "N. {number}: {kind}",
    track: "Vedere dov’è il mio ordine",
  },
  form: {
    claimTitle: "Che cosa non va con l’ordine {order}?",
    questionTitle: "Ci scriva a proposito dell’ordine {order}",
    text: "Una persona del nostro team legge e Le risponde via e-mail.",
    kind: "Che cosa non va?",
    items: "Quali articoli?",
    itemsHint: "Scelga quanti di ciascuno. Lasci vuoto se il pacco non è arrivato.",
    words: "Che cosa è successo?",
    message: "Il Suo messaggio",
    about: "Riguarda: {topic}",
    photoHint: "Le foto possono avere in tutto fino a 10 MB.",
    send: "Invia",
    chooseKind: "Scelga che cosa non va.",
    chooseItems: "Scelga almeno un articolo.",
    noWords: "Scriva qualche parola.",
    tooMany: "Ha appena scritto più volte. Abbiamo ricevuto quei messaggi. Attenda un po’ prima di scrivere di nuovo.",
    taken: "Abbiamo ricevuto il Suo messaggio. Riceverà un’e-mail tra un momento.",
  },
  page: {
    title: "Il Suo messaggio n. {number} sull’ordine {order}",
    open: "Abbiamo ricevuto il Suo messaggio e risponderemo il prima possibile.",
    openUntil: "Abbiamo ricevuto il Suo messaggio. Avrà la nostra risposta entro questa data: {time}.",
    late: "Ci dispiace che la nostra risposta richieda più tempo del previsto. Il Suo messaggio non è stato dimenticato.",
    answered: "Le abbiamo risposto.",
    closed: "Questa conversazione è chiusa. Se c’è ancora qualcosa in sospeso, ci scriva di nuovo.",
    you: "Lei",
    photo: "Foto {number}",
    reply: "Rispondi",
    taken: "Abbiamo ricevuto il Suo messaggio. Comparirà qui tra un momento.",
  },
  help: {
    title: "Aiuto per l’ordine {order}",
    ask: "Di che cosa si tratta?",
    other: "Scegli un altro argomento",
  },
  topics: {
    where: "Dov’è il mio ordine?",
    late: "È in ritardo o non è arrivato",
    cancel: "Vorrei annullare",
    address: "L’indirizzo è sbagliato",
    return: "Vorrei restituire qualcosa",
    wrong: "Qualcosa è danneggiato, sbagliato o mancante",
    refund: "Dov’è il mio rimborso?",
    other: "Altro",
  },
  answers: {
    cancelled:
      "Questo ordine è stato annullato. Ciò che è stato rimborsato è indicato nell’e-mail che Le abbiamo inviato.",
    stopping: "Ha chiesto di annullare questo ordine. Nella pagina del Suo ordine può vedere a che punto è.",
    unsent:
      "Il Suo ordine non è ancora partito. La pagina del Suo ordine indica quando prevediamo di spedirlo, per quanto ne sappiamo.",
    onWay: "Il Suo ordine è in viaggio. La pagina del Suo ordine indica dov’è ogni pacco e quando lo attendiamo.",
    arrived:
      "Secondo il corriere è arrivato tutto. Guardi intorno alla porta, chieda ai vicini e cerchi un avviso del corriere. Se non lo trova, ce lo dica.",
    trouble: "Qualcosa è andato storto durante il viaggio. Ce lo dica, così possiamo aiutarLa.",
    canCancel:
      "Ciò che non è ancora partito si può ancora annullare. Nella pagina successiva sceglie che cosa non desidera più.",
    noCancel: "Di questo ordine non si può più fermare nulla. Potrà restituire gli articoli quando saranno arrivati.",
    addressOpen:
      "Il Suo ordine non è ancora partito. Ci scriva subito l’indirizzo giusto: proveremo a cambiarlo in tempo.",
    addressGone:
      "Il Suo ordine è partito. Forse il corriere permette ancora di modificare la consegna; il numero di tracciamento è nella pagina del Suo ordine.",
    canReturn: "Sceglie che cosa desidera restituire e vede il rimborso prima di decidere.",
    noReturn: "Gli articoli si possono restituire una volta che Glieli abbiamo spediti.",
    allBack:
      "Tutto ciò che Le abbiamo spedito fa già parte di un reso o è stato rimborsato. La pagina del Suo ordine mostra a che punto è.",
    wrong: "Ci dispiace. Ci dica che cosa non va, se possibile con foto, e una persona del nostro team se ne occupa.",
    wrongUnsent: "Il Suo ordine non è ancora partito. Se qualcosa non va, ci scriva.",
    refund:
      "Nella pagina del Suo ordine può vedere a che punto è un annullamento o un reso. Dopo il rimborso possono passare alcuni giorni prima che la banca lo mostri.",
    write: "Ci scriva. Una persona del nostro team Le risponde via e-mail.",
  },
};
