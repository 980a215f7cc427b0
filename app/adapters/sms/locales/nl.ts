import type { SmsTexts } from "../sms-texts";

export const nl: SmsTexts = {
  language: "nl",
  arrival:
    "{% if newFrom %}We verwachten het nu tussen {{ newFrom }} en {{ newBy }}.{% elsif newBy %}We verwachten het nu uiterlijk {{ newBy }}.{% else %}Een nieuwe datum weten we nog niet.{% endif %}",
  sending:
    "{% if newFrom %}We verwachten deze nu te versturen tussen {{ newFrom }} en {{ newBy }}.{% elsif newBy %}We verwachten deze nu uiterlijk {{ newBy }} te versturen.{% else %}Een nieuwe datum weten we nog niet.{% endif %}",
  messages: {
    "delay-lost":
      "{{ shopName }}: het spijt ons zeer, je pakket van bestelling {{ orderName }} lijkt zoek te zijn. We zoeken het uit. Wat we kunnen doen: {{ link }}",
    "delay-returning":
      "{{ shopName }}: het spijt ons, je pakket van bestelling {{ orderName }} kon niet worden bezorgd en komt naar ons terug. Hoe het verder gaat: {{ link }}",
    "delay-failed-attempt":
      "{{ shopName }}: je pakket van bestelling {{ orderName }} kon niet worden afgegeven. {{ arrival }} Meer informatie: {{ link }}",
    "delay-missed":
      "{{ shopName }}: het spijt ons, je pakket van bestelling {{ orderName }} is te laat. {{ arrival }} Meer informatie: {{ link }}",
    "delay-not-shipped":
      "{{ shopName }}: het spijt ons, je bestelling {{ orderName }} wordt later verstuurd dan gepland. {{ sending }} Wat je kunt doen: {{ link }}",
    "delay-carrier-late":
      "{{ shopName }}: het spijt ons, je pakket van bestelling {{ orderName }} doet er langer over. {{ arrival }} Meer informatie: {{ link }}",
    "delay-no-pickup":
      "{{ shopName }}: het spijt ons, je pakket van bestelling {{ orderName }} is ingepakt, maar nog niet onderweg. {{ arrival }} Meer informatie: {{ link }}",
    "delay-no-scan":
      "{{ shopName }}: er is op dit moment geen nieuws over je pakket van bestelling {{ orderName }}. We houden het in de gaten. {{ arrival }} Meer informatie: {{ link }}",
    "delay-at-risk":
      "{{ shopName }}: je pakket van bestelling {{ orderName }} komt misschien later dan gepland, dat spijt ons. {{ arrival }} Meer informatie: {{ link }}",
    "delay-several":
      "{{ shopName }}: het spijt ons, delen van je bestelling {{ orderName }} zijn te laat. Hoe het met elk deel staat: {{ link }}",
  },
};
