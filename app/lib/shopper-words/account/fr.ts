import type { AccountWords } from "./account-words";

export const fr: AccountWords = {
  language: "fr",
  reasons: {
    "Your order has already been shipped, so it can no longer be cancelled.":
      "Votre commande a déjà été expédiée et ne peut donc plus être annulée.",
    "More units were asked for than the order still holds.":
      "La demande porte sur plus d’unités que la commande n’en contient encore.",
    "One of the items is not part of this order.": "L’un des articles ne fait pas partie de cette commande.",
    "An item was named twice.": "Un article a été indiqué deux fois.",
    "Nothing was chosen in exchange.": "Aucun article n’a été choisi pour l’échange.",
    "What was chosen cannot be had in exchange.": "L’article choisi ne peut pas être obtenu en échange.",
    "No more items can be had in exchange than come back.":
      "On ne peut pas échanger plus d’articles qu’il n’en revient.",
    "What is wanted in exchange is sold out, and nothing else is offered.":
      "L’article souhaité en échange est épuisé, et rien d’autre n’est proposé.",
    "What is wanted in exchange costs less than what comes back, and only an exchange is offered.":
      "L’article souhaité coûte moins cher que ce qui revient, et seul un échange est proposé.",
  },
  cancellation: {
    stopping: {
      title: "Votre demande d’annulation nous est parvenue",
      text: "Nous arrêtons votre commande. Vous recevrez un e-mail dès que nous en saurons plus.",
    },
    warehouse: {
      title: "Nous avons demandé à l’entrepôt d’arrêter votre commande",
      text: "Vous recevrez un e-mail dès que nous aurons sa réponse.",
    },
    review: {
      title: "Nous examinons votre demande d’annulation",
      text: "Un membre de notre équipe l’étudie personnellement et vous écrira.",
    },
    undo: {
      title: "Votre commande sera annulée le {until}",
      text: "Vous avez changé d’avis\u00a0? D’ici là, vous pouvez conserver votre commande.",
    },
    undoPart: {
      title: "Des articles de votre commande seront annulés le {until}",
      text: "Vous avez changé d’avis\u00a0? D’ici là, vous pouvez les conserver.",
    },
    cancelling: {
      title: "Votre commande est en cours d’annulation",
      text: "Vous recevrez un e-mail dès que ce sera fait.",
    },
    cancellingPart: {
      title: "Des articles de votre commande sont en cours d’annulation",
      text: "Vous recevrez un e-mail dès que ce sera fait.",
    },
    cancelled: { title: "Votre commande a été annulée", text: "Rien ne sera expédié." },
    cancelledPart: {
      title: "Des articles de votre commande ont été annulés",
      text: "Le reste suit son cours comme prévu.",
    },
    declined: {
      title: "Nous n’avons pas pu annuler votre commande",
      text: "Nous sommes désolés. Votre commande suit son cours comme prévu.",
    },
    refused: {
      title: "Votre commande n’a pas pu être arrêtée à temps",
      text: "Nous sommes désolés. Si vous ne souhaitez pas la garder, vous pourrez la retourner après réception.",
    },
    shipped: {
      title: "Votre commande est déjà en route",
      text: "Nous sommes désolés. Si vous ne souhaitez pas la garder, vous pourrez la retourner après réception.",
    },
    kept: { title: "Votre commande suit son cours", text: "Elle ne sera pas annulée." },
  },
  labels: {
    because: "Motif",
    sentOn: "Expédié le {date}",
    perUnit: "{price} l’unité",
  },
  keep: {
    label: "Conserver ma commande",
    title: "Conserver votre commande\u00a0?",
    text: "Votre commande sera expédiée comme prévu et rien ne sera remboursé.",
    thanks: "Merci. Vous conservez votre commande.",
    next: "Nous la poursuivons et vous envoyons un e-mail dans un instant.",
  },
  returnReasons: {
    "changed-my-mind": "J’ai changé d’avis",
    "item-not-as-described": "Article non conforme à la description",
    "received-the-wrong-item": "Mauvais article reçu",
    "damaged-or-defective": "Endommagé ou défectueux",
    "too-small": "Trop petit",
    "too-big": "Trop grand",
    style: "Le style ne me plaît pas",
    color: "La couleur ne me plaît pas",
    "other-reason": "Autre raison",
    unknown: "Non précisé",
  },
  obstacles: {
    unsent: "Rien de cette commande n’a encore été expédié\u00a0: rien ne peut donc être retourné.",
    returned: "Tout ce qui a été expédié fait déjà l’objet d’un retour ou a été remboursé.",
    later: "Ce n’est pas possible pour le moment. Veuillez réessayer dans une minute.",
  },
};
