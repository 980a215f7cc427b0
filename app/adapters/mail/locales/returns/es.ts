import type { ReturnMailTexts } from "../../return-mail-texts";

export const es: ReturnMailTexts = {
  language: "es",
  sorry:
    "{% if fault %}Sentimos que algo no estuviera bien en su pedido. Gracias por avisarnos{% if decided %}; por supuesto, lo solucionaremos{% endif %}.{% endif %}",
  way: "{% if total %}Le devolveremos {{ total }} {% if credit %}como crédito de la tienda{% else %}por el mismo medio de pago que utilizó{% endif %}.{% if bonus %} Además recibirá {{ bonus }} adicionales como crédito de la tienda.{% endif %}{% endif %}{% if due %}Por los artículos nuevos quedarán {{ due }} por pagar. Le escribiremos al respecto.{% endif %}",
  timing:
    "{% case when %}{% when 'approved' %}Nos ocupamos de ello de inmediato.{% when 'first_scan' %}Completaremos su devolución en cuanto el transportista registre su paquete.{% when 'delivered' %}Completaremos su devolución en cuanto llegue su paquete.{% else %}Completaremos su devolución en cuanto llegue su paquete y lo hayamos revisado.{% endcase %}",
  unsent:
    "{% if unsent %}Recuerde enviarnos los artículos de abajo{% if sendBy %} a más tardar el {{ sendBy }}{% endif %}. En la página de su devolución encontrará cómo hacerlo.{% endif %}",
  unsentHeading: "Todavía falta enviar su paquete",
  less: "{% if short %}Habíamos anunciado {{ quoted }}. Son {{ short }} menos, porque algo no llegó o no pudo aceptarse; abajo se indica qué.{% endif %}",
  action: "Ver mi devolución",
  mails: {
    "return-review": {
      subject: "Estamos revisando su devolución del pedido {{ orderName }}",
      heading: "Hemos recibido su solicitud",
      body: [
        "{{ sorry }}",
        "Gracias por avisarnos de que desea devolver algo del pedido {{ orderName }}. Una persona de nuestro equipo está revisando su solicitud.",
        "{% if until %}Tendrá nuestra respuesta a más tardar el {{ until }}.{% else %}Tendrá nuestra respuesta lo antes posible.{% endif %} Le rogamos que la espere antes de enviar nada.",
      ],
    },
    "return-declined": {
      subject: "Su solicitud de devolución del pedido {{ orderName }}",
      heading: "No podemos aceptar la devolución de estos artículos",
      body: [
        "Gracias por su solicitud. Sentimos no poder aceptarla. Abajo encontrará el motivo de cada artículo.",
        "Si tiene alguna pregunta o no está de acuerdo, escríbanos. Una persona lo leerá y volverá a revisarlo.",
      ],
    },
    "return-approved": {
      subject: "Su devolución del pedido {{ orderName }} está aprobada",
      heading: "Su devolución está aprobada",
      body: [
        "{{ sorry }}",
        "{% if onRequest %}Cuando vaya a enviar el paquete, obtenga su etiqueta en la página de su devolución.{% else %}Embale bien los artículos, incluya la hoja de devolución y envíe el paquete a la dirección de abajo. Encontrará la hoja en la página de su devolución; también basta una nota con el número {{ rma }}.{% endif %}",
        "{{ way }}",
        "{{ timing }}",
      ],
    },
    "return-label": {
      subject: "Su etiqueta de devolución del pedido {{ orderName }}",
      heading: "Aquí tiene su etiqueta de devolución",
      body: [
        "{{ sorry }}",
        "Su devolución está aprobada y su etiqueta está lista. Embale bien los artículos, pegue la etiqueta en el paquete y entréguelo al transportista.{% if hasQr %} Si no tiene impresora, muestre el código que está en la página de su devolución.{% endif %}",
        "{{ way }}",
        "{{ timing }}",
      ],
      action: "Obtener la etiqueta",
    },
    "return-keep": {
      subject: "Su devolución del pedido {{ orderName }}: no tiene que enviar nada",
      heading: "No tiene que enviar nada de vuelta",
      body: [
        "{{ sorry }}",
        "Su devolución está aprobada y puede quedarse con los artículos de abajo. Puede usarlos o regalárselos a quien los aprecie.",
        "{{ way }}",
        "{{ timing }}",
      ],
    },
    "return-reminder": {
      subject: "Recordatorio de su devolución del pedido {{ orderName }}",
      heading: "¿Todavía desea devolver esto?",
      body: [
        "Aún no hemos visto su paquete. Si ya lo ha enviado, muchas gracias: no tiene que hacer nada más.",
        "{% if daysLeft == 0 %}Hoy es el último día para enviarlo.{% elsif daysLeft == 1 %}Queda un día para enviarlo.{% elsif daysLeft %}Quedan {{ daysLeft }} días para enviarlo.{% endif %}",
        "{% if onRequest %}Puede obtener su etiqueta en la página de su devolución.{% elsif hasLabel %}Encontrará su etiqueta en la página de su devolución.{% endif %} Si prefiere quedarse con los artículos, puede anular la devolución allí.",
      ],
    },
    "return-on-its-way": {
      subject: "Su devolución del pedido {{ orderName }} está en camino",
      heading: "Su devolución está en camino",
      body: ["El transportista ya tiene su paquete. No tiene que hacer nada más.", "{{ way }}", "{{ timing }}"],
    },
    "return-arrived": {
      subject: "Su devolución del pedido {{ orderName }} ha llegado",
      heading: "Su devolución ha llegado",
      body: [
        "Su paquete ha llegado. Gracias por enviarlo.",
        "Ahora revisaremos los artículos. Tendrá noticias nuestras en cuanto terminemos.",
      ],
    },
    "return-refunded": {
      subject:
        "{% if total %}Su reembolso del pedido {{ orderName }}{% elsif isUnsent %}{{ unsentHeading }} ({{ orderName }}){% else %}Su devolución del pedido {{ orderName }} ha terminado{% endif %}",
      heading:
        "{% if total %}Su dinero está en camino{% elsif isUnsent %}{{ unsentHeading }}{% else %}Su devolución ha terminado{% endif %}",
      body: [
        "{% if total %}{% if credit %}{% unless isUnsent or kept %}Gracias por su devolución. {% endunless %}Le hemos abonado {{ total }} como crédito de la tienda. Inicie sesión en su próximo pedido para utilizarlo.{% else %}{% unless isUnsent or kept %}Gracias por su devolución. {% endunless %}Le hemos reembolsado {{ total }} por el mismo medio de pago que utilizó. Puede tardar unos días en aparecer en su cuenta.{% endif %}{% elsif isUnsent %}{% else %}Gracias por su devolución. Está completa y no había ningún otro importe que reembolsar.{% endif %}",
        "{{ less }}",
        "{{ unsent }}",
        "{% if bonus %}Además tiene {{ bonus }} adicionales como crédito de la tienda.{% endif %}",
        "{% if fault %}Sentimos de nuevo las molestias.{% endif %}",
      ],
    },
    "return-exchanged": {
      subject: "Su cambio del pedido {{ orderName }}",
      heading: "Estamos preparando sus artículos nuevos",
      body: [
        "{% unless isUnsent or kept %}Gracias por su devolución. {% endunless %}Ya estamos preparando los artículos que eligió a cambio y se los enviaremos lo antes posible.",
        "{% if total %}Le hemos devuelto la diferencia de {{ total }} {% if credit %}como crédito de la tienda{% else %}por el mismo medio de pago que utilizó{% endif %}.{% endif %}{% if due %}Por los artículos nuevos quedan {{ due }} por pagar. Le escribiremos al respecto.{% endif %}",
        "{{ unsent }}",
        "{% if bonus %}Además tiene {{ bonus }} adicionales como crédito de la tienda.{% endif %}",
        "{% if fault %}Sentimos de nuevo las molestias.{% endif %}",
      ],
    },
    "return-done": {
      subject:
        "{% if isUnsent %}{{ unsentHeading }} ({{ orderName }}){% else %}Su devolución del pedido {{ orderName }} ha terminado{% endif %}",
      heading: "{% if isUnsent %}{{ unsentHeading }}{% else %}Su devolución ha terminado{% endif %}",
      body: [
        "{% if ending == 'not_received' %}Hemos cerrado su devolución porque no nos ha llegado ningún paquete. Si lo ha enviado, escríbanos y lo buscaremos de inmediato.{% elsif ending == 'not_accepted' %}Hemos revisado lo que nos envió. Sentimos no haber podido aceptarlo. Escríbanos si desea saber más o recuperar los artículos.{% elsif isUnsent %}{% else %}Gracias. Todo está listo y no tiene que hacer nada más.{% endif %}",
        "{{ unsent }}",
        "{% if gift and credit %}Su crédito está en su cuenta de nuestra tienda, la de este correo electrónico. Puede usarlo en su próximo pedido.{% endif %}",
        "{% if fault %}Sentimos de nuevo las molestias.{% endif %}",
      ],
    },
    "return-canceled": {
      subject: "Su devolución del pedido {{ orderName }} se ha anulado",
      heading: "Su devolución se ha anulado",
      body: [
        "{% if expired %}El plazo para enviar el paquete ha terminado y no lo hemos visto. Por eso hemos anulado la devolución y usted se queda con los artículos.{% else %}La devolución se ha anulado y usted se queda con los artículos.{% endif %}",
        "Si ya ha enviado el paquete, o no deseaba esto, escríbanos y lo resolveremos.",
      ],
    },
  },
};
