import type { RulesWords } from "./rules-words";

export const fr: RulesWords = {
  link: "Comment fonctionnent les retours et les annulations",
  title: "Retours, annulations et retards",
  intro:
    "Voici ce qui vaut pour un article ordinaire. Certains articles peuvent faire exception : avant tout envoi, le formulaire vous montre ce qui vaut pour le vôtre.",
  returns: {
    title: "Renvoyer un article",
    everyone: "Un membre de notre équipe examine chaque retour. Vous recevez notre réponse sous {time}.",
    firstDay: "Le jour de la livraison",
    upTo: "Jusqu’à {time} après la livraison",
    between: "{time} après la livraison",
    later: "Plus tard",
    always: "À tout moment",
    APPROVED: "Vous pouvez le renvoyer.",
    KEEP: "Vous n’avez pas besoin de le renvoyer : vous le gardez.",
    REVIEW: "Un membre de notre équipe l’examine d’abord. Vous recevez notre réponse sous {time}.",
    DECLINED: "Il ne peut pas être renvoyé.",
    ways: "Ce que vous recevez : {ways}.",
    refund: "un remboursement sur le moyen de paiement utilisé",
    store_credit: "un crédit en magasin",
    moreCredit: "un crédit en magasin majoré de {percent}",
    exchange: "un autre article en échange",
    account: "Pour utiliser le crédit en magasin, connectez-vous avec l’adresse e-mail de votre commande.",
    labelFree: "L’étiquette ne vous coûte rien.",
    labelFee: "{amount} sont déduits de votre remboursement pour l’étiquette.",
    heldBack: "{percent} du prix sont retenus.",
    photo: "Veuillez joindre une photo : sans photo, un membre de notre équipe l’examine d’abord.",
    send: "Une fois votre retour accepté, vous avez {time} pour l’envoyer.",
    holiday: "Commandé du {from} au {until} : vous pouvez le renvoyer jusqu’au {last}.",
  },
  cancel: {
    title: "Annuler une commande",
    unsent: "Tant que votre commande n’est pas expédiée",
    waiting: "Avant la préparation de votre commande",
    packing: "Pendant la préparation de votre commande",
    upTo: "Jusqu’à {time} après la commande :",
    later: "Plus tard :",
    cancel: "Nous l’annulons dès que vous le demandez et vous remboursons.",
    stop: "Nous interrogeons l’entrepôt, puis annulons et remboursons votre commande si elle peut encore être arrêtée.",
    undo: "Si vous changez d’avis, vous pouvez encore garder votre commande pendant {time}.",
    review:
      "Un membre de notre équipe vérifie si elle peut encore être arrêtée. Vous recevez notre réponse sous {time}.",
    decline: "Elle ne peut plus être annulée.",
    sent: "Une fois expédiée, votre commande ne peut plus être annulée. Vous pouvez la renvoyer quand elle est arrivée.",
  },
  withdraw: {
    title: "Droit de rétractation dans l’Union européenne",
    text: "En tant que consommateur dans l’Union européenne, vous pouvez vous rétracter de votre achat jusqu’à {time} après la livraison, sans donner de motif.",
  },
  delays: {
    title: "Si votre commande est en retard",
    told: "Nous vous écrivons quand nous voyons que votre commande est en retard, et vous choisissez la suite. Vous pouvez aussi retrouver votre commande ici à tout moment.",
    untold:
      "Retrouvez ici votre commande pour voir où elle se trouve. Si elle est en retard, écrivez-nous depuis sa page : un membre de notre équipe s’en occupe.",
  },
  more: "Nos conditions en détail",
};
