import type { CaseWords } from "./case-words";

export const fr: CaseWords = {
  language: "fr",
  kinds: {
    damaged: "Un article est arrivé endommagé",
    wrong_item: "Un mauvais article est arrivé",
    missing_item: "Il manque un article dans le colis",
    not_arrived: "Le colis n’est pas arrivé",
    question: "Une question",
  },
  acts: {
    help: "Aide pour cette commande",
    claim: "Il y a un problème",
    write: "Nous écrire",
    mine: "Vos messages",
    one: "N° {number} : {kind}",
    track: "Voir où est ma commande",
  },
  form: {
    claimTitle: "Quel est le problème avec la commande {order} ?",
    questionTitle: "Écrivez-nous au sujet de la commande {order}",
    text: "Un membre de notre équipe vous lit et vous répond par e-mail.",
    kind: "Quel est le problème ?",
    items: "Quels articles ?",
    itemsHint: "Indiquez la quantité. Laissez vide si le colis n’est pas arrivé.",
    words: "Que s’est-il passé ?",
    message: "Votre message",
    about: "Sujet : {topic}",
    photoHint: "Les photos peuvent faire jusqu’à 10 Mo au total.",
    send: "Envoyer",
    chooseKind: "Veuillez choisir quel est le problème.",
    chooseItems: "Veuillez choisir au moins un article.",
    noWords: "Veuillez écrire quelques mots.",
    tooMany:
      "Vous venez d’écrire plusieurs fois. Nous avons bien reçu ces messages. Veuillez patienter un peu avant d’écrire de nouveau.",
    taken: "Nous avons reçu votre message. Un e-mail vous parviendra dans un instant.",
  },
  page: {
    title: "Votre message n° {number} au sujet de la commande {order}",
    open: "Nous avons reçu votre message et vous répondrons dès que possible.",
    openUntil: "Nous avons reçu votre message. Vous recevrez notre réponse au plus tard le {time}.",
    late: "Nous sommes désolés que notre réponse prenne plus de temps qu’annoncé. Votre message n’est pas oublié.",
    answered: "Nous vous avons répondu.",
    closed: "Cette conversation est terminée. S’il reste un point à régler, écrivez-nous simplement de nouveau.",
    you: "Vous",
    photo: "Photo {number}",
    reply: "Répondre",
    taken: "Nous avons reçu votre message. Il s’affichera ici dans un instant.",
  },
  help: {
    title: "Aide pour la commande {order}",
    ask: "De quoi s’agit-il ?",
    other: "Choisir un autre sujet",
  },
  topics: {
    where: "Où est ma commande ?",
    late: "Elle est en retard ou n’est pas arrivée",
    cancel: "Je souhaite annuler",
    address: "L’adresse est fausse",
    return: "Je souhaite retourner un article",
    wrong: "Un article est endommagé, erroné ou manquant",
    refund: "Où est mon remboursement ?",
    other: "Autre chose",
  },
  answers: {
    cancelled: "Cette commande a été annulée. Ce qui a été remboursé figure dans l’e-mail que nous vous avons envoyé.",
    stopping: "Vous avez demandé l’annulation de cette commande. La page de votre commande indique où cela en est.",
    unsent:
      "Votre commande n’est pas encore partie. La page de votre commande indique quand nous pensons l’expédier, pour autant que nous le sachions.",
    onWay:
      "Votre commande est en route. La page de votre commande indique où se trouve chaque colis et quand nous l’attendons.",
    arrived:
      "D’après le transporteur, tout est arrivé. Regardez autour de votre porte, demandez à vos voisins et cherchez un avis de passage. Si vous ne trouvez rien, dites-le-nous.",
    trouble: "Il y a eu un problème en chemin. Dites-le-nous, afin que nous puissions vous aider.",
    canCancel:
      "Ce qui n’est pas encore parti peut encore être annulé. À la page suivante, vous choisissez ce que vous ne souhaitez plus.",
    noCancel: "Plus rien de cette commande ne peut être arrêté. Vous pourrez retourner les articles une fois arrivés.",
    addressOpen:
      "Votre commande n’est pas encore partie. Écrivez-nous tout de suite la bonne adresse : nous essaierons de la modifier à temps.",
    addressGone:
      "Votre commande est partie. Le transporteur vous permet peut-être encore de modifier la livraison ; le numéro de suivi figure sur la page de votre commande.",
    canReturn: "Vous choisissez ce que vous souhaitez retourner et voyez votre remboursement avant de décider.",
    noReturn: "Les articles peuvent être retournés une fois que nous vous les avons envoyés.",
    allBack:
      "Tout ce que nous vous avons envoyé fait déjà l’objet d’un retour ou a été remboursé. La page de votre commande indique où cela en est.",
    wrong:
      "Nous en sommes désolés. Dites-nous quel est le problème, si possible avec des photos, et un membre de notre équipe s’en occupe.",
    wrongUnsent: "Votre commande n’est pas encore partie. Si quelque chose ne va pas, écrivez-nous.",
    refund:
      "La page de votre commande indique où en est une annulation ou un retour. Après notre remboursement, quelques jours peuvent passer avant qu’il n’apparaisse à votre banque.",
    write: "Écrivez-nous. Un membre de notre équipe vous répond par e-mail.",
  },
};
