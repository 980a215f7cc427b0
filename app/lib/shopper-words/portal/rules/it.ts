import type { RulesWords } from "./rules-words";

export const it: RulesWords = {
  link: "Come funzionano resi e annullamenti",
  title: "Resi, annullamenti e ritardi",
  intro:
    "Ecco cosa vale per un articolo comune. Per alcuni articoli può essere diverso: prima di inviare qualsiasi cosa, il modulo le mostra cosa vale per il suo.",
  returns: {
    title: "Restituire un articolo",
    everyone: "Una persona del nostro team esamina ogni reso. Riceverà la nostra risposta entro {time}.",
    firstDay: "Il giorno della consegna",
    upTo: "Fino a {time} dopo la consegna",
    between: "{time} dopo la consegna",
    later: "Più tardi",
    always: "In qualsiasi momento",
    APPROVED: "Può restituirlo.",
    KEEP: "Non occorre restituirlo: può tenerlo.",
    REVIEW: "Una persona del nostro team lo esamina prima. Riceverà la nostra risposta entro {time}.",
    DECLINED: "Non può essere restituito.",
    ways: "Cosa riceve: {ways}.",
    refund: "il rimborso sul metodo di pagamento utilizzato",
    store_credit: "credito nel negozio",
    moreCredit: "credito nel negozio con il {percent} in più",
    exchange: "un altro articolo in cambio",
    account: "Per usare il credito nel negozio acceda con l’indirizzo e-mail del Suo ordine.",
    labelFree: "L’etichetta non Le costa nulla.",
    labelFee: "Per l’etichetta vengono detratti {amount} dal suo rimborso.",
    heldBack: "Viene trattenuto il {percent} del prezzo.",
    photo: "Aggiunga una foto: senza foto, una persona del nostro team lo esamina prima.",
    send: "Una volta approvato il reso, ha {time} per spedirlo.",
    holiday: "Ordinato dal {from} al {until}: può restituirlo fino al {last}.",
  },
  cancel: {
    title: "Annullare un ordine",
    unsent: "Finché il suo ordine non è stato spedito",
    waiting: "Prima che il suo ordine venga preparato",
    packing: "Mentre il suo ordine viene preparato",
    upTo: "Fino a {time} dopo l’ordine:",
    later: "Più tardi:",
    cancel: "Lo annulliamo appena lo chiede e lo rimborsiamo.",
    stop: "Chiediamo al magazzino e, se può ancora essere fermato, annulliamo e rimborsiamo il suo ordine.",
    undo: "Se cambia idea, può ancora mantenere il suo ordine per {time}.",
    review:
      "Una persona del nostro team verifica se può ancora essere fermato. Riceverà la nostra risposta entro {time}.",
    decline: "Non può più essere annullato.",
    sent: "Una volta spedito, l’ordine non può più essere annullato. Può restituirlo quando è arrivato.",
  },
  withdraw: {
    title: "Diritto di recesso nell’Unione europea",
    text: "Come consumatore nell’Unione europea può recedere dal suo acquisto fino a {time} dopo la consegna, senza indicarne il motivo.",
  },
  delays: {
    title: "Se il suo ordine è in ritardo",
    told: "Le scriviamo quando vediamo che il suo ordine è in ritardo, e sceglie lei come proseguire. Può anche trovare il suo ordine qui in qualsiasi momento.",
    untold:
      "Trovi qui il suo ordine per vedere dov’è. Se è in ritardo, ci scriva dalla sua pagina: una persona del nostro team se ne occupa.",
  },
  more: "Le nostre condizioni complete",
};
