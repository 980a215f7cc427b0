import type { ShippingMailTexts } from "../../shipping-mail-texts";

export const it: ShippingMailTexts = {
  language: "it",
  sending:
    "{% if newFrom %}Ora prevediamo di spedirlo tra {{ newFrom }} e {{ newBy }}.{% elsif newBy %}Ora prevediamo di spedirlo entro {{ newBy }}.{% else %}Non possiamo ancora indicarLe una nuova data di spedizione, e non vogliamo prometterne una che forse non manterremmo.{% endif %}{% if reason %} {{ reason }}{% endif %}",
  arrival:
    "{% if newFrom %}Ora prevediamo che arrivi tra {{ newFrom }} e {{ newBy }}.{% elsif newBy %}Ora prevediamo che arrivi entro {{ newBy }}.{% else %}Non possiamo ancora indicarLe una nuova data, e non vogliamo prometterne una che forse non manterremmo.{% endif %}{% if reason %} {{ reason }}{% endif %}",
  rights:
    "{% if canCancel %}Può annullare in qualsiasi momento e senza costi ciò che non è ancora stato spedito. Riceverà allora subito indietro tutto ciò che ha pagato.{% endif %}",
  silence:
    "{% if consent == 'silence' %}Se preferisce aspettare, non deve fare nulla: se non riceviamo Sue notizie prima della spedizione, consideriamo che la nuova data vada bene per Lei.{% elsif consent == 'needed' %}Se desidera aspettare, ce lo dica per favore{% if cancelBy %} entro {{ cancelBy }}{% endif %}. Se per allora non avremo spedito e non avremo ricevuto Sue notizie, annulleremo e Le rimborseremo tutto.{% unless newBy %} Se sceglie di aspettare, conserva il diritto di annullare fino alla spedizione.{% endunless %}{% endif %}",
  goodwill:
    "{% if credit %}Per scusarci abbiamo aggiunto {{ value }} di credito del negozio al Suo account{% if expires %}. Può usarlo fino a {{ expires }}{% endif %}.{% elsif value %}Per scusarci abbiamo un codice per Lei: {{ value }} di sconto sul Suo prossimo ordine.{% endif %}",
  soon: "{% if until %}Avrà nostre notizie entro {{ until }}.{% else %}Avrà nostre notizie il prima possibile.{% endif %}",
  action: "Vedere la situazione",
  mails: {
    "delay-lost": {
      subject: "Stiamo cercando il Suo pacco dell’ordine {{ orderName }}",
      heading: "Il Suo pacco sembra smarrito",
      body: [
        "Ci dispiace molto. {% if lastSeen %}Del Suo pacco non c’è più traccia da {{ lastSeen }}, e{% else %}Del Suo pacco non c’è più traccia, e{% endif %} dobbiamo supporre che sia andato perso.",
        "Può contare su di noi. Una persona del nostro team se ne sta occupando.{% if canAnswer %} Ci dica qui sotto che cosa preferisce: una nuova spedizione o qualcos’altro.{% endif %}",
        "{{ goodwill }}",
      ],
    },
    "delay-returning": {
      subject: "Il Suo pacco dell’ordine {{ orderName }} sta tornando da noi",
      heading: "Il Suo pacco sta tornando da noi",
      body: [
        "Ci dispiace: non è stato possibile consegnare il Suo pacco, che ora sta tornando da noi.{% if reason %} {{ reason }}{% endif %}",
        "{% if canAnswer %}Ci dica qui sotto che cosa desidera. {% endif %}Appena sarà da noi, ce ne occuperemo.",
        "{{ goodwill }}",
      ],
    },
    "delay-failed-attempt": {
      subject: "Non è stato possibile consegnare il Suo pacco dell’ordine {{ orderName }}",
      heading: "Non è stato ancora possibile consegnare il Suo pacco",
      body: [
        "{% if again %}Ci dispiace che nemmeno questa volta sia andata bene: non{% else %}Il Suo pacco era in viaggio verso di Lei, ma non{% endif %} è stato possibile consegnarlo.",
        "{{ arrival }}",
        "{% if canTrack %}Con il numero di tracciamento qui sotto può vedere come si procede o dove può ritirarlo.{% endif %}",
        "{{ goodwill }}",
      ],
    },
    "delay-missed": {
      subject: "Il Suo pacco dell’ordine {{ orderName }} è in ritardo",
      heading: "Il Suo pacco è in ritardo",
      body: [
        "{% if again %}Ci dispiace che stia ancora aspettando. {% else %}Ci dispiace. {% endif %}{% if oldBy %}Il Suo pacco doveva essere da Lei entro {{ oldBy }} e non è ancora arrivato.{% else %}Il Suo pacco dovrebbe già essere da Lei e non è ancora arrivato.{% endif %}",
        "{{ arrival }}",
        "Lo seguiamo da vicino e Le scriveremo non appena ci saranno novità.",
        "{{ goodwill }}",
      ],
    },
    "delay-not-shipped": {
      subject: "Il Suo ordine {{ orderName }} sarà spedito più tardi del previsto",
      heading: "Il Suo ordine sarà spedito più tardi del previsto",
      body: [
        "{% if again %}Ci dispiace che ci voglia ancora più tempo. {% else %}Ci dispiace. {% endif %}{% if oldBy %}Ciò che vede qui sotto doveva essere spedito entro {{ oldBy }} e non è ancora partito.{% else %}Ciò che vede qui sotto dovrebbe già essere spedito e non è ancora partito.{% endif %}",
        "{{ sending }}",
        "{{ rights }}",
        "{{ silence }}",
        "{{ goodwill }}",
      ],
    },
    "delay-carrier-late": {
      subject: "Il Suo pacco dell’ordine {{ orderName }} arriverà più tardi del previsto",
      heading: "Il Suo pacco arriverà più tardi del previsto",
      body: [
        "{% if again %}Ci dispiace che la data cambi ancora una volta. {% else %}Ci dispiace. {% endif %}{% if oldBy %}Il Suo pacco era atteso entro {{ oldBy }} e impiegherà più tempo.{% else %}Il Suo pacco impiegherà più tempo di quanto pensassimo.{% endif %}",
        "{{ arrival }}",
        "{{ goodwill }}",
      ],
    },
    "delay-no-pickup": {
      subject: "Il Suo pacco dell’ordine {{ orderName }} non è ancora in viaggio",
      heading: "Il Suo pacco non è ancora in viaggio",
      body: [
        "{% if again %}Ci dispiace che non ci siano ancora progressi: il{% else %}Ci dispiace: il{% endif %} Suo pacco è pronto, ma il viaggio non è cominciato come avrebbe dovuto.",
        "{{ arrival }}",
        "Ce ne stiamo occupando e Le scriveremo non appena ci saranno novità.",
        "{{ rights }}",
        "{{ goodwill }}",
      ],
    },
    "delay-no-scan": {
      subject: "Non ci sono notizie del Suo pacco dell’ordine {{ orderName }}",
      heading: "Aspettiamo notizie del Suo pacco",
      body: [
        "{% if again %}Ci dispiace: non{% else %}Non{% endif %} ci sono notizie del Suo pacco {% if lastSeen %}da {{ lastSeen }}{% else %}al momento{% endif %}. Non significa per forza che qualcosa non vada, ma ci teniamo a dirglielo.",
        "{{ arrival }}",
        "Lo seguiamo da vicino e Le scriveremo non appena ci saranno novità.",
        "{{ goodwill }}",
      ],
    },
    "delay-at-risk": {
      subject: "Il Suo pacco dell’ordine {{ orderName }} forse arriverà più tardi del previsto",
      heading: "Il Suo pacco forse arriverà più tardi del previsto",
      body: [
        "{% if oldBy %}Il Suo pacco era atteso entro {{ oldBy }}. Sembra che non ce la farà, e ce ne scusiamo.{% else %}Sembra che il Suo pacco impiegherà più tempo del previsto, e ce ne scusiamo.{% endif %}",
        "{{ arrival }}",
        "{{ goodwill }}",
      ],
    },
    "delay-several": {
      subject: "Novità sui pacchi del Suo ordine {{ orderName }}",
      heading: "Alcune parti del Suo ordine sono in ritardo",
      body: [
        "{% if again %}Ci dispiace che stia ancora aspettando alcune parti del Suo ordine.{% else %}Ci dispiace: alcune parti del Suo ordine sono in ritardo.{% endif %} Qui sotto vede la situazione di ciascuna.",
        "{{ rights }}",
        "{{ silence }}",
        "Le seguiamo da vicino e Le scriveremo non appena ci saranno novità.",
        "{{ goodwill }}",
      ],
    },
    "delay-answer": {
      subject: "Abbiamo ricevuto la Sua risposta sull’ordine {{ orderName }}",
      heading:
        "{% case answer %}{% when 'wait' %}Grazie per l’attesa{% when 'cancel' %}{% if tooLate %}È già stato spedito{% else %}Lo stiamo annullando{% endif %}{% when 'change_address' %}Abbiamo ricevuto il Suo nuovo indirizzo{% else %}Abbiamo ricevuto il Suo messaggio{% endcase %}",
      body: [
        "{% case answer %}{% when 'wait' %}Grazie per la Sua pazienza. Tutto resta com’è, e Le scriveremo non appena ci saranno novità.{% when 'cancel' %}{% if tooLate %}Ci dispiace: è partito prima che arrivasse la Sua risposta, quindi non si può più annullare. Se non desidera tenerlo, potrà restituirlo appena sarà arrivato.{% else %}Grazie per averci avvisato. Stiamo fermando ciò che non è ancora partito, e riceverà indietro tutto ciò che ha pagato. Appena sarà fatto, riceverà una nostra e-mail.{% endif %}{% when 'change_address' %}Grazie per averci avvisato. Una persona del nostro team verifica se il pacco può ancora essere spedito al nuovo indirizzo.{% else %}Grazie per averci avvisato. Una persona del nostro team se ne sta occupando di persona.{% endcase %}",
        "{% if answer == 'wait' %}{% if newBy and isUnsent %}{{ sending }}{% elsif newBy %}{{ arrival }}{% endif %}{% elsif answer != 'cancel' %}{{ soon }}{% endif %}",
        "{% if answer == 'wait' %}{% if canCancel %}Se cambia idea, può ancora annullare fino alla spedizione.{% endif %}{% elsif answer != 'cancel' %}Non deve fare altro.{% endif %}",
      ],
    },
    "goodwill-given": {
      subject: "Qualcosa per Lei, per il Suo ordine {{ orderName }}",
      heading: "Le nostre scuse",
      body: [
        "Non tutto nel Suo ordine {{ orderName }} è andato come doveva, e ci dispiace. Grazie per la Sua pazienza.",
        "{{ goodwill }}",
      ],
    },
    "survey-csat": {
      subject: "Come abbiamo gestito la Sua richiesta sull’ordine {{ orderName }}?",
      heading: "Come ci siamo comportati?",
      body: [
        "Ci aveva chiesto qualcosa sull’ordine {{ orderName }}. Vorremmo sapere se è andato tutto bene.",
        "Basta un clic.",
      ],
    },
    "survey-nps": {
      subject: "Una domanda sul Suo ordine {{ orderName }}",
      heading: "Una sola domanda",
      body: [
        "Il Suo ordine {{ orderName }} è da Lei ormai da qualche giorno. Speriamo che Le piaccia.",
        "Basta un clic.",
      ],
    },
  },
};
