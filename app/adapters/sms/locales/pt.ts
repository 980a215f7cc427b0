import type { SmsTexts } from "../sms-texts";

export const pt: SmsTexts = {
  language: "pt",
  arrival:
    "{% if newFrom %}Esperamos agora a entrega entre {{ newFrom }} e {{ newBy }}.{% elsif newBy %}Esperamos agora a entrega até {{ newBy }}.{% else %}Ainda não sabemos a nova data.{% endif %}",
  sending:
    "{% if newFrom %}Contamos agora enviá-la entre {{ newFrom }} e {{ newBy }}.{% elsif newBy %}Contamos agora enviá-la até {{ newBy }}.{% else %}Ainda não sabemos a nova data.{% endif %}",
  messages: {
    "delay-lost":
      "{{ shopName }}: lamentamos muito, o pacote da sua encomenda {{ orderName }} parece ter-se perdido. Estamos a tratar disso. O que podemos fazer: {{ link }}",
    "delay-returning":
      "{{ shopName }}: lamentamos, o pacote da sua encomenda {{ orderName }} não pôde ser entregue e está a voltar para nós. Como continuar: {{ link }}",
    "delay-failed-attempt":
      "{{ shopName }}: o pacote da sua encomenda {{ orderName }} não pôde ser entregue. {{ arrival }} Mais informações: {{ link }}",
    "delay-missed":
      "{{ shopName }}: lamentamos, o pacote da sua encomenda {{ orderName }} está atrasado. {{ arrival }} Mais informações: {{ link }}",
    "delay-not-shipped":
      "{{ shopName }}: lamentamos, a sua encomenda {{ orderName }} será enviada mais tarde do que o previsto. {{ sending }} O que pode fazer: {{ link }}",
    "delay-carrier-late":
      "{{ shopName }}: lamentamos, o pacote da sua encomenda {{ orderName }} vai demorar mais. {{ arrival }} Mais informações: {{ link }}",
    "delay-no-pickup":
      "{{ shopName }}: lamentamos, o pacote da sua encomenda {{ orderName }} está pronto, mas ainda não está a caminho. {{ arrival }} Mais informações: {{ link }}",
    "delay-no-scan":
      "{{ shopName }}: de momento não há notícias do pacote da sua encomenda {{ orderName }}. Estamos atentos. {{ arrival }} Mais informações: {{ link }}",
    "delay-at-risk":
      "{{ shopName }}: o pacote da sua encomenda {{ orderName }} pode chegar mais tarde do que o previsto, e lamentamos. {{ arrival }} Mais informações: {{ link }}",
    "delay-several":
      "{{ shopName }}: lamentamos, partes da sua encomenda {{ orderName }} estão atrasadas. Como está cada uma: {{ link }}",
  },
};
