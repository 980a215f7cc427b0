import type { GiftWords } from "./gift-words";

export const es: GiftWords = {
  language: "es",
  find: {
    link: "¿Ha sido un regalo?",
    title: "Devolver un regalo",
    text: "Escriba el número del pedido, el código postal de entrega y su propio correo electrónico. Le enviamos un código. No avisamos a quien se lo regaló.",
    postcode: "Código postal de entrega",
    postcodeHint: "El que figura en la etiqueta del paquete.",
    email: "Su correo electrónico",
    emailHint: "Todo lo relativo a su devolución llega solo a esta dirección.",
    incomplete:
      "Rellene los tres campos, con un correo electrónico completo y el código postal tal como figura en el paquete.",
  },
  code: {
    text: "Si este número y este código postal son de un regalo, acabamos de enviar un código a su correo electrónico. Puede tardar un minuto; mire también en la carpeta de spam.",
    button: "Ver mi regalo",
    opening: "Se abre su regalo",
    goOn: "Ir a mi regalo",
  },
  page: {
    title: "Su regalo del pedido {order}",
    text: "Aquí puede devolver lo que le han regalado. Solo le escribimos a usted sobre ello.",
    items: "Artículos",
    canReturn: "se pueden devolver {count}",
    cannotReturn: "nada más que devolver",
    act: "Devolver algo",
    back: "Volver a mi regalo",
    notTaken: "Esto ya no es posible. Abajo ve lo que se puede devolver.",
  },
  giveBack: {
    title: "Devolver un regalo del pedido {order}",
    text: "Elija lo que quiere devolver y por qué. Después verá lo que puede recibir a cambio.",
    next: "Continuar",
  },
  offer: {
    update: "Mostrar de nuevo",
    changed: "Ha cambiado algo. Compruébelo una vez más.",
    account:
      "El crédito se abona en su propia cuenta de nuestra tienda, la de {email}, cuando su paquete haya llegado y lo hayamos revisado. Si todavía no tiene una cuenta con esta dirección, inicie sesión una vez con ella en nuestra tienda: así se crea.",
    ownMailbox:
      "El crédito iría a quien hizo el pedido. Si lo quiere para usted, abra «¿Ha sido un regalo?» con su propio correo electrónico.",
  },
};
