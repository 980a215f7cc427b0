import type { SmsTexts } from "../sms-texts";

export const de: SmsTexts = {
  language: "de",
  arrival:
    "{% if newFrom %}Wir erwarten es nun zwischen {{ newFrom }} und {{ newBy }}.{% elsif newBy %}Wir erwarten es nun bis {{ newBy }}.{% else %}Einen neuen Termin kennen wir noch nicht.{% endif %}",
  sending:
    "{% if newFrom %}Wir versenden sie voraussichtlich zwischen {{ newFrom }} und {{ newBy }}.{% elsif newBy %}Wir versenden sie voraussichtlich bis {{ newBy }}.{% else %}Einen neuen Termin kennen wir noch nicht.{% endif %}",
  messages: {
    "delay-lost":
      "{{ shopName }}: Es tut uns sehr leid, Ihr Paket zur Bestellung {{ orderName }} ist anscheinend verloren gegangen. Wir kümmern uns darum. So geht es weiter: {{ link }}",
    "delay-returning":
      "{{ shopName }}: Es tut uns leid, Ihr Paket zur Bestellung {{ orderName }} konnte nicht zugestellt werden und kommt zu uns zurück. So geht es weiter: {{ link }}",
    "delay-failed-attempt":
      "{{ shopName }}: Ihr Paket zur Bestellung {{ orderName }} konnte nicht übergeben werden. {{ arrival }} Mehr dazu: {{ link }}",
    "delay-missed":
      "{{ shopName }}: Es tut uns leid, Ihr Paket zur Bestellung {{ orderName }} verspätet sich. {{ arrival }} Mehr dazu: {{ link }}",
    "delay-not-shipped":
      "{{ shopName }}: Es tut uns leid, Ihre Bestellung {{ orderName }} wird später versandt als geplant. {{ sending }} Was Sie tun können: {{ link }}",
    "delay-carrier-late":
      "{{ shopName }}: Es tut uns leid, Ihr Paket zur Bestellung {{ orderName }} braucht länger. {{ arrival }} Mehr dazu: {{ link }}",
    "delay-no-pickup":
      "{{ shopName }}: Es tut uns leid, Ihr Paket zur Bestellung {{ orderName }} ist gepackt, aber noch nicht unterwegs. {{ arrival }} Mehr dazu: {{ link }}",
    "delay-no-scan":
      "{{ shopName }}: Von Ihrem Paket zur Bestellung {{ orderName }} gibt es gerade nichts Neues. Wir behalten es im Auge. {{ arrival }} Mehr dazu: {{ link }}",
    "delay-at-risk":
      "{{ shopName }}: Ihr Paket zur Bestellung {{ orderName }} kommt vielleicht später als geplant, das tut uns leid. {{ arrival }} Mehr dazu: {{ link }}",
    "delay-several":
      "{{ shopName }}: Es tut uns leid, Teile Ihrer Bestellung {{ orderName }} verspäten sich. Wie es um jeden steht: {{ link }}",
  },
};
