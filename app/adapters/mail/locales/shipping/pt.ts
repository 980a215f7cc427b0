import type { ShippingMailTexts } from "../../shipping-mail-texts";

export const pt: ShippingMailTexts = {
  language: "pt",
  sending:
    "{% if newFrom %}Agora prevemos o envio entre {{ newFrom }} e {{ newBy }}.{% elsif newBy %}Agora prevemos o envio até {{ newBy }}.{% else %}Ainda não podemos informar uma nova data de envio, e não queremos prometer uma que talvez não seja cumprida.{% endif %}{% if reason %} {{ reason }}{% endif %}",
  arrival:
    "{% if newFrom %}Agora prevemos a chegada entre {{ newFrom }} e {{ newBy }}.{% elsif newBy %}Agora prevemos a chegada até {{ newBy }}.{% else %}Ainda não podemos informar uma nova data, e não queremos prometer uma que talvez não seja cumprida.{% endif %}{% if reason %} {{ reason }}{% endif %}",
  rights:
    "{% if canCancel %}O que ainda não foi enviado pode ser cancelado a qualquer momento, sem custo. Nesse caso, devolvemos prontamente tudo o que foi pago por isso.{% endif %}",
  silence:
    "{% if consent == 'silence' %}Se preferir esperar, não é preciso fazer nada: sem notícias suas antes do envio, entendemos que a nova data está bem.{% elsif consent == 'needed' %}Se deseja esperar, avise-nos, por favor{% if cancelBy %}, até {{ cancelBy }}{% endif %}. Se até lá não tivermos enviado nem recebido notícias suas, cancelamos e devolvemos o valor integral.{% unless newBy %} Se escolher esperar, continua com o direito de cancelar até o envio.{% endunless %}{% endif %}",
  goodwill:
    "{% if credit %}Como pedido de desculpas, adicionamos {{ value }} de crédito na loja à sua conta{% if expires %}. O crédito pode ser usado até {{ expires }}{% endif %}.{% elsif value %}Como pedido de desculpas, temos um código para o próximo pedido: {{ value }} de desconto.{% endif %}",
  soon: "{% if until %}Terá notícias nossas até {{ until }}.{% else %}Terá notícias nossas o mais breve possível.{% endif %}",
  action: "Ver a situação",
  mails: {
    "delay-lost": {
      subject: "Estamos procurando o seu pacote do pedido {{ orderName }}",
      heading: "O seu pacote parece ter se perdido",
      body: [
        "Lamentamos muito. {% if lastSeen %}Não há sinal do seu pacote desde {{ lastSeen }}, e{% else %}Já não há sinal do seu pacote, e{% endif %} temos de supor que se perdeu.",
        "Pode contar conosco. Uma pessoa da nossa equipe está cuidando disso.{% if canAnswer %} Diga-nos abaixo o que prefere: um novo envio ou outra coisa.{% endif %}",
        "{{ goodwill }}",
      ],
    },
    "delay-returning": {
      subject: "O seu pacote do pedido {{ orderName }} está voltando para nós",
      heading: "O seu pacote está voltando para nós",
      body: [
        "Lamentamos: o seu pacote não pôde ser entregue e está voltando para nós.{% if reason %} {{ reason }}{% endif %}",
        "{% if canAnswer %}Diga-nos abaixo o que gostaria que fizéssemos. {% endif %}Assim que estiver conosco, cuidaremos disso.",
        "{{ goodwill }}",
      ],
    },
    "delay-failed-attempt": {
      subject: "O seu pacote do pedido {{ orderName }} não pôde ser entregue",
      heading: "O seu pacote ainda não pôde ser entregue",
      body: [
        "{% if again %}Lamentamos que desta vez também não tenha sido possível: o seu pacote{% else %}O seu pacote estava a caminho, mas{% endif %} não pôde ser entregue.",
        "{{ arrival }}",
        "{% if canTrack %}Com o código de rastreamento abaixo é possível ver o que acontece a seguir ou onde retirá-lo.{% endif %}",
        "{{ goodwill }}",
      ],
    },
    "delay-missed": {
      subject: "O seu pacote do pedido {{ orderName }} está atrasado",
      heading: "O seu pacote está atrasado",
      body: [
        "{% if again %}Lamentamos que a espera continue. {% else %}Lamentamos. {% endif %}{% if oldBy %}O seu pacote deveria ter chegado até {{ oldBy }} e ainda não chegou.{% else %}O seu pacote já deveria ter chegado e ainda não chegou.{% endif %}",
        "{{ arrival }}",
        "Estamos acompanhando e escreveremos assim que houver novidades.",
        "{{ goodwill }}",
      ],
    },
    "delay-not-shipped": {
      subject: "O seu pedido {{ orderName }} será enviado mais tarde do que o previsto",
      heading: "O seu pedido será enviado mais tarde do que o previsto",
      body: [
        "{% if again %}Lamentamos que demore ainda mais. {% else %}Lamentamos. {% endif %}{% if oldBy %}O que está abaixo deveria ter sido enviado até {{ oldBy }} e ainda não saiu.{% else %}O que está abaixo já deveria ter sido enviado e ainda não saiu.{% endif %}",
        "{{ sending }}",
        "{{ rights }}",
        "{{ silence }}",
        "{{ goodwill }}",
      ],
    },
    "delay-carrier-late": {
      subject: "O seu pacote do pedido {{ orderName }} chegará mais tarde do que o previsto",
      heading: "O seu pacote chegará mais tarde do que o previsto",
      body: [
        "{% if again %}Lamentamos que a data mude mais uma vez. {% else %}Lamentamos. {% endif %}{% if oldBy %}O seu pacote era esperado até {{ oldBy }} e vai demorar mais.{% else %}O seu pacote vai demorar mais do que pensávamos.{% endif %}",
        "{{ arrival }}",
        "{{ goodwill }}",
      ],
    },
    "delay-no-pickup": {
      subject: "O seu pacote do pedido {{ orderName }} ainda não está a caminho",
      heading: "O seu pacote ainda não está a caminho",
      body: [
        "{% if again %}Lamentamos que ainda não haja avanço: o{% else %}Lamentamos: o{% endif %} seu pacote está embalado, mas a viagem não começou como deveria.",
        "{{ arrival }}",
        "Estamos cuidando disso e escreveremos assim que houver novidades.",
        "{{ rights }}",
        "{{ goodwill }}",
      ],
    },
    "delay-no-scan": {
      subject: "Não há notícias do seu pacote do pedido {{ orderName }}",
      heading: "Esperamos notícias do seu pacote",
      body: [
        "{% if again %}Lamentamos: não{% else %}Não{% endif %} há notícias do seu pacote {% if lastSeen %}desde {{ lastSeen }}{% else %}no momento{% endif %}. Isso não quer dizer que algo esteja errado, mas queremos que saiba.",
        "{{ arrival }}",
        "Estamos acompanhando e escreveremos assim que houver novidades.",
        "{{ goodwill }}",
      ],
    },
    "delay-at-risk": {
      subject: "O seu pacote do pedido {{ orderName }} talvez chegue mais tarde do que o previsto",
      heading: "O seu pacote talvez chegue mais tarde do que o previsto",
      body: [
        "{% if oldBy %}O seu pacote era esperado até {{ oldBy }}. Parece que isso não será possível, e lamentamos.{% else %}Parece que o seu pacote vai demorar mais do que o previsto, e lamentamos.{% endif %}",
        "{{ arrival }}",
        "{{ goodwill }}",
      ],
    },
    "delay-several": {
      subject: "Novidades sobre os pacotes do seu pedido {{ orderName }}",
      heading: "Partes do seu pedido estão atrasadas",
      body: [
        "{% if again %}Lamentamos que ainda espere por partes do seu pedido.{% else %}Lamentamos: partes do seu pedido estão atrasadas.{% endif %} Abaixo está a situação de cada uma.",
        "{{ rights }}",
        "{{ silence }}",
        "Estamos acompanhando e escreveremos assim que houver novidades.",
        "{{ goodwill }}",
      ],
    },
    "delay-answer": {
      subject: "Recebemos a sua resposta sobre o pedido {{ orderName }}",
      heading:
        "{% case answer %}{% when 'wait' %}Obrigado por esperar{% when 'cancel' %}{% if tooLate %}Já foi enviado{% else %}Estamos cancelando{% endif %}{% when 'change_address' %}Recebemos o seu novo endereço{% else %}Recebemos a sua mensagem{% endcase %}",
      body: [
        "{% case answer %}{% when 'wait' %}Obrigado pela sua paciência. Tudo continua como está, e escreveremos assim que houver novidades.{% when 'cancel' %}{% if tooLate %}Lamentamos: saiu antes de a sua resposta chegar e por isso já não pode ser cancelado. Se não quiser ficar com ele, poderá devolvê-lo assim que chegar.{% else %}Obrigado por nos avisar. Estamos parando o que ainda não saiu, e devolvemos tudo o que foi pago por isso. Assim que estiver feito, enviaremos um e-mail.{% endif %}{% when 'change_address' %}Obrigado por nos avisar. Uma pessoa da nossa equipe verifica se o pacote ainda pode ser enviado para o novo endereço.{% else %}Obrigado por nos avisar. Uma pessoa da nossa equipe está cuidando disso pessoalmente.{% endcase %}",
        "{% if answer == 'wait' %}{% if newBy and isUnsent %}{{ sending }}{% elsif newBy %}{{ arrival }}{% endif %}{% elsif answer != 'cancel' %}{{ soon }}{% endif %}",
        "{% if answer == 'wait' %}{% if canCancel %}Se mudar de ideia, ainda é possível cancelar até o envio.{% endif %}{% elsif answer != 'cancel' %}Não é preciso fazer mais nada.{% endif %}",
      ],
    },
    "goodwill-given": {
      subject: "Um gesto nosso, sobre o pedido {{ orderName }}",
      heading: "As nossas desculpas",
      body: [
        "Nem tudo no seu pedido {{ orderName }} correu como deveria, e lamentamos. Obrigado pela sua paciência.",
        "{{ goodwill }}",
      ],
    },
    "survey-csat": {
      subject: "Como cuidamos da sua solicitação sobre o pedido {{ orderName }}?",
      heading: "O que achou?",
      body: [
        "Recebemos uma solicitação sua sobre o pedido {{ orderName }}. Gostaríamos de saber se ficou contente com o nosso atendimento.",
        "Basta um clique.",
      ],
    },
    "survey-nps": {
      subject: "Uma pergunta sobre o seu pedido {{ orderName }}",
      heading: "Uma única pergunta",
      body: [
        "O seu pedido {{ orderName }} já chegou há alguns dias. Esperamos que esteja gostando.",
        "Basta um clique.",
      ],
    },
  },
};
