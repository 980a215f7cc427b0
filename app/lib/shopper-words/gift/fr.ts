import type { GiftWords } from "./gift-words";

export const fr: GiftWords = {
  language: "fr",
  find: {
    link: "C’était un cadeau ?",
    title: "Retourner un cadeau",
    text: "Saisissez le numéro de la commande, le code postal de livraison et votre propre adresse e-mail. Nous vous envoyons un code. Nous n’en informons pas la personne qui vous l’a offert.",
    postcode: "Code postal de livraison",
    postcodeHint: "Celui de l’étiquette du colis.",
    email: "Votre adresse e-mail",
    emailHint: "Tout ce qui concerne votre retour est envoyé à cette seule adresse.",
    incomplete:
      "Veuillez remplir les trois champs, avec une adresse e-mail complète et le code postal indiqué sur le colis.",
  },
  code: {
    text: "Si ce numéro et ce code postal sont ceux d’un cadeau, nous venons d’envoyer un code à votre adresse e-mail. Cela peut prendre une minute ; pensez à regarder dans vos courriers indésirables.",
    button: "Afficher mon cadeau",
    opening: "Votre cadeau s’ouvre",
    goOn: "Continuer vers mon cadeau",
  },
  page: {
    title: "Votre cadeau de la commande {order}",
    text: "Vous pouvez renvoyer ici ce que l’on vous a offert. Nous n’écrivons à ce sujet qu’à vous.",
    items: "Articles",
    canReturn: "{count} à retourner au maximum",
    cannotReturn: "plus rien à retourner",
    act: "Retourner quelque chose",
    back: "Retour à mon cadeau",
    notTaken: "Ce n’est plus possible. Vous voyez ci-dessous ce qui peut être retourné.",
  },
  giveBack: {
    title: "Retourner un cadeau de la commande {order}",
    text: "Choisissez ce que vous souhaitez renvoyer, et pourquoi. Vous voyez ensuite ce que vous pouvez obtenir en échange.",
    next: "Continuer",
  },
  offer: {
    update: "Afficher de nouveau",
    changed: "Vous avez changé quelque chose. Veuillez vérifier encore une fois.",
    account:
      "Le crédit boutique est versé sur votre propre compte dans notre boutique, celui de {email}, dès que votre colis est arrivé et que nous l’avons contrôlé. Si vous n’avez pas encore de compte avec cette adresse, connectez-vous une fois à notre boutique avec elle : le compte est alors créé.",
    ownMailbox:
      "Un crédit boutique irait à la personne qui a commandé. Si vous le souhaitez pour vous, ouvrez « C’était un cadeau ? » avec votre propre adresse e-mail.",
  },
};
