import type { AccountWords } from "./account-words";

export const es: AccountWords = {
  language: "es",
  reasons: {
    "Your order has already been shipped, so it can no longer be cancelled.":
      "Su pedido ya se ha enviado, por lo que ya no se puede cancelar.",
    "More units were asked for than the order still holds.":
      "Se han solicitado más unidades de las que el pedido aún contiene.",
    "One of the items is not part of this order.": "Uno de los artículos no forma parte de este pedido.",
    "An item was named twice.": "Un artículo se ha indicado dos veces.",
    "Nothing was chosen in exchange.": "No se ha elegido nada para el cambio.",
    "What was chosen cannot be had in exchange.": "Lo elegido no se puede obtener a cambio.",
    "No more items can be had in exchange than come back.":
      "No se pueden cambiar más artículos de los que se devuelven.",
    "What is wanted in exchange is sold out, and nothing else is offered.":
      "El artículo deseado está agotado y no se ofrece otra opción.",
    "What is wanted in exchange costs less than what comes back, and only an exchange is offered.":
      "El artículo deseado cuesta menos que lo que se devuelve y solo se ofrece un cambio.",
  },
  cancellation: {
    stopping: {
      title: "Hemos recibido su deseo de cancelar",
      text: "Estamos deteniendo su pedido. Recibirá un correo en cuanto sepamos más.",
    },
    warehouse: {
      title: "Hemos pedido al almacén que detenga su pedido",
      text: "Recibirá un correo en cuanto responda.",
    },
    review: {
      title: "Estamos revisando su deseo de cancelar",
      text: "Una persona de nuestro equipo lo revisa y le escribirá.",
    },
    undo: {
      title: "Su pedido se cancelará el {until}",
      text: "¿Ha cambiado de opinión? Hasta entonces puede conservarlo.",
    },
    undoPart: {
      title: "Se cancelarán artículos de su pedido el {until}",
      text: "¿Ha cambiado de opinión? Hasta entonces puede conservarlos.",
    },
    cancelling: {
      title: "Su pedido se está cancelando",
      text: "Recibirá un correo en cuanto esté hecho.",
    },
    cancellingPart: {
      title: "Se están cancelando artículos de su pedido",
      text: "Recibirá un correo en cuanto esté hecho.",
    },
    cancelled: { title: "Su pedido se ha cancelado", text: "No se enviará nada." },
    cancelledPart: {
      title: "Se han cancelado artículos de su pedido",
      text: "Todo lo demás sigue según lo previsto.",
    },
    declined: {
      title: "No hemos podido cancelar su pedido",
      text: "Lo sentimos. Su pedido sigue adelante según lo previsto.",
    },
    refused: {
      title: "No pudimos detener su pedido a tiempo",
      text: "Lo sentimos. Si no desea quedárselo, podrá devolverlo cuando lo reciba.",
    },
    shipped: {
      title: "Su pedido ya está en camino",
      text: "Lo sentimos. Si no desea quedárselo, podrá devolverlo cuando lo reciba.",
    },
    kept: { title: "Su pedido sigue adelante", text: "No se cancelará." },
  },
  labels: {
    because: "Motivo",
    sentOn: "Enviado el {date}",
    perUnit: "{price} por unidad",
  },
  keep: {
    label: "Conservar mi pedido",
    title: "¿Conservar su pedido?",
    text: "Su pedido se enviará según lo previsto y no se reembolsará nada.",
    thanks: "Gracias. Conserva su pedido.",
    next: "Seguimos con él y le enviaremos un correo en un momento.",
  },
  returnReasons: {
    "changed-my-mind": "He cambiado de opinión",
    "item-not-as-described": "El artículo no es como se describía",
    "received-the-wrong-item": "He recibido otro artículo",
    "damaged-or-defective": "Dañado o defectuoso",
    "too-small": "Demasiado pequeño",
    "too-big": "Demasiado grande",
    style: "No me gusta el estilo",
    color: "No me gusta el color",
    "other-reason": "Otro motivo",
    unknown: "Sin especificar",
  },
  obstacles: {
    unsent: "Todavía no se ha enviado nada de este pedido, así que no se puede devolver nada.",
    returned: "Todo lo enviado ya está en una devolución o se ha reembolsado.",
    later: "Ahora mismo no es posible. Inténtelo de nuevo dentro de un minuto.",
  },
};
