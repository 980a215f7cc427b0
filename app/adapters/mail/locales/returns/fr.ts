import type { ReturnMailTexts } from "../../return-mail-texts";

export const fr: ReturnMailTexts = {
  language: "fr",
  sorry:
    "{% if fault %}Nous sommes désolés que votre commande n’ait pas été conforme à vos attentes. Merci de nous l’avoir signalé{% if decided %} ; nous allons bien sûr y remédier{% endif %}.{% endif %}",
  way: "{% if total %}Vous recevrez {{ total }} {% if credit %}en crédit boutique{% else %}sur le moyen de paiement utilisé{% endif %}.{% if bonus %} S’y ajoute un bonus de {{ bonus }} en crédit boutique.{% endif %}{% endif %}{% if due %}Pour les nouveaux articles, il restera {{ due }} à payer. Nous vous écrirons à ce sujet.{% endif %}",
  timing:
    "{% case when %}{% when 'approved' %}Nous nous en occupons immédiatement.{% when 'first_scan' %}Nous finaliserons votre retour dès que le transporteur aura scanné votre colis.{% when 'delivered' %}Nous finaliserons votre retour dès que votre colis sera arrivé.{% else %}Nous finaliserons votre retour dès que votre colis sera arrivé et que nous l’aurons vérifié.{% endcase %}",
  unsent:
    "{% if unsent %}N’oubliez pas de nous envoyer les articles ci-dessous{% if sendBy %} au plus tard le {{ sendBy }}{% endif %}. La marche à suivre se trouve sur la page de votre retour.{% endif %}",
  unsentHeading: "Votre colis reste à envoyer",
  less: "{% if short %}Nous avions annoncé {{ quoted }}. Le montant est inférieur de {{ short }}, car une partie n’est pas arrivée ou n’a pas pu être acceptée ; le détail figure ci-dessous.{% endif %}",
  action: "Voir mon retour",
  mails: {
    "return-review": {
      subject: "Nous examinons votre retour pour la commande {{ orderName }}",
      heading: "Votre demande nous est bien parvenue",
      body: [
        "{{ sorry }}",
        "Merci de nous avoir indiqué que vous souhaitez retourner des articles de la commande {{ orderName }}. Un membre de notre équipe examine personnellement votre demande.",
        "{% if until %}Vous recevrez notre réponse au plus tard le {{ until }}.{% else %}Vous recevrez notre réponse dès que possible.{% endif %} Merci de l’attendre avant d’envoyer quoi que ce soit.",
      ],
    },
    "return-declined": {
      subject: "Votre demande de retour pour la commande {{ orderName }}",
      heading: "Nous ne pouvons pas reprendre ces articles",
      body: [
        "Merci pour votre demande. Nous sommes désolés de ne pas pouvoir l’accepter. Vous trouverez ci-dessous la raison pour chaque article.",
        "Si vous avez une question ou un autre avis, écrivez-nous. Un membre de notre équipe lira votre message et réexaminera votre demande.",
      ],
    },
    "return-approved": {
      subject: "Votre retour pour la commande {{ orderName }} est accepté",
      heading: "Votre retour est accepté",
      body: [
        "{{ sorry }}",
        "{% if onRequest %}Dès que vous êtes prêt à envoyer le colis, demandez votre étiquette sur la page de votre retour.{% else %}Veuillez bien emballer les articles, joindre le bon de retour et envoyer le colis à l’adresse ci-dessous. Vous trouverez le bon sur la page de votre retour ; une note portant le numéro {{ rma }} convient aussi.{% endif %}",
        "{{ way }}",
        "{{ timing }}",
      ],
    },
    "return-label": {
      subject: "Votre étiquette de retour pour la commande {{ orderName }}",
      heading: "Voici votre étiquette de retour",
      body: [
        "{{ sorry }}",
        "Votre retour est accepté et votre étiquette est prête. Veuillez bien emballer les articles, coller l’étiquette sur le colis et le remettre au transporteur.{% if hasQr %} Si vous n’avez pas d’imprimante, présentez le code qui se trouve sur la page de votre retour.{% endif %}",
        "{{ way }}",
        "{{ timing }}",
      ],
      action: "Obtenir l’étiquette",
    },
    "return-keep": {
      subject: "Votre retour pour la commande {{ orderName }} : rien à renvoyer",
      heading: "Vous n’avez rien à renvoyer",
      body: [
        "{{ sorry }}",
        "Votre retour est accepté et vous pouvez conserver les articles ci-dessous. Vous pouvez les utiliser ou en faire profiter quelqu’un.",
        "{{ way }}",
        "{{ timing }}",
      ],
    },
    "return-reminder": {
      subject: "Rappel concernant votre retour pour la commande {{ orderName }}",
      heading: "Souhaitez-vous toujours effectuer ce retour ?",
      body: [
        "Nous n’avons pas encore vu votre colis. Si vous l’avez déjà envoyé, merci : vous n’avez rien d’autre à faire.",
        "{% if daysLeft == 0 %}Aujourd’hui est le dernier jour pour l’envoyer.{% elsif daysLeft == 1 %}Il vous reste un jour pour l’envoyer.{% elsif daysLeft %}Il vous reste {{ daysLeft }} jours pour l’envoyer.{% endif %}",
        "{% if onRequest %}Vous obtiendrez votre étiquette sur la page de votre retour.{% elsif hasLabel %}Vous trouverez votre étiquette sur la page de votre retour.{% endif %} Si vous préférez garder les articles, vous pouvez y annuler le retour.",
      ],
    },
    "return-on-its-way": {
      subject: "Votre retour pour la commande {{ orderName }} est en route",
      heading: "Votre retour est en route",
      body: [
        "Le transporteur a pris en charge votre colis. Vous n’avez rien d’autre à faire.",
        "{{ way }}",
        "{{ timing }}",
      ],
    },
    "return-arrived": {
      subject: "Votre retour pour la commande {{ orderName }} est arrivé",
      heading: "Votre retour est arrivé",
      body: [
        "Votre colis est arrivé. Merci de l’avoir envoyé.",
        "Nous allons maintenant vérifier les articles. Vous aurez de nos nouvelles dès que ce sera fait.",
      ],
    },
    "return-refunded": {
      subject:
        "{% if total %}Votre remboursement pour la commande {{ orderName }}{% elsif isUnsent %}{{ unsentHeading }} ({{ orderName }}){% else %}Votre retour pour la commande {{ orderName }} est terminé{% endif %}",
      heading:
        "{% if total %}Votre remboursement est en route{% elsif isUnsent %}{{ unsentHeading }}{% else %}Votre retour est terminé{% endif %}",
      body: [
        "{% if total %}{% if credit %}{% unless isUnsent or kept %}Merci pour votre retour. {% endunless %}Nous vous avons accordé {{ total }} en crédit boutique. Connectez-vous lors de votre prochaine commande pour l’utiliser.{% else %}{% unless isUnsent or kept %}Merci pour votre retour. {% endunless %}Nous vous avons remboursé {{ total }} sur le moyen de paiement utilisé. Quelques jours peuvent être nécessaires avant que le montant apparaisse sur votre compte.{% endif %}{% elsif isUnsent %}{% else %}Merci pour votre retour. Il est terminé et il n’y avait pas d’autre montant à rembourser.{% endif %}",
        "{{ less }}",
        "{{ unsent }}",
        "{% if bonus %}S’y ajoute un bonus de {{ bonus }} en crédit boutique.{% endif %}",
        "{% if fault %}Encore une fois, nous sommes désolés pour ce désagrément.{% endif %}",
      ],
    },
    "return-exchanged": {
      subject: "Votre échange pour la commande {{ orderName }}",
      heading: "Vos nouveaux articles sont en préparation",
      body: [
        "{% unless isUnsent or kept %}Merci pour votre retour. {% endunless %}Nous préparons maintenant les articles que vous avez choisis à la place et vous les enverrons dès que possible.",
        "{% if total %}Nous vous avons rendu la différence de {{ total }} {% if credit %}en crédit boutique{% else %}sur le moyen de paiement utilisé{% endif %}.{% endif %}{% if due %}Pour les nouveaux articles, il reste {{ due }} à payer. Nous vous écrirons à ce sujet.{% endif %}",
        "{{ unsent }}",
        "{% if bonus %}S’y ajoute un bonus de {{ bonus }} en crédit boutique.{% endif %}",
        "{% if fault %}Encore une fois, nous sommes désolés pour ce désagrément.{% endif %}",
      ],
    },
    "return-done": {
      subject:
        "{% if isUnsent %}{{ unsentHeading }} ({{ orderName }}){% else %}Votre retour pour la commande {{ orderName }} est terminé{% endif %}",
      heading: "{% if isUnsent %}{{ unsentHeading }}{% else %}Votre retour est terminé{% endif %}",
      body: [
        "{% if ending == 'not_received' %}Nous avons clôturé votre retour, car aucun colis ne nous est parvenu. Si vous en avez envoyé un, écrivez-nous et nous le rechercherons aussitôt.{% elsif ending == 'not_accepted' %}Nous avons vérifié votre envoi. Nous sommes désolés de ne pas avoir pu l’accepter. Écrivez-nous si vous souhaitez en savoir plus ou récupérer les articles.{% elsif isUnsent %}{% else %}Merci. Tout est réglé et vous n’avez rien d’autre à faire.{% endif %}",
        "{{ unsent }}",
        "{% if gift and credit %}Votre crédit boutique est sur votre compte dans notre boutique, celui de cette adresse e-mail. Vous pouvez l’utiliser lors de votre prochaine commande.{% endif %}",
        "{% if fault %}Encore une fois, nous sommes désolés pour ce désagrément.{% endif %}",
      ],
    },
    "return-canceled": {
      subject: "Votre retour pour la commande {{ orderName }} a été annulé",
      heading: "Votre retour a été annulé",
      body: [
        "{% if expired %}Le délai d’envoi est passé et nous n’avons pas vu le colis. Nous avons donc annulé le retour et vous conservez les articles.{% else %}Le retour a été annulé et vous conservez les articles.{% endif %}",
        "Si vous avez déjà envoyé le colis, ou si ce n’est pas ce que vous vouliez, écrivez-nous et nous nous en occuperons.",
      ],
    },
  },
};
