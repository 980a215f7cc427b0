import type { MailTexts } from "../mail-texts";

export const it: MailTexts = {
  language: "it",
  dir: "ltr",
  colon: ":",
  greeting: "Buongiorno{% if firstName %} {{ firstName }}{% endif %},",
  items: "Articoli",
  reason: "Motivo",
  reasons: {
    "Your order has already been shipped, so it can no longer be cancelled.":
      "Il Suo ordine è già stato spedito e quindi non può più essere annullato.",
    "More units were asked for than the order still holds.":
      "Sono state richieste più unità di quante l’ordine ne contenga ancora.",
    "One of the items is not part of this order.": "Uno degli articoli non fa parte di questo ordine.",
    "An item was named twice.": "Un articolo è stato indicato due volte.",
  },
  closing: "Cordiali saluti\n{{ shopName }}",
  footer: "Riceve questa e-mail per il Suo ordine {{ orderName }} presso {{ shopName }}.",
  mails: {
    "cancellation-received": {
      subject: "Abbiamo ricevuto la Sua richiesta di annullamento dell’ordine {{ orderName }}",
      heading: "Abbiamo ricevuto la Sua richiesta",
      body: [
        "Grazie per averci informato che desidera annullare {% if part %}alcuni articoli dell’ordine{% else %}l’ordine{% endif %} {{ orderName }}. Stiamo verificando se è ancora possibile fermarlo.",
        "{% if until %}Avrà nostre notizie entro questa data: {{ until }}.{% else %}Le scriveremo non appena lo sapremo.{% endif %} Non deve fare altro.",
      ],
    },
    "cancellation-undo": {
      subject:
        "{% if part %}Alcuni articoli del Suo ordine {{ orderName }} saranno annullati{% else %}Il Suo ordine {{ orderName }} sarà annullato{% endif %}",
      heading:
        "{% if part %}Alcuni articoli del Suo ordine saranno annullati{% else %}Il Suo ordine sarà annullato{% endif %}",
      body: [
        "{% if part %}Gli articoli indicati qui sotto saranno tolti dall’ordine {{ orderName }}{% else %}L’ordine {{ orderName }} sarà annullato{% endif %}{% if until %} in questa data: {{ until }}{% else %} a breve{% endif %}.",
        "{% if link %}Ha cambiato idea? Fino ad allora basta un clic per mantenere l’ordine.{% else %}Ha cambiato idea? Ci scriva prima di allora.{% endif %}",
      ],
      action: "Mantieni il mio ordine",
    },
    "cancellation-done": {
      subject: "Il Suo ordine {{ orderName }} è stato annullato",
      heading: "Il Suo ordine è stato annullato",
      body: [
        "L’ordine {{ orderName }} è stato annullato e non verrà spedito nulla.",
        "{% if amount %}Abbiamo rimborsato {{ amount }} sul metodo di pagamento utilizzato. Possono volerci alcuni giorni prima che l’importo compaia sul Suo conto.{% endif %}",
        "Saremo lieti di accoglierLa di nuovo.",
      ],
    },
    "cancellation-lines-done": {
      subject: "Alcuni articoli del Suo ordine {{ orderName }} sono stati annullati",
      heading: "Il Suo ordine è stato modificato",
      body: [
        "Gli articoli indicati qui sotto sono stati tolti dall’ordine {{ orderName }}. Tutto il resto procede come previsto.",
        "{% if amount %}Abbiamo rimborsato {{ amount }} sul metodo di pagamento utilizzato. Possono volerci alcuni giorni prima che l’importo compaia sul Suo conto.{% endif %}",
      ],
    },
    "cancellation-declined": {
      subject: "La Sua richiesta di annullamento dell’ordine {{ orderName }}",
      heading: "Non abbiamo potuto annullare il Suo ordine",
      body: [
        "Ci dispiace: l’ordine {{ orderName }} non può più essere annullato e procede come previsto.",
        "Se ha domande o desidera sapere quali altre possibilità ci sono, ci scriva. La aiuteremo volentieri.",
      ],
    },
    "cancellation-review": {
      subject: "Stiamo esaminando la Sua richiesta per l’ordine {{ orderName }}",
      heading: "Stiamo esaminando la Sua richiesta",
      body: [
        "Grazie per la pazienza. Una persona del nostro team sta esaminando la Sua richiesta di annullare l’ordine {{ orderName }}.",
        "{% if until %}Avrà la nostra risposta entro questa data: {{ until }}.{% else %}Avrà la nostra risposta il prima possibile.{% endif %}",
      ],
    },
    "cancellation-refused": {
      subject: "Non siamo riusciti a fermare in tempo il Suo ordine {{ orderName }}",
      heading: "Non siamo riusciti a fermare l’ordine in tempo",
      body: [
        "Abbiamo provato a fermare l’ordine {{ orderName }}, ma era già in preparazione per la spedizione. Ci dispiace di non essere stati abbastanza veloci.",
        "L’ordine verrà spedito come previsto. Se non desidera tenerlo, ci scriva quando lo avrà ricevuto e La aiuteremo.",
      ],
    },
    "cancellation-shipped": {
      subject: "Il Suo ordine {{ orderName }} è già in viaggio",
      heading: "Il Suo ordine è già in viaggio",
      body: [
        "Ci dispiace: l’ordine {{ orderName }} è già stato spedito e non possiamo più annullarlo.",
        "Se non desidera tenerlo, potrà restituirlo dopo averlo ricevuto. Ci scriva e Le spiegheremo come fare.",
      ],
    },
    "cancellation-kept": {
      subject: "Il Suo ordine {{ orderName }} prosegue",
      heading: "Il Suo ordine prosegue",
      body: [
        "Buone notizie: l’ordine {{ orderName }} non sarà annullato. Lo stiamo preparando come previsto.",
        "Non deve fare altro.",
      ],
    },
    "case-received": {
      subject: "Abbiamo ricevuto il Suo messaggio sull’ordine {{ orderName }}",
      heading: "Abbiamo ricevuto il Suo messaggio",
      body: [
        "Grazie per averci scritto a proposito dell’ordine {{ orderName }}. Una persona del nostro team legge il Suo messaggio{% if caseNumber %} (n. {{ caseNumber }}){% endif %}.",
        "{% if until %}Avrà la nostra risposta entro questa data: {{ until }}.{% else %}Avrà la nostra risposta il prima possibile.{% endif %}",
        "Desidera aggiungere qualcosa? La Sua pagina resta sempre aperta.",
      ],
      action: "Apri il mio messaggio",
    },
    "case-answered": {
      subject: "La nostra risposta sull’ordine {{ orderName }}",
      heading: "Le abbiamo risposto",
      body: [
        "Ecco la nostra risposta al Suo messaggio{% if caseNumber %} (n. {{ caseNumber }}){% endif %} sull’ordine {{ orderName }}:",
      ],
      action: "Leggi e rispondi",
    },
    "order-code": {
      subject: "Il Suo codice per l’ordine {{ orderName }}",
      heading: "Il Suo codice per l’ordine {{ orderName }}",
      body: [
        "{% if code %}Il Suo codice è {{ code }}.{% else %}Il Suo codice è scaduto.{% endif %}",
        "{% if until %}Lo inserisca entro il {{ until }} nella pagina in cui lo ha richiesto.{% endif %}",
        "Se non lo ha richiesto, non deve fare nulla: senza il codice nessuno vede il Suo ordine. Non glielo chiederemo mai per telefono o per e-mail.",
      ],
    },
    "withdrawal-receipt": {
      subject: "Abbiamo ricevuto il Suo recesso per l’ordine {{ orderName }}",
      heading: "Abbiamo ricevuto il Suo recesso",
      body: [
        "{% if name and receivedAt %}Il {{ receivedAt }} abbiamo ricevuto questa dichiarazione: {{ name }} recede dal contratto relativo all’ordine {{ orderName }}.{% endif %}",
        "{% if items %}Riguarda: {{ items }}{% else %}Riguarda tutto l’ordine.{% endif %}",
        "Conservi questa e-mail come ricevuta. Le scriveremo tra poco sui prossimi passi, o non appena avremo trovato il Suo ordine.",
      ],
    },
  },
};
