import type { ShippingMailTexts } from "../../shipping-mail-texts";

export const es: ShippingMailTexts = {
  language: "es",
  sending:
    "{% if newFrom %}Ahora esperamos enviarlo entre el {{ newFrom }} y el {{ newBy }}.{% elsif newBy %}Ahora esperamos enviarlo a más tardar el {{ newBy }}.{% else %}Todavía no podemos darle una nueva fecha de envío, y no queremos prometer una que quizá no cumplamos.{% endif %}{% if reason %} {{ reason }}{% endif %}",
  arrival:
    "{% if newFrom %}Ahora esperamos que llegue entre el {{ newFrom }} y el {{ newBy }}.{% elsif newBy %}Ahora esperamos que llegue a más tardar el {{ newBy }}.{% else %}Todavía no podemos darle una nueva fecha, y no queremos prometer una que quizá no se cumpla.{% endif %}{% if reason %} {{ reason }}{% endif %}",
  rights:
    "{% if canCancel %}Puede cancelar en cualquier momento y sin coste lo que aún no se ha enviado. Recuperará entonces sin demora todo lo que pagó por ello.{% endif %}",
  silence:
    "{% if consent == 'silence' %}Si prefiere esperar, no tiene que hacer nada: si no tenemos noticias suyas antes del envío, entenderemos que está de acuerdo con la nueva fecha.{% elsif consent == 'needed' %}Si desea esperar, díganoslo, por favor{% if cancelBy %}, a más tardar el {{ cancelBy }}{% endif %}. Si para entonces no lo hemos enviado y no tenemos noticias suyas, lo cancelaremos y le devolveremos todo el importe.{% unless newBy %} Si decide esperar, conserva el derecho a cancelar hasta el envío.{% endunless %}{% endif %}",
  goodwill:
    "{% if credit %}Como disculpa, hemos añadido {{ value }} de crédito de la tienda a su cuenta{% if expires %}. Puede utilizarlo hasta el {{ expires }}{% endif %}.{% elsif value %}Como disculpa, tenemos un código para usted: {{ value }} de descuento en su próximo pedido.{% endif %}",
  soon: "{% if until %}Tendrá noticias nuestras a más tardar el {{ until }}.{% else %}Tendrá noticias nuestras lo antes posible.{% endif %}",
  action: "Ver cómo está",
  mails: {
    "delay-lost": {
      subject: "Estamos buscando su paquete del pedido {{ orderName }}",
      heading: "Su paquete parece haberse perdido",
      body: [
        "Lo sentimos mucho. {% if lastSeen %}No hay rastro de su paquete desde el {{ lastSeen }}, y{% else %}Ya no hay rastro de su paquete, y{% endif %} debemos suponer que se ha perdido.",
        "No le dejaremos solo con esto. Una persona de nuestro equipo se está ocupando.{% if canAnswer %} Díganos abajo qué prefiere: que se lo enviemos de nuevo u otra cosa.{% endif %}",
        "{{ goodwill }}",
      ],
    },
    "delay-returning": {
      subject: "Su paquete del pedido {{ orderName }} vuelve hacia nosotros",
      heading: "Su paquete vuelve hacia nosotros",
      body: [
        "Lo sentimos: su paquete no se pudo entregar y vuelve hacia nosotros.{% if reason %} {{ reason }}{% endif %}",
        "{% if canAnswer %}Díganos abajo qué le gustaría que hiciéramos. {% endif %}En cuanto esté aquí, nos ocuparemos de él.",
        "{{ goodwill }}",
      ],
    },
    "delay-failed-attempt": {
      subject: "Su paquete del pedido {{ orderName }} no se pudo entregar",
      heading: "Su paquete aún no se ha podido entregar",
      body: [
        "{% if again %}Sentimos que esta vez tampoco haya sido posible: su paquete{% else %}Su paquete iba de camino, pero{% endif %} no se pudo entregar.",
        "{{ arrival }}",
        "{% if canTrack %}Con el número de seguimiento de abajo puede ver qué ocurre a continuación o dónde puede recogerlo.{% endif %}",
        "{{ goodwill }}",
      ],
    },
    "delay-missed": {
      subject: "Su paquete del pedido {{ orderName }} llega con retraso",
      heading: "Su paquete llega con retraso",
      body: [
        "{% if again %}Sentimos que siga esperando. {% else %}Lo sentimos. {% endif %}{% if oldBy %}Su paquete debía llegar a más tardar el {{ oldBy }} y todavía no ha llegado.{% else %}Su paquete ya debería haber llegado y todavía no está ahí.{% endif %}",
        "{{ arrival }}",
        "Lo seguimos de cerca y le escribiremos en cuanto haya novedades.",
        "{{ goodwill }}",
      ],
    },
    "delay-not-shipped": {
      subject: "Su pedido {{ orderName }} se enviará más tarde de lo previsto",
      heading: "Su pedido se enviará más tarde de lo previsto",
      body: [
        "{% if again %}Sentimos que tarde todavía más. {% else %}Lo sentimos. {% endif %}{% if oldBy %}Lo que ve abajo debía enviarse a más tardar el {{ oldBy }} y todavía no ha salido.{% else %}Lo que ve abajo ya debería haberse enviado y todavía no ha salido.{% endif %}",
        "{{ sending }}",
        "{{ rights }}",
        "{{ silence }}",
        "{{ goodwill }}",
      ],
    },
    "delay-carrier-late": {
      subject: "Su paquete del pedido {{ orderName }} llegará más tarde de lo previsto",
      heading: "Su paquete llegará más tarde de lo previsto",
      body: [
        "{% if again %}Sentimos que la fecha cambie otra vez. {% else %}Lo sentimos. {% endif %}{% if oldBy %}Su paquete se esperaba a más tardar el {{ oldBy }} y tardará más.{% else %}Su paquete tardará más de lo que pensábamos.{% endif %}",
        "{{ arrival }}",
        "{{ goodwill }}",
      ],
    },
    "delay-no-pickup": {
      subject: "Su paquete del pedido {{ orderName }} aún no está en camino",
      heading: "Su paquete aún no está en camino",
      body: [
        "{% if again %}Sentimos que aún no haya avances: su{% else %}Lo sentimos: su{% endif %} paquete está preparado, pero su viaje no ha empezado como debería.",
        "{{ arrival }}",
        "Nos estamos ocupando y le escribiremos en cuanto haya novedades.",
        "{{ rights }}",
        "{{ goodwill }}",
      ],
    },
    "delay-no-scan": {
      subject: "No hay noticias de su paquete del pedido {{ orderName }}",
      heading: "Esperamos noticias de su paquete",
      body: [
        "{% if again %}Lo sentimos: no{% else %}No{% endif %} hay noticias de su paquete {% if lastSeen %}desde el {{ lastSeen }}{% else %}por el momento{% endif %}. Eso no significa necesariamente que algo vaya mal, pero queremos que lo sepa.",
        "{{ arrival }}",
        "Lo seguimos de cerca y le escribiremos en cuanto haya novedades.",
        "{{ goodwill }}",
      ],
    },
    "delay-at-risk": {
      subject: "Su paquete del pedido {{ orderName }} quizá llegue más tarde de lo previsto",
      heading: "Su paquete quizá llegue más tarde de lo previsto",
      body: [
        "{% if oldBy %}Su paquete se esperaba a más tardar el {{ oldBy }}. Parece que no llegará para entonces, y lo sentimos.{% else %}Parece que su paquete tardará más de lo previsto, y lo sentimos.{% endif %}",
        "{{ arrival }}",
        "{{ goodwill }}",
      ],
    },
    "delay-several": {
      subject: "Novedades sobre los paquetes de su pedido {{ orderName }}",
      heading: "Partes de su pedido llegan con retraso",
      body: [
        "{% if again %}Sentimos que siga esperando partes de su pedido.{% else %}Lo sentimos: partes de su pedido llegan con retraso.{% endif %} Abajo ve cómo está cada una de ellas.",
        "{{ rights }}",
        "{{ silence }}",
        "Las seguimos de cerca y le escribiremos en cuanto haya novedades.",
        "{{ goodwill }}",
      ],
    },
    "delay-answer": {
      subject: "Hemos recibido su respuesta sobre el pedido {{ orderName }}",
      heading:
        "{% case answer %}{% when 'wait' %}Gracias por esperar{% when 'cancel' %}{% if tooLate %}Ya se ha enviado{% else %}Lo estamos cancelando{% endif %}{% when 'change_address' %}Hemos recibido su nueva dirección{% else %}Hemos recibido su mensaje{% endcase %}",
      body: [
        "{% case answer %}{% when 'wait' %}Gracias por su paciencia. Todo sigue como está, y le escribiremos en cuanto haya novedades.{% when 'cancel' %}{% if tooLate %}Lo sentimos: salió antes de que llegara su respuesta, por lo que ya no se puede cancelar. Si no desea quedárselo, podrá devolverlo en cuanto llegue.{% else %}Gracias por avisarnos. Estamos deteniendo lo que aún no ha salido, y recuperará todo lo que pagó por ello. En cuanto esté hecho, recibirá un correo nuestro.{% endif %}{% when 'change_address' %}Gracias por avisarnos. Una persona de nuestro equipo comprueba si el paquete aún puede enviarse a la nueva dirección.{% else %}Gracias por avisarnos. Una persona de nuestro equipo se está ocupando personalmente.{% endcase %}",
        "{% if answer == 'wait' %}{% if newBy and isUnsent %}{{ sending }}{% elsif newBy %}{{ arrival }}{% endif %}{% elsif answer != 'cancel' %}{{ soon }}{% endif %}",
        "{% if answer == 'wait' %}{% if canCancel %}Si cambia de opinión, todavía puede cancelar hasta el envío.{% endif %}{% elsif answer != 'cancel' %}No tiene que hacer nada más.{% endif %}",
      ],
    },
    "goodwill-given": {
      subject: "Algo para usted, por su pedido {{ orderName }}",
      heading: "Una pequeña disculpa",
      body: [
        "No todo en su pedido {{ orderName }} ha salido como debía, y lo sentimos. Gracias por su paciencia.",
        "{{ goodwill }}",
      ],
    },
    "survey-csat": {
      subject: "¿Cómo hemos atendido su solicitud sobre el pedido {{ orderName }}?",
      heading: "¿Qué le ha parecido?",
      body: [
        "Nos había pedido algo sobre el pedido {{ orderName }}. Nos gustaría saber si quedó contento con nuestra atención.",
        "Basta un clic.",
      ],
    },
    "survey-nps": {
      subject: "Una pregunta sobre su pedido {{ orderName }}",
      heading: "Una sola pregunta",
      body: ["Hace unos días que tiene su pedido {{ orderName }}. Esperamos que le guste.", "Basta un clic."],
    },
  },
};
