import type { ReturnMailTexts } from "../../return-mail-texts";

/** Brazilian wording, polite enough for readers in Portugal. */
export const pt: ReturnMailTexts = {
  language: "pt",
  sorry:
    "{% if fault %}Lamentamos que algo no seu pedido não estivesse certo. Agradecemos por nos avisar{% if decided %}; é claro que vamos resolver{% endif %}.{% endif %}",
  way: "{% if total %}Vamos devolver {{ total }} {% if credit %}como crédito na loja{% else %}pelo mesmo meio de pagamento utilizado{% endif %}.{% if bonus %} Além disso, haverá um bônus de {{ bonus }} como crédito na loja.{% endif %}{% endif %}{% if due %}Pelos novos itens restará pagar {{ due }}. Escreveremos a respeito.{% endif %}",
  timing:
    "{% case when %}{% when 'approved' %}Vamos cuidar disso imediatamente.{% when 'first_scan' %}Concluiremos a sua devolução assim que a transportadora registrar o pacote.{% when 'delivered' %}Concluiremos a sua devolução assim que o pacote chegar.{% else %}Concluiremos a sua devolução assim que o pacote chegar e for conferido.{% endcase %}",
  unsent:
    "{% if unsent %}Lembre-se de nos enviar os itens abaixo{% if sendBy %} até {{ sendBy }}{% endif %}. Na página da sua devolução está explicado como fazer.{% endif %}",
  unsentHeading: "Falta enviar o seu pacote",
  less: "{% if short %}Tínhamos anunciado {{ quoted }}. São {{ short }} a menos, porque algo não chegou ou não pôde ser aceito; abaixo está o quê.{% endif %}",
  action: "Ver a minha devolução",
  mails: {
    "return-review": {
      subject: "Estamos analisando a sua devolução do pedido {{ orderName }}",
      heading: "Recebemos a sua solicitação",
      body: [
        "{{ sorry }}",
        "Agradecemos por nos informar que deseja devolver algo do pedido {{ orderName }}. Uma pessoa da nossa equipe está analisando a sua solicitação.",
        "{% if until %}Terá a nossa resposta até {{ until }}.{% else %}Terá a nossa resposta o mais rápido possível.{% endif %} Pedimos que aguarde antes de enviar qualquer coisa.",
      ],
    },
    "return-declined": {
      subject: "A sua solicitação de devolução do pedido {{ orderName }}",
      heading: "Não podemos aceitar a devolução destes itens",
      body: [
        "Agradecemos a sua solicitação. Lamentamos não poder aceitá-la. Abaixo está o motivo de cada item.",
        "Se tiver alguma dúvida ou não concordar, escreva para nós. Uma pessoa lerá a mensagem e analisará tudo novamente.",
      ],
    },
    "return-approved": {
      subject: "A sua devolução do pedido {{ orderName }} foi aprovada",
      heading: "A sua devolução foi aprovada",
      body: [
        "{{ sorry }}",
        "{% if onRequest %}Quando quiser enviar o pacote, obtenha a etiqueta na página da sua devolução.{% else %}Embale bem os itens, coloque o formulário de devolução no pacote e envie para o endereço abaixo. O formulário está na página da sua devolução; um papel com o número {{ rma }} também serve.{% endif %}",
        "{{ way }}",
        "{{ timing }}",
      ],
    },
    "return-label": {
      subject: "A sua etiqueta de devolução do pedido {{ orderName }}",
      heading: "Aqui está a sua etiqueta de devolução",
      body: [
        "{{ sorry }}",
        "A sua devolução foi aprovada e a etiqueta está pronta. Embale bem os itens, cole a etiqueta no pacote e entregue-o à transportadora.{% if hasQr %} Se não tiver impressora, mostre o código que está na página da sua devolução.{% endif %}",
        "{{ way }}",
        "{{ timing }}",
      ],
      action: "Obter a etiqueta",
    },
    "return-keep": {
      subject: "A sua devolução do pedido {{ orderName }}: nada a enviar",
      heading: "Não é preciso enviar nada de volta",
      body: [
        "{{ sorry }}",
        "A sua devolução foi aprovada e pode ficar com os itens abaixo. Use-os à vontade ou presenteie alguém.",
        "{{ way }}",
        "{{ timing }}",
      ],
    },
    "return-reminder": {
      subject: "Lembrete sobre a sua devolução do pedido {{ orderName }}",
      heading: "Ainda deseja devolver estes itens?",
      body: [
        "Ainda não vimos o seu pacote. Se já o enviou, agradecemos: não é preciso fazer mais nada.",
        "{% if daysLeft == 0 %}Hoje é o último dia para enviá-lo.{% elsif daysLeft == 1 %}Resta um dia para enviá-lo.{% elsif daysLeft %}Restam {{ daysLeft }} dias para enviá-lo.{% endif %}",
        "{% if onRequest %}A etiqueta pode ser obtida na página da sua devolução.{% elsif hasLabel %}A etiqueta está na página da sua devolução.{% endif %} Se preferir ficar com os itens, é possível cancelar a devolução por lá.",
      ],
    },
    "return-on-its-way": {
      subject: "A sua devolução do pedido {{ orderName }} está a caminho",
      heading: "A sua devolução está a caminho",
      body: ["O pacote está com a transportadora. Não é preciso fazer mais nada.", "{{ way }}", "{{ timing }}"],
    },
    "return-arrived": {
      subject: "A sua devolução do pedido {{ orderName }} chegou",
      heading: "A sua devolução chegou",
      body: [
        "O seu pacote chegou. Agradecemos o envio.",
        "Agora vamos conferir os itens. Escreveremos assim que isso estiver concluído.",
      ],
    },
    "return-refunded": {
      subject:
        "{% if total %}O seu reembolso do pedido {{ orderName }}{% elsif isUnsent %}{{ unsentHeading }} ({{ orderName }}){% else %}A sua devolução do pedido {{ orderName }} foi concluída{% endif %}",
      heading:
        "{% if total %}O seu dinheiro está a caminho{% elsif isUnsent %}{{ unsentHeading }}{% else %}A sua devolução foi concluída{% endif %}",
      body: [
        "{% if total %}{% if credit %}{% unless isUnsent or kept %}Agradecemos a sua devolução. {% endunless %}Creditamos {{ total }} como crédito na loja. Para usá-lo, entre na sua conta ao fazer o próximo pedido.{% else %}{% unless isUnsent or kept %}Agradecemos a sua devolução. {% endunless %}Reembolsamos {{ total }} pelo mesmo meio de pagamento utilizado. Pode levar alguns dias até o valor aparecer na sua conta.{% endif %}{% elsif isUnsent %}{% else %}Agradecemos a sua devolução. Ela foi concluída e não havia outro valor a reembolsar.{% endif %}",
        "{{ less }}",
        "{{ unsent }}",
        "{% if bonus %}Além disso, há um bônus de {{ bonus }} como crédito na loja.{% endif %}",
        "{% if fault %}Mais uma vez, lamentamos o transtorno.{% endif %}",
      ],
    },
    "return-exchanged": {
      subject: "A sua troca do pedido {{ orderName }}",
      heading: "Os seus novos itens estão em preparação",
      body: [
        "{% unless isUnsent or kept %}Agradecemos a sua devolução. {% endunless %}Estamos preparando os itens escolhidos em troca e vamos enviá-los o mais rápido possível.",
        "{% if total %}Devolvemos a diferença de {{ total }} {% if credit %}como crédito na loja{% else %}pelo mesmo meio de pagamento utilizado{% endif %}.{% endif %}{% if due %}Pelos novos itens resta pagar {{ due }}. Escreveremos a respeito.{% endif %}",
        "{{ unsent }}",
        "{% if bonus %}Além disso, há um bônus de {{ bonus }} como crédito na loja.{% endif %}",
        "{% if fault %}Mais uma vez, lamentamos o transtorno.{% endif %}",
      ],
    },
    "return-done": {
      subject:
        "{% if isUnsent %}{{ unsentHeading }} ({{ orderName }}){% else %}A sua devolução do pedido {{ orderName }} foi concluída{% endif %}",
      heading: "{% if isUnsent %}{{ unsentHeading }}{% else %}A sua devolução foi concluída{% endif %}",
      body: [
        "{% if ending == 'not_received' %}Encerramos a sua devolução porque nenhum pacote chegou até nós. Se já o enviou, escreva para nós e vamos procurá-lo imediatamente.{% elsif ending == 'not_accepted' %}Conferimos o que nos foi enviado. Lamentamos não ter podido aceitar. Escreva para nós se quiser saber mais ou receber os itens de volta.{% elsif isUnsent %}{% else %}Agradecemos. Está tudo resolvido e não é preciso fazer mais nada.{% endif %}",
        "{{ unsent }}",
        "{% if gift and credit %}O seu crédito está na sua conta na nossa loja, a deste endereço de e-mail. Pode usá-lo no seu próximo pedido.{% endif %}",
        "{% if fault %}Mais uma vez, lamentamos o transtorno.{% endif %}",
      ],
    },
    "return-canceled": {
      subject: "A sua devolução do pedido {{ orderName }} foi cancelada",
      heading: "A sua devolução foi cancelada",
      body: [
        "{% if expired %}O prazo para enviar o pacote terminou e não o vimos. Por isso cancelamos a devolução, e os itens permanecem com você.{% else %}A devolução foi cancelada, e os itens permanecem com você.{% endif %}",
        "Se o pacote já foi enviado, ou se não era isso que desejava, escreva para nós e resolveremos.",
      ],
    },
  },
};
