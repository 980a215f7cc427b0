import type { MailTexts } from "../mail-texts";

/** Brazilian wording, polite enough for readers in Portugal. */
export const pt: MailTexts = {
  language: "pt",
  dir: "ltr",
  colon: ":",
  greeting: "Olá{% if firstName %}, {{ firstName }}{% endif %}!",
  items: "Itens",
  reason: "Motivo",
  reasons: {
    "Your order has already been shipped, so it can no longer be cancelled.":
      "O seu pedido já foi enviado e, por isso, não pode mais ser cancelado.",
    "More units were asked for than the order still holds.":
      "Foram solicitadas mais unidades do que o pedido ainda contém.",
    "One of the items is not part of this order.": "Um dos artigos não faz parte deste pedido.",
    "An item was named twice.": "Um artigo foi indicado duas vezes.",
  },
  closing: "Atenciosamente,\n{{ shopName }}",
  footer: "Este e-mail foi enviado por causa do seu pedido {{ orderName }} na loja {{ shopName }}.",
  mails: {
    "cancellation-received": {
      subject: "Recebemos a sua solicitação de cancelamento do pedido {{ orderName }}",
      heading: "Recebemos a sua solicitação",
      body: [
        "Agradecemos por nos informar que deseja cancelar {% if part %}itens do{% else %}o{% endif %} pedido {{ orderName }}. Vamos verificar se ainda é possível interrompê-lo.",
        "{% if until %}Terá notícias nossas até {{ until }}.{% else %}Escreveremos assim que soubermos.{% endif %} Não é preciso fazer mais nada.",
      ],
    },
    "cancellation-undo": {
      subject:
        "{% if part %}Itens do seu pedido {{ orderName }} serão cancelados{% else %}O seu pedido {{ orderName }} será cancelado{% endif %}",
      heading: "{% if part %}Itens do seu pedido serão cancelados{% else %}O seu pedido será cancelado{% endif %}",
      body: [
        "{% if part %}Os itens abaixo serão retirados do pedido {{ orderName }}{% else %}O pedido {{ orderName }} será cancelado{% endif %}{% if until %} em {{ until }}{% else %} em breve{% endif %}.",
        "{% if link %}Mudou de ideia? Até lá, basta um clique para manter o seu pedido.{% else %}Mudou de ideia? Escreva para nós antes desse momento.{% endif %}",
      ],
      action: "Manter o meu pedido",
    },
    "cancellation-done": {
      subject: "O seu pedido {{ orderName }} foi cancelado",
      heading: "O seu pedido foi cancelado",
      body: [
        "O pedido {{ orderName }} foi cancelado e nada será enviado.",
        "{% if amount %}Reembolsamos {{ amount }} pelo mesmo meio de pagamento utilizado. Pode levar alguns dias até o valor aparecer na sua conta.{% endif %}",
        "Será sempre um prazer receber a sua visita novamente.",
      ],
    },
    "cancellation-lines-done": {
      subject: "Itens do seu pedido {{ orderName }} foram cancelados",
      heading: "O seu pedido foi alterado",
      body: [
        "Os itens abaixo foram retirados do pedido {{ orderName }}. Todo o resto segue como previsto.",
        "{% if amount %}Reembolsamos {{ amount }} pelo mesmo meio de pagamento utilizado. Pode levar alguns dias até o valor aparecer na sua conta.{% endif %}",
      ],
    },
    "cancellation-declined": {
      subject: "A sua solicitação de cancelamento do pedido {{ orderName }}",
      heading: "Não foi possível cancelar o seu pedido",
      body: [
        "Lamentamos: o pedido {{ orderName }} não pode mais ser cancelado e segue como previsto.",
        "Se tiver alguma dúvida ou quiser saber o que ainda é possível, escreva para nós. Teremos prazer em ajudar.",
      ],
    },
    "cancellation-review": {
      subject: "Estamos analisando a sua solicitação sobre o pedido {{ orderName }}",
      heading: "A sua solicitação está em análise",
      body: [
        "Agradecemos a sua paciência. Uma pessoa da nossa equipe está analisando a sua solicitação de cancelamento do pedido {{ orderName }}.",
        "{% if until %}Terá a nossa resposta até {{ until }}.{% else %}Terá a nossa resposta o mais rápido possível.{% endif %}",
      ],
    },
    "cancellation-refused": {
      subject: "Não foi possível interromper a tempo o seu pedido {{ orderName }}",
      heading: "Não foi possível interromper o pedido a tempo",
      body: [
        "Tentamos interromper o pedido {{ orderName }}, mas ele já estava em preparação para envio. Lamentamos não termos sido mais rápidos.",
        "O pedido será enviado como previsto. Se não quiser ficar com ele, escreva para nós depois de recebê-lo e ajudaremos.",
      ],
    },
    "cancellation-shipped": {
      subject: "O seu pedido {{ orderName }} já está a caminho",
      heading: "O seu pedido já está a caminho",
      body: [
        "Lamentamos: o pedido {{ orderName }} já foi enviado e não podemos mais cancelá-lo.",
        "Se não quiser ficar com ele, poderá devolvê-lo depois de recebê-lo. Escreva para nós e explicaremos como fazer.",
      ],
    },
    "cancellation-kept": {
      subject: "O seu pedido {{ orderName }} continua",
      heading: "O seu pedido continua",
      body: [
        "Boas notícias: o pedido {{ orderName }} não será cancelado. A preparação segue como previsto.",
        "Não é preciso fazer mais nada.",
      ],
    },
    "case-received": {
      subject: "Recebemos a sua mensagem sobre o pedido {{ orderName }}",
      heading: "Recebemos a sua mensagem",
      body: [
        "Obrigado por nos escrever sobre o pedido {{ orderName }}. Uma pessoa da nossa equipe lê a sua mensagem{% if caseNumber %} (n.º {{ caseNumber }}){% endif %}.",
        "{% if until %}Terá a nossa resposta até {{ until }}.{% else %}Terá a nossa resposta o mais rápido possível.{% endif %}",
        "Deseja acrescentar algo? A sua página está sempre aberta.",
      ],
      action: "Abrir a minha mensagem",
    },
    "case-answered": {
      subject: "A nossa resposta sobre o pedido {{ orderName }}",
      heading: "Respondemos à sua mensagem",
      body: [
        "Esta é a nossa resposta à sua mensagem{% if caseNumber %} (n.º {{ caseNumber }}){% endif %} sobre o pedido {{ orderName }}:",
      ],
      action: "Ler e responder",
    },
    "order-code": {
      subject: "O seu código para o pedido {{ orderName }}",
      heading: "O seu código para o pedido {{ orderName }}",
      body: [
        "{% if code %}O seu código é {{ code }}.{% else %}O seu código expirou.{% endif %}",
        "{% if until %}Introduza-o até {{ until }} na página onde o pediu.{% endif %}",
        "Se não o pediu, não precisa de fazer nada: sem o código ninguém vê o seu pedido. Nunca lho pediremos por telefone ou por e-mail.",
      ],
    },
    "withdrawal-receipt": {
      subject: "Recebemos a sua resolução do contrato relativo ao pedido {{ orderName }}",
      heading: "Recebemos a sua declaração",
      body: [
        "{% if name and receivedAt %}Em {{ receivedAt }} recebemos esta declaração: {{ name }} resolve livremente o contrato relativo ao pedido {{ orderName }}.{% endif %}",
        "{% if items %}Diz respeito a: {{ items }}{% else %}Diz respeito a tudo o que está neste pedido.{% endif %}",
        "Guarde este e-mail como aviso de receção. Escrevemos-lhe dentro de momentos sobre os próximos passos, ou assim que encontrarmos o seu pedido.",
      ],
    },
  },
};
