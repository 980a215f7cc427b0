import type { GiftWords } from "./gift-words";

export const pt: GiftWords = {
  language: "pt",
  find: {
    link: "Recebeu como presente?",
    title: "Devolver um presente",
    text: "Escreva o número do pedido, o código postal da entrega e o seu próprio endereço de e-mail. Enviamos-lhe um código. Não informamos quem lhe deu o presente.",
    postcode: "Código postal da entrega",
    postcodeHint: "O que está na etiqueta do pacote.",
    email: "O seu endereço de e-mail",
    emailHint: "Tudo sobre a sua devolução vai apenas para este endereço.",
    incomplete:
      "Preencha os três campos, com um endereço de e-mail completo e o código postal tal como está no pacote.",
  },
  code: {
    text: "Se este número e este código postal forem de um presente, acabámos de enviar um código para o seu e-mail. Pode demorar um minuto; veja também a pasta de spam.",
    button: "Mostrar o meu presente",
    opening: "O seu presente está a abrir",
    goOn: "Continuar para o meu presente",
  },
  page: {
    title: "O seu presente do pedido {order}",
    text: "Aqui pode devolver o que recebeu como presente. Só lhe escrevemos a si sobre isso.",
    items: "Artigos",
    canReturn: "podem voltar {count}",
    cannotReturn: "nada mais para devolver",
    act: "Devolver alguma coisa",
    back: "Voltar ao meu presente",
    notTaken: "Isto já não é possível. Abaixo vê o que pode ser devolvido.",
  },
  giveBack: {
    title: "Devolver um presente do pedido {order}",
    text: "Escolha o que quer devolver e porquê. Depois vê o que pode receber em troca.",
    next: "Continuar",
  },
  offer: {
    update: "Mostrar de novo",
    changed: "Alterou alguma coisa. Verifique mais uma vez.",
    account:
      "O crédito é posto na sua própria conta na nossa loja, a de {email}, quando o pacote tiver chegado e o tivermos verificado. Se ainda não tem conta com este endereço, inicie sessão uma vez com ele na nossa loja: assim fica criada.",
    ownMailbox:
      "O crédito iria para quem fez o pedido. Se o quiser para si, abra «Recebeu como presente?» com o seu próprio e-mail.",
  },
};
