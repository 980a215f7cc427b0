import type { MailTexts } from "../mail-texts";

export const es: MailTexts = {
  language: "es",
  dir: "ltr",
  colon: ":",
  greeting: "Hola{% if firstName %}, {{ firstName }}{% endif %}:",
  items: "Artículos",
  reason: "Motivo",
  reasons: {
    "Your order has already been shipped, so it can no longer be cancelled.":
      "Su pedido ya se ha enviado, por lo que ya no se puede cancelar.",
    "More units were asked for than the order still holds.":
      "Se han solicitado más unidades de las que el pedido aún contiene.",
    "One of the items is not part of this order.": "Uno de los artículos no forma parte de este pedido.",
    "An item was named twice.": "Un artículo se ha indicado dos veces.",
  },
  closing: "Un cordial saludo,\n{{ shopName }}",
  footer: "Recibe este correo por su pedido {{ orderName }} en {{ shopName }}.",
  mails: {
    "cancellation-received": {
      subject: "Hemos recibido su solicitud de cancelación del pedido {{ orderName }}",
      heading: "Hemos recibido su solicitud",
      body: [
        "Gracias por avisarnos de que desea cancelar {% if part %}artículos del{% else %}el{% endif %} pedido {{ orderName }}. Estamos comprobando si aún es posible detenerlo.",
        "{% if until %}Tendrá noticias nuestras a más tardar el {{ until }}.{% else %}Le escribiremos en cuanto lo sepamos.{% endif %} No tiene que hacer nada más.",
      ],
    },
    "cancellation-undo": {
      subject:
        "{% if part %}Se van a cancelar artículos de su pedido {{ orderName }}{% else %}Su pedido {{ orderName }} se va a cancelar{% endif %}",
      heading: "{% if part %}Se van a cancelar artículos de su pedido{% else %}Su pedido se va a cancelar{% endif %}",
      body: [
        "{% if part %}Los artículos indicados abajo se retirarán del pedido {{ orderName }}{% else %}El pedido {{ orderName }} se cancelará{% endif %}{% if until %} el {{ until }}{% else %} en breve{% endif %}.",
        "{% if link %}¿Ha cambiado de opinión? Hasta entonces basta un clic para conservar su pedido.{% else %}¿Ha cambiado de opinión? Escríbanos antes de ese momento.{% endif %}",
      ],
      action: "Conservar mi pedido",
    },
    "cancellation-done": {
      subject: "Su pedido {{ orderName }} se ha cancelado",
      heading: "Su pedido se ha cancelado",
      body: [
        "El pedido {{ orderName }} se ha cancelado y no se enviará nada.",
        "{% if amount %}Le hemos reembolsado {{ amount }} por el mismo medio de pago que utilizó. Puede tardar unos días en aparecer en su cuenta.{% endif %}",
        "Será un placer atenderle de nuevo cuando lo desee.",
      ],
    },
    "cancellation-lines-done": {
      subject: "Se han cancelado artículos de su pedido {{ orderName }}",
      heading: "Su pedido ha cambiado",
      body: [
        "Los artículos indicados abajo se han retirado del pedido {{ orderName }}. Todo lo demás sigue según lo previsto.",
        "{% if amount %}Le hemos reembolsado {{ amount }} por el mismo medio de pago que utilizó. Puede tardar unos días en aparecer en su cuenta.{% endif %}",
      ],
    },
    "cancellation-declined": {
      subject: "Su solicitud de cancelación del pedido {{ orderName }}",
      heading: "No hemos podido cancelar su pedido",
      body: [
        "Lo sentimos: el pedido {{ orderName }} ya no se puede cancelar. Sigue adelante según lo previsto.",
        "Si tiene alguna pregunta o desea saber qué otras opciones hay, escríbanos. Le ayudaremos con mucho gusto.",
      ],
    },
    "cancellation-review": {
      subject: "Estamos revisando su solicitud sobre el pedido {{ orderName }}",
      heading: "Estamos revisando su solicitud",
      body: [
        "Gracias por su paciencia. Una persona de nuestro equipo está revisando su solicitud de cancelar el pedido {{ orderName }}.",
        "{% if until %}Tendrá nuestra respuesta a más tardar el {{ until }}.{% else %}Tendrá nuestra respuesta lo antes posible.{% endif %}",
      ],
    },
    "cancellation-refused": {
      subject: "No pudimos detener a tiempo su pedido {{ orderName }}",
      heading: "No pudimos detener su pedido a tiempo",
      body: [
        "Intentamos detener el pedido {{ orderName }}, pero ya se estaba preparando para el envío. Sentimos no haber sido más rápidos.",
        "El pedido se enviará según lo previsto. Si no desea quedárselo, escríbanos cuando lo reciba y le ayudaremos.",
      ],
    },
    "cancellation-shipped": {
      subject: "Su pedido {{ orderName }} ya está en camino",
      heading: "Su pedido ya está en camino",
      body: [
        "Lo sentimos: el pedido {{ orderName }} ya se ha enviado y no podemos cancelarlo.",
        "Si no desea quedárselo, podrá devolverlo cuando lo reciba. Escríbanos y le explicaremos cómo hacerlo.",
      ],
    },
    "cancellation-kept": {
      subject: "Su pedido {{ orderName }} sigue adelante",
      heading: "Su pedido sigue adelante",
      body: [
        "Buenas noticias: el pedido {{ orderName }} no se cancelará. Lo estamos preparando según lo previsto.",
        "No tiene que hacer nada más.",
      ],
    },
    "case-received": {
      subject: "Hemos recibido su mensaje sobre el pedido {{ orderName }}",
      heading: "Hemos recibido su mensaje",
      body: [
        "Gracias por escribirnos sobre el pedido {{ orderName }}. Una persona de nuestro equipo lee su mensaje{% if caseNumber %} (n.º {{ caseNumber }}){% endif %}.",
        "{% if until %}Tendrá nuestra respuesta a más tardar el {{ until }}.{% else %}Tendrá nuestra respuesta lo antes posible.{% endif %}",
        "¿Desea añadir algo? Su página está siempre abierta para usted.",
      ],
      action: "Abrir mi mensaje",
    },
    "case-answered": {
      subject: "Nuestra respuesta sobre el pedido {{ orderName }}",
      heading: "Le hemos respondido",
      body: [
        "Esta es nuestra respuesta a su mensaje{% if caseNumber %} (n.º {{ caseNumber }}){% endif %} sobre el pedido {{ orderName }}:",
      ],
      action: "Leer y responder",
    },
    "order-code": {
      subject: "Su código para el pedido {{ orderName }}",
      heading: "Su código para el pedido {{ orderName }}",
      body: [
        "{% if code %}Su código es {{ code }}.{% else %}Su código ha caducado.{% endif %}",
        "{% if until %}Escríbalo antes del {{ until }} en la página donde lo pidió.{% endif %}",
        "Si no lo ha pedido, no tiene que hacer nada: sin el código nadie ve su pedido. Nunca se lo pediremos por teléfono ni por correo.",
      ],
    },
    "withdrawal-receipt": {
      subject: "Hemos recibido su desistimiento del pedido {{ orderName }}",
      heading: "Hemos recibido su desistimiento",
      body: [
        "{% if name and receivedAt %}El {{ receivedAt }} recibimos esta declaración: {{ name }} desiste del contrato relativo al pedido {{ orderName }}.{% endif %}",
        "{% if items %}Se refiere a: {{ items }}{% else %}Se refiere a todo el pedido.{% endif %}",
        "Guarde este correo como acuse de recibo. Le escribiremos enseguida sobre los próximos pasos, o en cuanto encontremos su pedido.",
      ],
    },
  },
};
