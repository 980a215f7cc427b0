import type { AccountWords } from "./account-words";

export const it: AccountWords = {
  language: "it",
  reasons: {
    "Your order has already been shipped, so it can no longer be cancelled.":
      "Il Suo ordine è già stato spedito e quindi non può più essere annullato.",
    "More units were asked for than the order still holds.":
      "Sono state richieste più unità di quante l’ordine ne contenga ancora.",
    "One of the items is not part of this order.": "Uno degli articoli non fa parte di questo ordine.",
    "An item was named twice.": "Un articolo è stato indicato due volte.",
    "Nothing was chosen in exchange.": "Per il cambio non è stato scelto nulla.",
    "What was chosen cannot be had in exchange.": "Ciò che è stato scelto non si può avere in cambio.",
    "No more items can be had in exchange than come back.":
      "Non si possono avere in cambio più articoli di quanti ne tornano.",
    "What is wanted in exchange is sold out, and nothing else is offered.":
      "L’articolo desiderato in cambio è esaurito e non viene offerto altro.",
    "What is wanted in exchange costs less than what comes back, and only an exchange is offered.":
      "L’articolo desiderato costa meno di ciò che torna e viene offerto solo un cambio.",
  },
  cancellation: {
    stopping: {
      title: "Abbiamo ricevuto la Sua richiesta di annullamento",
      text: "Stiamo fermando il Suo ordine. Riceverà un’e-mail non appena ne sapremo di più.",
    },
    warehouse: {
      title: "Abbiamo chiesto al magazzino di fermare il Suo ordine",
      text: "Riceverà un’e-mail non appena avrà risposto.",
    },
    review: {
      title: "Stiamo esaminando la Sua richiesta di annullamento",
      text: "Una persona del nostro team la esamina e Le scriverà.",
    },
    undo: {
      title: "Il Suo ordine sarà annullato il {until}",
      text: "Ha cambiato idea? Fino ad allora può mantenere il Suo ordine.",
    },
    undoPart: {
      title: "Alcuni articoli del Suo ordine saranno annullati il {until}",
      text: "Ha cambiato idea? Fino ad allora può mantenerli.",
    },
    cancelling: {
      title: "Il Suo ordine è in corso di annullamento",
      text: "Riceverà un’e-mail non appena sarà fatto.",
    },
    cancellingPart: {
      title: "Alcuni articoli del Suo ordine sono in fase di annullamento",
      text: "Riceverà un’e-mail non appena sarà fatto.",
    },
    cancelled: { title: "Il Suo ordine è stato annullato", text: "Non verrà spedito nulla." },
    cancelledPart: {
      title: "Alcuni articoli del Suo ordine sono stati annullati",
      text: "Tutto il resto procede come previsto.",
    },
    declined: {
      title: "Non abbiamo potuto annullare il Suo ordine",
      text: "Ci dispiace. Il Suo ordine procede come previsto.",
    },
    refused: {
      title: "Non siamo riusciti a fermare l’ordine in tempo",
      text: "Ci dispiace. Se non desidera tenerlo, potrà restituirlo dopo averlo ricevuto.",
    },
    shipped: {
      title: "Il Suo ordine è già in viaggio",
      text: "Ci dispiace. Se non desidera tenerlo, potrà restituirlo dopo averlo ricevuto.",
    },
    kept: { title: "Il Suo ordine prosegue", text: "Non sarà annullato." },
  },
  labels: {
    because: "Motivo",
    sentOn: "Spedito il {date}",
    perUnit: "{price} l’uno",
  },
  keep: {
    label: "Mantieni il mio ordine",
    title: "Mantenere il Suo ordine?",
    text: "Il Suo ordine verrà spedito come previsto e non verrà rimborsato nulla.",
    thanks: "Grazie. Il Suo ordine resta valido.",
    next: "Proseguiamo e Le inviamo un’e-mail tra poco.",
  },
  returnReasons: {
    "changed-my-mind": "Ho cambiato idea",
    "item-not-as-described": "Articolo non conforme alla descrizione",
    "received-the-wrong-item": "Ho ricevuto l’articolo sbagliato",
    "damaged-or-defective": "Danneggiato o difettoso",
    "too-small": "Troppo piccolo",
    "too-big": "Troppo grande",
    style: "Lo stile non mi piace",
    color: "Il colore non mi piace",
    "other-reason": "Altro motivo",
    unknown: "Non specificato",
  },
  obstacles: {
    unsent: "Di questo ordine non è ancora stato spedito nulla, quindi non si può restituire nulla.",
    returned: "Tutto ciò che è stato spedito è già in un reso o è stato rimborsato.",
    later: "Al momento non è possibile. Riprovi tra un minuto.",
  },
};
