import type { SmsTexts } from "../sms-texts";

export const es: SmsTexts = {
  language: "es",
  arrival:
    "{% if newFrom %}Ahora lo esperamos entre el {{ newFrom }} y el {{ newBy }}.{% elsif newBy %}Ahora lo esperamos, a más tardar, el {{ newBy }}.{% else %}Todavía no sabemos la nueva fecha.{% endif %}",
  sending:
    "{% if newFrom %}Ahora prevemos enviarlo entre el {{ newFrom }} y el {{ newBy }}.{% elsif newBy %}Ahora prevemos enviarlo, a más tardar, el {{ newBy }}.{% else %}Todavía no sabemos la nueva fecha.{% endif %}",
  messages: {
    "delay-lost":
      "{{ shopName }}: lo sentimos mucho, parece que el paquete de su pedido {{ orderName }} se ha perdido. Nos estamos ocupando. Cómo seguimos: {{ link }}",
    "delay-returning":
      "{{ shopName }}: lo sentimos, el paquete de su pedido {{ orderName }} no se pudo entregar y vuelve a nosotros. Cómo seguimos: {{ link }}",
    "delay-failed-attempt":
      "{{ shopName }}: no se pudo entregar el paquete de su pedido {{ orderName }}. {{ arrival }} Más información: {{ link }}",
    "delay-missed":
      "{{ shopName }}: lo sentimos, el paquete de su pedido {{ orderName }} llega con retraso. {{ arrival }} Más información: {{ link }}",
    "delay-not-shipped":
      "{{ shopName }}: lo sentimos, su pedido {{ orderName }} saldrá más tarde de lo previsto. {{ sending }} Qué puede hacer: {{ link }}",
    "delay-carrier-late":
      "{{ shopName }}: lo sentimos, el paquete de su pedido {{ orderName }} tardará más. {{ arrival }} Más información: {{ link }}",
    "delay-no-pickup":
      "{{ shopName }}: lo sentimos, el paquete de su pedido {{ orderName }} está preparado, pero aún no está en camino. {{ arrival }} Más información: {{ link }}",
    "delay-no-scan":
      "{{ shopName }}: de momento no hay novedades del paquete de su pedido {{ orderName }}. Estamos pendientes. {{ arrival }} Más información: {{ link }}",
    "delay-at-risk":
      "{{ shopName }}: el paquete de su pedido {{ orderName }} puede llegar más tarde de lo previsto; lo sentimos. {{ arrival }} Más información: {{ link }}",
    "delay-several":
      "{{ shopName }}: lo sentimos, partes de su pedido {{ orderName }} llegan con retraso. Cómo está cada una: {{ link }}",
  },
};
