import type { ReturnMailTexts } from "../../return-mail-texts";

export const it: ReturnMailTexts = {
  language: "it",
  sorry:
    "{% if fault %}Ci dispiace che qualcosa nel Suo ordine non fosse come doveva essere. Grazie per averci avvisato{% if decided %}; naturalmente rimedieremo{% endif %}.{% endif %}",
  way: "{% if total %}Riceverà {{ total }} {% if credit %}come credito del negozio{% else %}sul metodo di pagamento utilizzato{% endif %}.{% if bonus %} In più riceverà un bonus di {{ bonus }} come credito del negozio.{% endif %}{% endif %}{% if due %}Per i nuovi articoli resteranno da pagare {{ due }}. Le scriveremo al riguardo.{% endif %}",
  timing:
    "{% case when %}{% when 'approved' %}Ce ne occupiamo subito.{% when 'first_scan' %}Completeremo il Suo reso non appena il corriere avrà registrato il pacco.{% when 'delivered' %}Completeremo il Suo reso non appena il pacco sarà arrivato.{% else %}Completeremo il Suo reso non appena il pacco sarà arrivato e lo avremo controllato.{% endcase %}",
  unsent:
    "{% if unsent %}Non dimentichi di spedirci gli articoli qui sotto{% if sendBy %} entro il {{ sendBy }}{% endif %}. Sulla pagina del Suo reso trova come fare.{% endif %}",
  unsentHeading: "Il Suo pacco è ancora da spedire",
  less: "{% if short %}Avevamo annunciato {{ quoted }}. Sono {{ short }} in meno, perché qualcosa non è arrivato o non è stato accettato; qui sotto trova che cosa.{% endif %}",
  action: "Vedi il mio reso",
  mails: {
    "return-review": {
      subject: "Stiamo esaminando il Suo reso per l’ordine {{ orderName }}",
      heading: "Abbiamo ricevuto la Sua richiesta",
      body: [
        "{{ sorry }}",
        "Grazie per averci informato che desidera restituire qualcosa dell’ordine {{ orderName }}. Una persona del nostro team sta esaminando la Sua richiesta.",
        "{% if until %}Avrà la nostra risposta entro questa data: {{ until }}.{% else %}Avrà la nostra risposta il prima possibile.{% endif %} La preghiamo di attenderla prima di spedire qualcosa.",
      ],
    },
    "return-declined": {
      subject: "La Sua richiesta di reso per l’ordine {{ orderName }}",
      heading: "Non possiamo accettare il reso di questi articoli",
      body: [
        "Grazie per la Sua richiesta. Ci dispiace di non poterla accettare. Qui sotto trova il motivo per ogni articolo.",
        "Se ha domande o non è d’accordo, ci scriva. Una persona leggerà il messaggio e riesaminerà la richiesta.",
      ],
    },
    "return-approved": {
      subject: "Il Suo reso per l’ordine {{ orderName }} è approvato",
      heading: "Il Suo reso è approvato",
      body: [
        "{{ sorry }}",
        "{% if onRequest %}Quando desidera spedire il pacco, richieda l’etichetta nella pagina del Suo reso.{% else %}Imballi bene gli articoli, inserisca il modulo di reso e spedisca il pacco all’indirizzo qui sotto. Trova il modulo nella pagina del Suo reso; basta anche un foglio con il numero {{ rma }}.{% endif %}",
        "{{ way }}",
        "{{ timing }}",
      ],
    },
    "return-label": {
      subject: "La Sua etichetta di reso per l’ordine {{ orderName }}",
      heading: "Ecco la Sua etichetta di reso",
      body: [
        "{{ sorry }}",
        "Il Suo reso è approvato e l’etichetta è pronta. Imballi bene gli articoli, applichi l’etichetta sul pacco e lo consegni al corriere.{% if hasQr %} Se non ha una stampante, mostri il codice che trova nella pagina del Suo reso.{% endif %}",
        "{{ way }}",
        "{{ timing }}",
      ],
      action: "Vai all’etichetta",
    },
    "return-keep": {
      subject: "Il Suo reso per l’ordine {{ orderName }}: nulla da rispedire",
      heading: "Non deve rispedire nulla",
      body: [
        "{{ sorry }}",
        "Il Suo reso è approvato e può tenere gli articoli qui sotto. Può usarli o donarli a chi li apprezza.",
        "{{ way }}",
        "{{ timing }}",
      ],
    },
    "return-reminder": {
      subject: "Promemoria sul Suo reso per l’ordine {{ orderName }}",
      heading: "Desidera ancora restituire questi articoli?",
      body: [
        "Non abbiamo ancora visto il Suo pacco. Se lo ha già spedito, grazie: non deve fare altro.",
        "{% if daysLeft == 0 %}Oggi è l’ultimo giorno per spedirlo.{% elsif daysLeft == 1 %}Resta un giorno per spedirlo.{% elsif daysLeft %}Restano {{ daysLeft }} giorni per spedirlo.{% endif %}",
        "{% if onRequest %}Può richiedere l’etichetta nella pagina del Suo reso.{% elsif hasLabel %}Trova l’etichetta nella pagina del Suo reso.{% endif %} Se preferisce tenere gli articoli, può annullare il reso da lì.",
      ],
    },
    "return-on-its-way": {
      subject: "Il Suo reso per l’ordine {{ orderName }} è in viaggio",
      heading: "Il Suo reso è in viaggio",
      body: ["Il corriere ha preso in carico il pacco. Non deve fare altro.", "{{ way }}", "{{ timing }}"],
    },
    "return-arrived": {
      subject: "Il Suo reso per l’ordine {{ orderName }} è arrivato",
      heading: "Il Suo reso è arrivato",
      body: [
        "Il Suo pacco è arrivato. Grazie per averlo spedito.",
        "Ora controlleremo gli articoli. Avrà nostre notizie non appena avremo finito.",
      ],
    },
    "return-refunded": {
      subject:
        "{% if total %}Il Suo rimborso per l’ordine {{ orderName }}{% elsif isUnsent %}{{ unsentHeading }} ({{ orderName }}){% else %}Il Suo reso per l’ordine {{ orderName }} è concluso{% endif %}",
      heading:
        "{% if total %}Il Suo rimborso è in arrivo{% elsif isUnsent %}{{ unsentHeading }}{% else %}Il Suo reso è concluso{% endif %}",
      body: [
        "{% if total %}{% if credit %}{% unless isUnsent or kept %}Grazie per il Suo reso. {% endunless %}Le abbiamo assegnato {{ total }} come credito del negozio. Per usarlo acceda al Suo account quando fa il prossimo ordine.{% else %}{% unless isUnsent or kept %}Grazie per il Suo reso. {% endunless %}Abbiamo rimborsato {{ total }} sul metodo di pagamento utilizzato. Possono volerci alcuni giorni prima che l’importo compaia sul Suo conto.{% endif %}{% elsif isUnsent %}{% else %}Grazie per il Suo reso. È concluso e non c’erano altri importi da rimborsare.{% endif %}",
        "{{ less }}",
        "{{ unsent }}",
        "{% if bonus %}In più ha un bonus di {{ bonus }} come credito del negozio.{% endif %}",
        "{% if fault %}Ci scusiamo ancora per il disagio.{% endif %}",
      ],
    },
    "return-exchanged": {
      subject: "La Sua sostituzione per l’ordine {{ orderName }}",
      heading: "Stiamo preparando i Suoi nuovi articoli",
      body: [
        "{% unless isUnsent or kept %}Grazie per il Suo reso. {% endunless %}Stiamo preparando gli articoli che ha scelto in cambio e li spediremo il prima possibile.",
        "{% if total %}Le abbiamo restituito la differenza di {{ total }} {% if credit %}come credito del negozio{% else %}sul metodo di pagamento utilizzato{% endif %}.{% endif %}{% if due %}Per i nuovi articoli restano da pagare {{ due }}. Le scriveremo al riguardo.{% endif %}",
        "{{ unsent }}",
        "{% if bonus %}In più ha un bonus di {{ bonus }} come credito del negozio.{% endif %}",
        "{% if fault %}Ci scusiamo ancora per il disagio.{% endif %}",
      ],
    },
    "return-done": {
      subject:
        "{% if isUnsent %}{{ unsentHeading }} ({{ orderName }}){% else %}Il Suo reso per l’ordine {{ orderName }} è concluso{% endif %}",
      heading: "{% if isUnsent %}{{ unsentHeading }}{% else %}Il Suo reso è concluso{% endif %}",
      body: [
        "{% if ending == 'not_received' %}Abbiamo chiuso il Suo reso perché non ci è arrivato alcun pacco. Se lo ha spedito, ci scriva e lo cercheremo subito.{% elsif ending == 'not_accepted' %}Abbiamo controllato quanto ci ha spedito. Ci dispiace di non averlo potuto accettare. Ci scriva se desidera saperne di più o riavere gli articoli.{% elsif isUnsent %}{% else %}Grazie. È tutto a posto e non deve fare altro.{% endif %}",
        "{{ unsent }}",
        "{% if gift and credit %}Il Suo credito è sul Suo account nel nostro negozio, quello con questo indirizzo e-mail. Può usarlo per il prossimo ordine.{% endif %}",
        "{% if fault %}Ci scusiamo ancora per il disagio.{% endif %}",
      ],
    },
    "return-canceled": {
      subject: "Il Suo reso per l’ordine {{ orderName }} è stato annullato",
      heading: "Il Suo reso è stato annullato",
      body: [
        "{% if expired %}Il tempo per spedire il pacco è trascorso e non lo abbiamo visto. Abbiamo quindi annullato il reso e gli articoli restano a Lei.{% else %}Il reso è stato annullato e gli articoli restano a Lei.{% endif %}",
        "Se ha già spedito il pacco, o non era ciò che voleva, ci scriva e ce ne occuperemo.",
      ],
    },
  },
};
