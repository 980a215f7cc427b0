import type { ShippingMailTexts } from "../../shipping-mail-texts";

export const nl: ShippingMailTexts = {
  language: "nl",
  sending:
    "{% if newFrom %}We verwachten het nu te verzenden tussen {{ newFrom }} en {{ newBy }}.{% elsif newBy %}We verwachten het nu uiterlijk {{ newBy }} te verzenden.{% else %}We kunnen u nog geen nieuwe verzenddatum geven, en we willen er geen beloven die we misschien niet halen.{% endif %}{% if reason %} {{ reason }}{% endif %}",
  arrival:
    "{% if newFrom %}We verwachten nu dat het aankomt tussen {{ newFrom }} en {{ newBy }}.{% elsif newBy %}We verwachten nu dat het uiterlijk {{ newBy }} aankomt.{% else %}We kunnen u nog geen nieuwe datum geven, en we willen er geen beloven die we misschien niet halen.{% endif %}{% if reason %} {{ reason }}{% endif %}",
  rights:
    "{% if canCancel %}Wat nog niet is verzonden, kunt u op elk moment kosteloos annuleren. U krijgt dan direct alles terug wat u ervoor hebt betaald.{% endif %}",
  silence:
    "{% if consent == 'silence' %}Wilt u wachten, dan hoeft u niets te doen: horen we vóór de verzending niets van u, dan gaan we ervan uit dat u met de nieuwe datum akkoord gaat.{% elsif consent == 'needed' %}Wilt u wachten, laat het ons dan weten{% if cancelBy %}, uiterlijk {{ cancelBy }}{% endif %}. Hebben we dan nog niet verzonden en niets van u gehoord, dan annuleren we en betalen we u alles terug.{% unless newBy %} Kiest u ervoor te wachten, dan houdt u het recht om tot de verzending te annuleren.{% endunless %}{% endif %}",
  goodwill:
    "{% if credit %}Als excuus hebben we {{ value }} winkeltegoed aan uw account toegevoegd{% if expires %}. U kunt het gebruiken tot en met {{ expires }}{% endif %}.{% elsif value %}Als excuus hebben we een code voor u: {{ value }} korting op uw volgende bestelling.{% endif %}",
  soon: "{% if until %}U hoort uiterlijk {{ until }} van ons.{% else %}U hoort zo snel mogelijk van ons.{% endif %}",
  action: "Bekijk hoe het ervoor staat",
  mails: {
    "delay-lost": {
      subject: "We zoeken uw pakket van bestelling {{ orderName }}",
      heading: "Uw pakket lijkt zoekgeraakt",
      body: [
        "Het spijt ons zeer. {% if lastSeen %}Van uw pakket is sinds {{ lastSeen }} geen spoor meer, en we{% else %}Van uw pakket is geen spoor meer, en we{% endif %} moeten aannemen dat het zoek is.",
        "We laten u hier niet alleen mee. Iemand van ons team zoekt het uit.{% if canAnswer %} Laat ons hieronder weten wat u wilt: dat we het opnieuw verzenden, of iets anders.{% endif %}",
        "{{ goodwill }}",
      ],
    },
    "delay-returning": {
      subject: "Uw pakket van bestelling {{ orderName }} komt naar ons terug",
      heading: "Uw pakket komt naar ons terug",
      body: [
        "Het spijt ons: uw pakket kon niet worden bezorgd en is op de terugweg naar ons.{% if reason %} {{ reason }}{% endif %}",
        "{% if canAnswer %}Laat ons hieronder weten wat we voor u kunnen doen. {% endif %}Zodra het bij ons is, gaan we ermee aan de slag.",
        "{{ goodwill }}",
      ],
    },
    "delay-failed-attempt": {
      subject: "Uw pakket van bestelling {{ orderName }} kon niet worden afgegeven",
      heading: "Uw pakket kon nog niet worden afgegeven",
      body: [
        "{% if again %}Het spijt ons dat het ook deze keer niet is gelukt: uw pakket{% else %}Uw pakket was onderweg naar u, maar{% endif %} kon niet worden afgegeven.",
        "{{ arrival }}",
        "{% if canTrack %}Met het track-and-tracenummer hieronder ziet u hoe het verdergaat of waar u het kunt ophalen.{% endif %}",
        "{{ goodwill }}",
      ],
    },
    "delay-missed": {
      subject: "Uw pakket van bestelling {{ orderName }} is te laat",
      heading: "Uw pakket is te laat",
      body: [
        "{% if again %}Het spijt ons dat u nog steeds wacht. {% else %}Het spijt ons. {% endif %}{% if oldBy %}Uw pakket had uiterlijk {{ oldBy }} bij u moeten zijn en is er nog niet.{% else %}Uw pakket had nu bij u moeten zijn en is er nog niet.{% endif %}",
        "{{ arrival }}",
        "We houden het in de gaten en schrijven u zodra er nieuws is.",
        "{{ goodwill }}",
      ],
    },
    "delay-not-shipped": {
      subject: "Uw bestelling {{ orderName }} wordt later verzonden dan gepland",
      heading: "Uw bestelling wordt later verzonden dan gepland",
      body: [
        "{% if again %}Het spijt ons dat het nog langer duurt. {% else %}Het spijt ons. {% endif %}{% if oldBy %}Wat u hieronder ziet, had uiterlijk {{ oldBy }} verzonden moeten zijn en is nog niet vertrokken.{% else %}Wat u hieronder ziet, had al verzonden moeten zijn en is nog niet vertrokken.{% endif %}",
        "{{ sending }}",
        "{{ rights }}",
        "{{ silence }}",
        "{{ goodwill }}",
      ],
    },
    "delay-carrier-late": {
      subject: "Uw pakket van bestelling {{ orderName }} komt later dan gepland",
      heading: "Uw pakket komt later dan gepland",
      body: [
        "{% if again %}Het spijt ons dat de datum nog eens verandert. {% else %}Het spijt ons. {% endif %}{% if oldBy %}Uw pakket werd uiterlijk {{ oldBy }} verwacht en doet er langer over.{% else %}Uw pakket doet er langer over dan we dachten.{% endif %}",
        "{{ arrival }}",
        "{{ goodwill }}",
      ],
    },
    "delay-no-pickup": {
      subject: "Uw pakket van bestelling {{ orderName }} is nog niet onderweg",
      heading: "Uw pakket is nog niet onderweg",
      body: [
        "{% if again %}Het spijt ons dat er nog geen voortgang is: uw{% else %}Het spijt ons: uw{% endif %} pakket is ingepakt, maar de reis is nog niet begonnen zoals het hoort.",
        "{{ arrival }}",
        "We gaan erachteraan en schrijven u zodra er nieuws is.",
        "{{ rights }}",
        "{{ goodwill }}",
      ],
    },
    "delay-no-scan": {
      subject: "Er is geen nieuws van uw pakket van bestelling {{ orderName }}",
      heading: "We wachten op nieuws van uw pakket",
      body: [
        "{% if again %}Het spijt ons: er{% else %}Er{% endif %} is {% if lastSeen %}sinds {{ lastSeen }} geen nieuws van uw pakket{% else %}op dit moment geen nieuws van uw pakket{% endif %}. Dat hoeft niet te betekenen dat er iets mis is, maar we willen dat u het weet.",
        "{{ arrival }}",
        "We houden het in de gaten en schrijven u zodra er nieuws is.",
        "{{ goodwill }}",
      ],
    },
    "delay-at-risk": {
      subject: "Uw pakket van bestelling {{ orderName }} komt misschien later dan gepland",
      heading: "Uw pakket komt misschien later dan gepland",
      body: [
        "{% if oldBy %}Uw pakket werd uiterlijk {{ oldBy }} verwacht. Het ziet ernaar uit dat dat niet lukt, en dat spijt ons.{% else %}Het ziet ernaar uit dat uw pakket er langer over doet dan gepland, en dat spijt ons.{% endif %}",
        "{{ arrival }}",
        "{{ goodwill }}",
      ],
    },
    "delay-several": {
      subject: "Nieuws over de pakketten van uw bestelling {{ orderName }}",
      heading: "Delen van uw bestelling zijn te laat",
      body: [
        "{% if again %}Het spijt ons dat u nog op delen van uw bestelling wacht.{% else %}Het spijt ons: delen van uw bestelling zijn te laat.{% endif %} Hieronder ziet u hoe het met elk ervan staat.",
        "{{ rights }}",
        "{{ silence }}",
        "We houden ze in de gaten en schrijven u zodra er nieuws is.",
        "{{ goodwill }}",
      ],
    },
    "delay-answer": {
      subject: "We hebben uw antwoord over bestelling {{ orderName }}",
      heading:
        "{% case answer %}{% when 'wait' %}Bedankt voor het wachten{% when 'cancel' %}{% if tooLate %}Het is al verzonden{% else %}We annuleren het voor u{% endif %}{% when 'change_address' %}We hebben uw nieuwe adres{% else %}We hebben uw bericht{% endcase %}",
      body: [
        "{% case answer %}{% when 'wait' %}Bedankt voor uw geduld. Alles blijft zoals het is, en we schrijven u zodra er nieuws is.{% when 'cancel' %}{% if tooLate %}Het spijt ons: het is vertrokken voordat uw antwoord er was en kan daarom niet meer worden geannuleerd. Wilt u het niet houden, dan kunt u het retourneren zodra het er is.{% else %}Bedankt voor uw bericht. We houden tegen wat nog niet vertrokken is, en u krijgt alles terug wat u ervoor hebt betaald. Zodra dat is gedaan, krijgt u een e-mail van ons.{% endif %}{% when 'change_address' %}Bedankt voor uw bericht. Iemand van ons team kijkt of het pakket nog naar het nieuwe adres kan.{% else %}Bedankt voor uw bericht. Iemand van ons team zoekt het persoonlijk uit.{% endcase %}",
        "{% if answer == 'wait' %}{% if newBy and isUnsent %}{{ sending }}{% elsif newBy %}{{ arrival }}{% endif %}{% elsif answer != 'cancel' %}{{ soon }}{% endif %}",
        "{% if answer == 'wait' %}{% if canCancel %}Bedenkt u zich, dan kunt u tot de verzending nog annuleren.{% endif %}{% elsif answer != 'cancel' %}U hoeft verder niets te doen.{% endif %}",
      ],
    },
    "goodwill-given": {
      subject: "Iets voor u, vanwege bestelling {{ orderName }}",
      heading: "Onze excuses",
      body: [
        "Niet alles aan uw bestelling {{ orderName }} ging zoals het hoort, en dat spijt ons. Bedankt voor uw geduld.",
        "{{ goodwill }}",
      ],
    },
    "survey-csat": {
      subject: "Hoe hebben we uw vraag over bestelling {{ orderName }} opgelost?",
      heading: "Hoe deden we het?",
      body: [
        "U had ons iets gevraagd over bestelling {{ orderName }}. We horen graag of u tevreden bent over hoe we dat hebben gedaan.",
        "Eén klik is genoeg.",
      ],
    },
    "survey-nps": {
      subject: "Eén vraag over uw bestelling {{ orderName }}",
      heading: "Eén vraag",
      body: [
        "Uw bestelling {{ orderName }} is nu een paar dagen bij u. We hopen dat u er blij mee bent.",
        "Eén klik is genoeg.",
      ],
    },
  },
};
