import type { ShippingMailTexts } from "../../shipping-mail-texts";

export const fr: ShippingMailTexts = {
  language: "fr",
  sending:
    "{% if newFrom %}Nous pensons maintenant l’expédier entre le {{ newFrom }} et le {{ newBy }}.{% elsif newBy %}Nous pensons maintenant l’expédier au plus tard le {{ newBy }}.{% else %}Nous ne pouvons pas encore vous donner de nouvelle date d’expédition, et nous ne voulons pas en promettre une que nous ne tiendrions peut-être pas.{% endif %}{% if reason %} {{ reason }}{% endif %}",
  arrival:
    "{% if newFrom %}Nous l’attendons maintenant chez vous entre le {{ newFrom }} et le {{ newBy }}.{% elsif newBy %}Nous l’attendons maintenant chez vous au plus tard le {{ newBy }}.{% else %}Nous ne pouvons pas encore vous donner de nouvelle date, et nous ne voulons pas en promettre une que nous ne tiendrions peut-être pas.{% endif %}{% if reason %} {{ reason }}{% endif %}",
  rights:
    "{% if canCancel %}Vous pouvez annuler à tout moment et sans frais ce qui n’est pas encore expédié. Vous récupérez alors rapidement tout ce que vous avez payé pour cela.{% endif %}",
  silence:
    "{% if consent == 'silence' %}Si vous voulez bien attendre, vous n’avez rien à faire : sans nouvelles de votre part avant l’expédition, nous considérons que la nouvelle date vous convient.{% elsif consent == 'needed' %}Si vous souhaitez attendre, merci de nous le dire{% if cancelBy %} au plus tard le {{ cancelBy }}{% endif %}. Si d’ici là rien n’est expédié et que nous n’avons pas de nouvelles de votre part, nous annulons et vous remboursons intégralement.{% unless newBy %} Si vous choisissez d’attendre, vous gardez le droit d’annuler jusqu’à l’expédition.{% endunless %}{% endif %}",
  goodwill:
    "{% if credit %}Pour nous excuser, nous avons ajouté {{ value }} de crédit boutique à votre compte{% if expires %}. Vous pouvez l’utiliser jusqu’au {{ expires }}{% endif %}.{% elsif value %}Pour nous excuser, nous avons un code pour vous : {{ value }} de réduction sur votre prochaine commande.{% endif %}",
  soon: "{% if until %}Vous aurez de nos nouvelles au plus tard le {{ until }}.{% else %}Vous aurez de nos nouvelles dès que possible.{% endif %}",
  action: "Voir où en est ma commande",
  mails: {
    "delay-lost": {
      subject: "Nous recherchons votre colis pour la commande {{ orderName }}",
      heading: "Votre colis semble perdu",
      body: [
        "Nous sommes sincèrement désolés. {% if lastSeen %}Il n’y a plus de trace de votre colis depuis le {{ lastSeen }}, et nous{% else %}Il n’y a plus de trace de votre colis, et nous{% endif %} devons supposer qu’il est perdu.",
        "Nous ne vous laissons pas seul face à cela. Un membre de notre équipe s’en occupe.{% if canAnswer %} Dites-nous ci-dessous ce que vous souhaitez : un nouvel envoi, ou autre chose.{% endif %}",
        "{{ goodwill }}",
      ],
    },
    "delay-returning": {
      subject: "Votre colis pour la commande {{ orderName }} revient vers nous",
      heading: "Votre colis revient vers nous",
      body: [
        "Nous sommes désolés : votre colis n’a pas pu être livré et revient vers nous.{% if reason %} {{ reason }}{% endif %}",
        "{% if canAnswer %}Dites-nous ci-dessous ce que vous souhaitez. {% endif %}Dès qu’il sera chez nous, nous nous en occuperons.",
        "{{ goodwill }}",
      ],
    },
    "delay-failed-attempt": {
      subject: "Votre colis pour la commande {{ orderName }} n’a pas pu être remis",
      heading: "Votre colis n’a pas encore pu être remis",
      body: [
        "{% if again %}Nous sommes désolés que cela n’ait pas réussi cette fois non plus : votre colis{% else %}Votre colis était en route vers vous, mais il{% endif %} n’a pas pu être remis.",
        "{{ arrival }}",
        "{% if canTrack %}Le numéro de suivi ci-dessous vous indique la suite, ou l’endroit où vous pouvez le retirer.{% endif %}",
        "{{ goodwill }}",
      ],
    },
    "delay-missed": {
      subject: "Votre colis pour la commande {{ orderName }} est en retard",
      heading: "Votre colis est en retard",
      body: [
        "{% if again %}Nous sommes désolés que vous attendiez encore. {% else %}Nous sommes désolés. {% endif %}{% if oldBy %}Votre colis devait être chez vous au plus tard le {{ oldBy }}, et il n’est pas encore arrivé.{% else %}Votre colis devrait être chez vous, et il n’est pas encore arrivé.{% endif %}",
        "{{ arrival }}",
        "Nous le suivons de près et vous écrirons dès qu’il y aura du nouveau.",
        "{{ goodwill }}",
      ],
    },
    "delay-not-shipped": {
      subject: "Votre commande {{ orderName }} sera expédiée plus tard que prévu",
      heading: "Votre commande sera expédiée plus tard que prévu",
      body: [
        "{% if again %}Nous sommes désolés que cela prenne encore plus de temps. {% else %}Nous sommes désolés. {% endif %}{% if oldBy %}Ce que vous voyez ci-dessous devait être expédié au plus tard le {{ oldBy }}, et n’est pas encore parti.{% else %}Ce que vous voyez ci-dessous devrait déjà être expédié, et n’est pas encore parti.{% endif %}",
        "{{ sending }}",
        "{{ rights }}",
        "{{ silence }}",
        "{{ goodwill }}",
      ],
    },
    "delay-carrier-late": {
      subject: "Votre colis pour la commande {{ orderName }} arrivera plus tard que prévu",
      heading: "Votre colis arrivera plus tard que prévu",
      body: [
        "{% if again %}Nous sommes désolés que la date change une nouvelle fois. {% else %}Nous sommes désolés. {% endif %}{% if oldBy %}Votre colis était attendu au plus tard le {{ oldBy }} et mettra plus de temps.{% else %}Votre colis mettra plus de temps que nous le pensions.{% endif %}",
        "{{ arrival }}",
        "{{ goodwill }}",
      ],
    },
    "delay-no-pickup": {
      subject: "Votre colis pour la commande {{ orderName }} n’est pas encore en route",
      heading: "Votre colis n’est pas encore en route",
      body: [
        "{% if again %}Nous sommes désolés que rien n’ait encore avancé : votre{% else %}Nous sommes désolés : votre{% endif %} colis est prêt, mais son trajet n’a pas commencé comme il aurait dû.",
        "{{ arrival }}",
        "Nous nous en occupons et vous écrirons dès qu’il y aura du nouveau.",
        "{{ rights }}",
        "{{ goodwill }}",
      ],
    },
    "delay-no-scan": {
      subject: "Pas de nouvelles de votre colis pour la commande {{ orderName }}",
      heading: "Nous attendons des nouvelles de votre colis",
      body: [
        "{% if again %}Nous sommes désolés : {% if lastSeen %}il n’y a pas de nouvelles de votre colis depuis le {{ lastSeen }}.{% else %}il n’y a toujours pas de nouvelles de votre colis.{% endif %}{% elsif lastSeen %}Il n’y a pas de nouvelles de votre colis depuis le {{ lastSeen }}.{% else %}Il n’y a pas de nouvelles de votre colis pour le moment.{% endif %} Cela ne veut pas forcément dire que quelque chose ne va pas, mais nous tenons à vous le dire.",
        "{{ arrival }}",
        "Nous le suivons de près et vous écrirons dès qu’il y aura du nouveau.",
        "{{ goodwill }}",
      ],
    },
    "delay-at-risk": {
      subject: "Votre colis pour la commande {{ orderName }} arrivera peut-être plus tard que prévu",
      heading: "Votre colis arrivera peut-être plus tard que prévu",
      body: [
        "{% if oldBy %}Votre colis était attendu au plus tard le {{ oldBy }}. Il semble qu’il n’y arrivera pas, et nous en sommes désolés.{% else %}Il semble que votre colis mettra plus de temps que prévu, et nous en sommes désolés.{% endif %}",
        "{{ arrival }}",
        "{{ goodwill }}",
      ],
    },
    "delay-several": {
      subject: "Des nouvelles des colis de votre commande {{ orderName }}",
      heading: "Une partie de votre commande est en retard",
      body: [
        "{% if again %}Nous sommes désolés que vous attendiez encore une partie de votre commande.{% else %}Nous sommes désolés : une partie de votre commande est en retard.{% endif %} Vous voyez ci-dessous où en est chaque colis.",
        "{{ rights }}",
        "{{ silence }}",
        "Nous les suivons de près et vous écrirons dès qu’il y aura du nouveau.",
        "{{ goodwill }}",
      ],
    },
    "delay-answer": {
      subject: "Votre réponse au sujet de la commande {{ orderName }} nous est parvenue",
      heading:
        "{% case answer %}{% when 'wait' %}Merci d’attendre{% when 'cancel' %}{% if tooLate %}Votre colis est déjà parti{% else %}Nous annulons pour vous{% endif %}{% when 'change_address' %}Votre nouvelle adresse nous est parvenue{% else %}Votre message nous est parvenu{% endcase %}",
      body: [
        "{% case answer %}{% when 'wait' %}Merci de votre patience. Tout reste comme prévu, et nous vous écrirons dès qu’il y aura du nouveau.{% when 'cancel' %}{% if tooLate %}Nous sommes désolés : votre colis nous a quittés avant l’arrivée de votre réponse et ne peut donc plus être annulé. Si vous ne souhaitez pas le garder, vous pourrez le retourner dès son arrivée.{% else %}Merci de nous avoir prévenus. Nous arrêtons ce qui n’est pas encore parti, et vous récupérez tout ce que vous avez payé pour cela. Dès que ce sera fait, vous recevrez un e-mail de notre part.{% endif %}{% when 'change_address' %}Merci de nous avoir prévenus. Un membre de notre équipe vérifie si le colis peut encore être envoyé à la nouvelle adresse.{% else %}Merci de nous avoir prévenus. Un membre de notre équipe s’en occupe personnellement.{% endcase %}",
        "{% if answer == 'wait' %}{% if newBy and isUnsent %}{{ sending }}{% elsif newBy %}{{ arrival }}{% endif %}{% elsif answer != 'cancel' %}{{ soon }}{% endif %}",
        "{% if answer == 'wait' %}{% if canCancel %}Si vous changez d’avis, vous pouvez encore annuler jusqu’à l’expédition.{% endif %}{% elsif answer != 'cancel' %}Vous n’avez rien d’autre à faire.{% endif %}",
      ],
    },
    "goodwill-given": {
      subject: "Un geste pour vous, au sujet de la commande {{ orderName }}",
      heading: "Toutes nos excuses",
      body: [
        "Tout ne s’est pas passé comme il aurait fallu avec votre commande {{ orderName }}, et nous en sommes désolés. Merci de votre patience.",
        "{{ goodwill }}",
      ],
    },
    "survey-csat": {
      subject: "Comment avons-nous traité votre demande sur la commande {{ orderName }} ?",
      heading: "Votre avis nous intéresse",
      body: [
        "Vous nous aviez demandé quelque chose au sujet de la commande {{ orderName }}. Nous aimerions savoir si vous êtes satisfait de notre réponse.",
        "Un clic suffit.",
      ],
    },
    "survey-nps": {
      subject: "Une question sur votre commande {{ orderName }}",
      heading: "Une seule question",
      body: [
        "Votre commande {{ orderName }} est chez vous depuis quelques jours. Nous espérons qu’elle vous plaît.",
        "Un clic suffit.",
      ],
    },
  },
};
