import type { SmsTexts } from "../sms-texts";

export const fr: SmsTexts = {
  language: "fr",
  arrival:
    "{% if newFrom %}Nous l'attendons désormais entre {{ newFrom }} et {{ newBy }}.{% elsif newBy %}Nous l'attendons désormais au plus tard {{ newBy }}.{% else %}Nous ne connaissons pas encore la nouvelle date.{% endif %}",
  sending:
    "{% if newFrom %}Nous prévoyons de l'expédier entre {{ newFrom }} et {{ newBy }}.{% elsif newBy %}Nous prévoyons de l'expédier au plus tard {{ newBy }}.{% else %}Nous ne connaissons pas encore la nouvelle date.{% endif %}",
  messages: {
    "delay-lost":
      "{{ shopName }} : nous sommes vraiment désolés, le colis de votre commande {{ orderName }} semble perdu. Nous nous en occupons. La suite : {{ link }}",
    "delay-returning":
      "{{ shopName }} : nous sommes désolés, le colis de votre commande {{ orderName }} n'a pas pu être livré et nous revient. La suite : {{ link }}",
    "delay-failed-attempt":
      "{{ shopName }} : le colis de votre commande {{ orderName }} n'a pas pu être remis. {{ arrival }} Détails : {{ link }}",
    "delay-missed":
      "{{ shopName }} : nous sommes désolés, le colis de votre commande {{ orderName }} est en retard. {{ arrival }} Détails : {{ link }}",
    "delay-not-shipped":
      "{{ shopName }} : nous sommes désolés, votre commande {{ orderName }} partira plus tard que prévu. {{ sending }} Vos possibilités : {{ link }}",
    "delay-carrier-late":
      "{{ shopName }} : nous sommes désolés, le colis de votre commande {{ orderName }} mettra plus de temps. {{ arrival }} Détails : {{ link }}",
    "delay-no-pickup":
      "{{ shopName }} : nous sommes désolés, le colis de votre commande {{ orderName }} est prêt mais pas encore en route. {{ arrival }} Détails : {{ link }}",
    "delay-no-scan":
      "{{ shopName }} : nous sommes sans nouvelles du colis de votre commande {{ orderName }} et le suivons de près. {{ arrival }} Détails : {{ link }}",
    "delay-at-risk":
      "{{ shopName }} : le colis de votre commande {{ orderName }} arrivera peut-être plus tard que prévu, nous en sommes désolés. {{ arrival }} Détails : {{ link }}",
    "delay-several":
      "{{ shopName }} : nous sommes désolés, une partie de votre commande {{ orderName }} est en retard. Où en est chaque colis : {{ link }}",
  },
};
