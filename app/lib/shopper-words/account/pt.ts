import type { AccountWords } from "./account-words";

export const pt: AccountWords = {
  language: "pt",
  reasons: {
    "Your order has already been shipped, so it can no longer be cancelled.":
      "O seu pedido já foi enviado e, por isso, já não pode ser cancelado.",
    "More units were asked for than the order still holds.":
      "Foram solicitadas mais unidades do que o pedido ainda contém.",
    "One of the items is not part of this order.": "Um dos itens não faz parte deste pedido.",
    "An item was named twice.": "Um item foi indicado duas vezes.",
    "Nothing was chosen in exchange.": "Nada foi escolhido para a troca.",
    "What was chosen cannot be had in exchange.": "O que foi escolhido não pode ser obtido em troca.",
    "No more items can be had in exchange than come back.":
      "Não é possível trocar por mais itens do que os devolvidos.",
    "What is wanted in exchange is sold out, and nothing else is offered.":
      "O item desejado na troca está esgotado e não há outra opção.",
    "What is wanted in exchange costs less than what comes back, and only an exchange is offered.":
      "O item desejado custa menos do que o que será devolvido, e só é oferecida a troca.",
  },
  cancellation: {
    stopping: {
      title: "Recebemos a sua solicitação de cancelamento",
      text: "Estamos interrompendo o seu pedido. Avisaremos por e-mail assim que soubermos mais.",
    },
    warehouse: {
      title: "Pedimos ao armazém que interrompa o seu pedido",
      text: "Avisaremos por e-mail assim que ele responder.",
    },
    review: {
      title: "Estamos analisando a sua solicitação de cancelamento",
      text: "Uma pessoa da nossa equipe analisa e escreve para você.",
    },
    undo: {
      title: "O seu pedido será cancelado em {until}",
      text: "Mudou de ideia? Até lá, é possível manter o pedido.",
    },
    undoPart: {
      title: "Itens do seu pedido serão cancelados em {until}",
      text: "Mudou de ideia? Até lá, é possível mantê-los.",
    },
    cancelling: {
      title: "O seu pedido está sendo cancelado",
      text: "Avisaremos por e-mail assim que estiver concluído.",
    },
    cancellingPart: {
      title: "Itens do seu pedido estão sendo cancelados",
      text: "Avisaremos por e-mail assim que estiver concluído.",
    },
    cancelled: { title: "O seu pedido foi cancelado", text: "Nada será enviado." },
    cancelledPart: {
      title: "Itens do seu pedido foram cancelados",
      text: "Todo o resto segue como previsto.",
    },
    declined: {
      title: "Não foi possível cancelar o seu pedido",
      text: "Lamentamos. O seu pedido segue como previsto.",
    },
    refused: {
      title: "Não foi possível interromper o seu pedido a tempo",
      text: "Lamentamos. Se não quiser ficar com ele, pode devolvê-lo depois de recebê-lo.",
    },
    shipped: {
      title: "O seu pedido já está a caminho",
      text: "Lamentamos. Se não quiser ficar com ele, pode devolvê-lo depois de recebê-lo.",
    },
    kept: { title: "O seu pedido continua", text: "Ele não será cancelado." },
  },
  labels: {
    because: "Motivo",
    sentOn: "Enviado em {date}",
    perUnit: "{price} cada",
  },
  keep: {
    label: "Manter o meu pedido",
    title: "Manter o seu pedido?",
    text: "O seu pedido será enviado como previsto e nada será reembolsado.",
    thanks: "Obrigado. O seu pedido será mantido.",
    next: "Seguimos com ele e enviamos um e-mail em instantes.",
  },
  returnReasons: {
    "changed-my-mind": "Mudei de ideia",
    "item-not-as-described": "Item diferente da descrição",
    "received-the-wrong-item": "Recebi o item errado",
    "damaged-or-defective": "Danificado ou com defeito",
    "too-small": "Pequeno demais",
    "too-big": "Grande demais",
    style: "Não gostei do estilo",
    color: "Não gostei da cor",
    "other-reason": "Outro motivo",
    unknown: "Não informado",
  },
  obstacles: {
    unsent: "Nada deste pedido foi enviado ainda, por isso nada pode ser devolvido.",
    returned: "Tudo o que foi enviado já está em uma devolução ou foi reembolsado.",
    later: "Não é possível agora. Tente novamente em um minuto.",
  },
};
