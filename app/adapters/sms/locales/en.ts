import type { SmsTexts } from "../sms-texts";

export const en: SmsTexts = {
  language: "en",
  arrival:
    "{% if newFrom %}We now expect it between {{ newFrom }} and {{ newBy }}.{% elsif newBy %}We now expect it by {{ newBy }}.{% else %}We do not know a new date yet.{% endif %}",
  sending:
    "{% if newFrom %}We now expect to send it between {{ newFrom }} and {{ newBy }}.{% elsif newBy %}We now expect to send it by {{ newBy }}.{% else %}We do not know a new date yet.{% endif %}",
  messages: {
    "delay-lost":
      "{{ shopName }}: we are very sorry, your parcel for order {{ orderName }} seems to be lost. We are looking into it. What we can do: {{ link }}",
    "delay-returning":
      "{{ shopName }}: we are sorry, your parcel for order {{ orderName }} could not be delivered and is coming back to us. How to go on: {{ link }}",
    "delay-failed-attempt":
      "{{ shopName }}: your parcel for order {{ orderName }} could not be handed over. {{ arrival }} Details: {{ link }}",
    "delay-missed":
      "{{ shopName }}: we are sorry, your parcel for order {{ orderName }} is late. {{ arrival }} Details: {{ link }}",
    "delay-not-shipped":
      "{{ shopName }}: we are sorry, your order {{ orderName }} will be sent later than planned. {{ sending }} What you can do: {{ link }}",
    "delay-carrier-late":
      "{{ shopName }}: we are sorry, your parcel for order {{ orderName }} will take longer. {{ arrival }} Details: {{ link }}",
    "delay-no-pickup":
      "{{ shopName }}: we are sorry, your parcel for order {{ orderName }} is packed but not on its way yet. {{ arrival }} Details: {{ link }}",
    "delay-no-scan":
      "{{ shopName }}: there is no news of your parcel for order {{ orderName }} at the moment. We keep an eye on it. {{ arrival }} Details: {{ link }}",
    "delay-at-risk":
      "{{ shopName }}: your parcel for order {{ orderName }} may arrive later than planned, and we are sorry. {{ arrival }} Details: {{ link }}",
    "delay-several":
      "{{ shopName }}: we are sorry, parts of your order {{ orderName }} are late. How each of them stands: {{ link }}",
  },
};
