import type { MailTexts } from "../mail-texts";

export const fr: MailTexts = {
  language: "fr",
  dir: "ltr",
  colon: "\u00a0:",
  greeting: "Bonjour{% if firstName %} {{ firstName }}{% endif %},",
  items: "Articles",
  reason: "Motif",
  reasons: {
    "Your order has already been shipped, so it can no longer be cancelled.":
      "Votre commande a déjà été expédiée et ne peut donc plus être annulée.",
    "More units were asked for than the order still holds.":
      "La demande porte sur plus d’unités que la commande n’en contient encore.",
    "One of the items is not part of this order.": "L’un des articles ne fait pas partie de cette commande.",
    "An item was named twice.": "Un article a été indiqué deux fois.",
  },
  closing: "Cordialement,\n{{ shopName }}",
  footer: "Vous recevez cet e-mail au sujet de votre commande {{ orderName }} chez {{ shopName }}.",
  mails: {
    "cancellation-received": {
      subject: "Nous avons bien reçu votre demande d’annulation pour la commande {{ orderName }}",
      heading: "Votre demande nous est bien parvenue",
      body: [
        "Merci de nous avoir prévenus que vous souhaitez annuler {% if part %}des articles de {% endif %}la commande {{ orderName }}. Nous vérifions si elle peut encore être arrêtée.",
        "{% if until %}Vous aurez de nos nouvelles au plus tard le {{ until }}.{% else %}Nous vous écrirons dès que nous le saurons.{% endif %} Vous n’avez rien d’autre à faire.",
      ],
    },
    "cancellation-undo": {
      subject:
        "{% if part %}Des articles de votre commande {{ orderName }} vont être annulés{% else %}Votre commande {{ orderName }} va être annulée{% endif %}",
      heading:
        "{% if part %}Des articles de votre commande vont être annulés{% else %}Votre commande va être annulée{% endif %}",
      body: [
        "{% if part %}Les articles ci-dessous seront retirés de la commande {{ orderName }}{% else %}La commande {{ orderName }} sera annulée{% endif %}{% if until %} le {{ until }}{% else %} prochainement{% endif %}.",
        "{% if link %}Vous avez changé d’avis ? D’ici là, un clic suffit pour conserver votre commande.{% else %}Vous avez changé d’avis ? Écrivez-nous simplement avant cette échéance.{% endif %}",
      ],
      action: "Conserver ma commande",
    },
    "cancellation-done": {
      subject: "Votre commande {{ orderName }} a été annulée",
      heading: "Votre commande a été annulée",
      body: [
        "La commande {{ orderName }} a été annulée et rien ne sera expédié.",
        "{% if amount %}Nous vous avons remboursé {{ amount }} sur le moyen de paiement utilisé. Quelques jours peuvent être nécessaires avant que le montant apparaisse sur votre compte.{% endif %}",
        "Nous serons heureux de vous accueillir à nouveau.",
      ],
    },
    "cancellation-lines-done": {
      subject: "Des articles de votre commande {{ orderName }} ont été annulés",
      heading: "Votre commande a été modifiée",
      body: [
        "Les articles ci-dessous ont été retirés de la commande {{ orderName }}. Le reste suit son cours comme prévu.",
        "{% if amount %}Nous vous avons remboursé {{ amount }} sur le moyen de paiement utilisé. Quelques jours peuvent être nécessaires avant que le montant apparaisse sur votre compte.{% endif %}",
      ],
    },
    "cancellation-declined": {
      subject: "Votre demande d’annulation pour la commande {{ orderName }}",
      heading: "Nous n’avons pas pu annuler votre commande",
      body: [
        "Nous sommes désolés : la commande {{ orderName }} ne peut plus être annulée. Elle suit son cours comme prévu.",
        "Si vous avez des questions ou souhaitez connaître les autres possibilités, écrivez-nous. Nous vous aiderons avec plaisir.",
      ],
    },
    "cancellation-review": {
      subject: "Nous examinons votre demande pour la commande {{ orderName }}",
      heading: "Nous examinons votre demande",
      body: [
        "Merci de votre patience. Un membre de notre équipe examine votre demande d’annulation de la commande {{ orderName }}.",
        "{% if until %}Vous recevrez notre réponse au plus tard le {{ until }}.{% else %}Vous recevrez notre réponse dès que possible.{% endif %}",
      ],
    },
    "cancellation-refused": {
      subject: "Votre commande {{ orderName }} n’a pas pu être arrêtée à temps",
      heading: "Votre commande n’a pas pu être arrêtée à temps",
      body: [
        "Nous avons essayé d’arrêter la commande {{ orderName }}, mais sa préparation était déjà trop avancée. Nous sommes désolés de ne pas avoir été assez rapides.",
        "La commande sera expédiée comme prévu. Si vous ne souhaitez pas la garder, écrivez-nous dès sa réception et nous vous aiderons.",
      ],
    },
    "cancellation-shipped": {
      subject: "Votre commande {{ orderName }} est déjà en route",
      heading: "Votre commande est déjà en route",
      body: [
        "Nous sommes désolés : la commande {{ orderName }} a déjà été expédiée et nous ne pouvons plus l’annuler.",
        "Si vous ne souhaitez pas la garder, vous pourrez la retourner après réception. Écrivez-nous et nous vous expliquerons comment faire.",
      ],
    },
    "cancellation-kept": {
      subject: "Votre commande {{ orderName }} suit son cours",
      heading: "Votre commande suit son cours",
      body: [
        "Bonne nouvelle : la commande {{ orderName }} ne sera pas annulée. Nous la préparons comme prévu.",
        "Vous n’avez rien d’autre à faire.",
      ],
    },
    "case-received": {
      subject: "Nous avons reçu votre message au sujet de la commande {{ orderName }}",
      heading: "Nous avons reçu votre message",
      body: [
        "Merci de nous avoir écrit au sujet de la commande {{ orderName }}. Un membre de notre équipe lit personnellement votre message{% if caseNumber %} (n° {{ caseNumber }}){% endif %}.",
        "{% if until %}Vous recevrez notre réponse au plus tard le {{ until }}.{% else %}Vous recevrez notre réponse dès que possible.{% endif %}",
        "Vous souhaitez ajouter quelque chose ? Votre page vous reste ouverte à tout moment.",
      ],
      action: "Ouvrir mon message",
    },
    "case-answered": {
      subject: "Notre réponse au sujet de la commande {{ orderName }}",
      heading: "Nous vous avons répondu",
      body: [
        "Voici notre réponse à votre message{% if caseNumber %} (n° {{ caseNumber }}){% endif %} au sujet de la commande {{ orderName }} :",
      ],
      action: "Lire et répondre",
    },
    "order-code": {
      subject: "Votre code pour la commande {{ orderName }}",
      heading: "Votre code pour la commande {{ orderName }}",
      body: [
        "{% if code %}Votre code est {{ code }}.{% else %}Votre code a expiré.{% endif %}",
        "{% if until %}Saisissez-le avant le {{ until }} sur la page où vous l’avez demandé.{% endif %}",
        "Si vous ne l’avez pas demandé, vous n’avez rien à faire : sans ce code, personne ne voit votre commande. Nous ne vous le demanderons jamais par téléphone ni par e-mail.",
      ],
    },
    "withdrawal-receipt": {
      subject: "Nous avons bien reçu votre rétractation pour la commande {{ orderName }}",
      heading: "Nous avons bien reçu votre rétractation",
      body: [
        "{% if name and receivedAt %}Le {{ receivedAt }}, nous avons reçu cette déclaration : {{ name }} se rétracte du contrat portant sur la commande {{ orderName }}.{% endif %}",
        "{% if items %}Cela concerne : {{ items }}{% else %}Cela concerne tous les articles de cette commande.{% endif %}",
        "Conservez cet e-mail comme accusé de réception. Nous vous écrivons dans un instant pour la suite, ou dès que nous aurons retrouvé votre commande.",
      ],
    },
  },
};
