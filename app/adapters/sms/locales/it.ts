import type { SmsTexts } from "../sms-texts";

export const it: SmsTexts = {
  language: "it",
  arrival:
    "{% if newFrom %}Ora lo aspettiamo tra {{ newFrom }} e {{ newBy }}.{% elsif newBy %}Ora lo aspettiamo entro {{ newBy }}.{% else %}Non conosciamo ancora la nuova data.{% endif %}",
  sending:
    "{% if newFrom %}Ora prevediamo di spedirlo tra {{ newFrom }} e {{ newBy }}.{% elsif newBy %}Ora prevediamo di spedirlo entro {{ newBy }}.{% else %}Non conosciamo ancora la nuova data.{% endif %}",
  messages: {
    "delay-lost":
      "{{ shopName }}: ci dispiace molto, il pacco del tuo ordine {{ orderName }} sembra essere andato perso. Ce ne stiamo occupando. Cosa possiamo fare: {{ link }}",
    "delay-returning":
      "{{ shopName }}: ci dispiace, il pacco del tuo ordine {{ orderName }} non è stato consegnato e sta tornando da noi. Come procedere: {{ link }}",
    "delay-failed-attempt":
      "{{ shopName }}: il pacco del tuo ordine {{ orderName }} non è stato consegnato. {{ arrival }} Dettagli: {{ link }}",
    "delay-missed":
      "{{ shopName }}: ci dispiace, il pacco del tuo ordine {{ orderName }} è in ritardo. {{ arrival }} Dettagli: {{ link }}",
    "delay-not-shipped":
      "{{ shopName }}: ci dispiace, il tuo ordine {{ orderName }} partirà più tardi del previsto. {{ sending }} Cosa puoi fare: {{ link }}",
    "delay-carrier-late":
      "{{ shopName }}: ci dispiace, il pacco del tuo ordine {{ orderName }} richiederà più tempo. {{ arrival }} Dettagli: {{ link }}",
    "delay-no-pickup":
      "{{ shopName }}: ci dispiace, il pacco del tuo ordine {{ orderName }} è pronto ma non è ancora in viaggio. {{ arrival }} Dettagli: {{ link }}",
    "delay-no-scan":
      "{{ shopName }}: al momento non ci sono notizie del pacco del tuo ordine {{ orderName }}. Lo teniamo d'occhio. {{ arrival }} Dettagli: {{ link }}",
    "delay-at-risk":
      "{{ shopName }}: il pacco del tuo ordine {{ orderName }} potrebbe arrivare più tardi del previsto, ci dispiace. {{ arrival }} Dettagli: {{ link }}",
    "delay-several":
      "{{ shopName }}: ci dispiace, parti del tuo ordine {{ orderName }} sono in ritardo. La situazione di ciascuna: {{ link }}",
  },
};
