import type { RulesWords } from "./rules-words";

export const es: RulesWords = {
  link: "Cómo funcionan las devoluciones y cancelaciones",
  title: "Devoluciones, cancelaciones y retrasos",
  intro:
    "Así funciona con un artículo corriente. Algunos artículos pueden ser distintos: antes de enviar nada, el formulario le muestra lo que vale para el suyo.",
  returns: {
    title: "Devolver un artículo",
    everyone: "Una persona de nuestro equipo revisa cada devolución. Tendrá nuestra respuesta en un plazo de {time}.",
    firstDay: "El día de la entrega",
    upTo: "Hasta {time} después de la entrega",
    between: "{time} después de la entrega",
    later: "Más tarde",
    always: "En cualquier momento",
    APPROVED: "Puede devolverlo.",
    KEEP: "No hace falta que lo devuelva: se lo queda.",
    REVIEW: "Una persona de nuestro equipo lo revisa primero. Tendrá nuestra respuesta en un plazo de {time}.",
    DECLINED: "No se puede devolver.",
    ways: "Lo que recibe: {ways}.",
    refund: "su dinero en el medio de pago que utilizó",
    store_credit: "crédito de la tienda",
    moreCredit: "crédito de la tienda con un {percent} más",
    exchange: "otro artículo a cambio",
    account: "Para utilizar el crédito de la tienda, inicie sesión con el correo electrónico de su pedido.",
    labelFree: "La etiqueta no le cuesta nada.",
    labelFee: "Por la etiqueta se descuentan {amount} de su reembolso.",
    heldBack: "Se retiene un {percent} del precio.",
    photo: "Añada una foto: sin ella, una persona de nuestro equipo lo revisa primero.",
    send: "Una vez aprobada la devolución, tiene {time} para enviarla.",
    holiday: "Pedido entre el {from} y el {until}: puede devolverlo hasta el {last}.",
  },
  cancel: {
    title: "Cancelar un pedido",
    unsent: "Mientras su pedido no se haya enviado",
    waiting: "Antes de que se prepare su pedido",
    packing: "Mientras se prepara su pedido",
    upTo: "Hasta {time} después de pedirlo:",
    later: "Más tarde:",
    cancel: "Lo cancelamos en cuanto lo pida y le devolvemos el dinero.",
    stop: "Preguntamos al almacén y, si todavía se puede detener, cancelamos su pedido y le devolvemos el dinero.",
    undo: "Si cambia de opinión, todavía puede conservar su pedido durante {time}.",
    review:
      "Una persona de nuestro equipo comprueba si todavía se puede detener. Tendrá nuestra respuesta en un plazo de {time}.",
    decline: "Ya no se puede cancelar.",
    sent: "Una vez enviado, el pedido ya no se puede cancelar. Puede devolverlo cuando haya llegado.",
  },
  withdraw: {
    title: "Derecho de desistimiento en la Unión Europea",
    text: "Como consumidor en la Unión Europea, puede desistir de su compra hasta {time} después de la entrega, sin indicar el motivo.",
  },
  delays: {
    title: "Si su pedido se retrasa",
    told: "Le escribimos cuando vemos que su pedido se retrasa, y usted elige cómo seguimos. También puede encontrar su pedido aquí en cualquier momento.",
    untold:
      "Encuentre aquí su pedido para ver dónde está. Si se retrasa, escríbanos desde su página: una persona de nuestro equipo se ocupa de ello.",
  },
  more: "Nuestras políticas completas",
};
