import type { MailTexts } from "../mail-texts";

export const nl: MailTexts = {
  language: "nl",
  dir: "ltr",
  colon: ":",
  greeting: "Beste {% if firstName %}{{ firstName }}{% else %}klant{% endif %},",
  items: "Artikelen",
  reason: "Reden",
  reasons: {
    "Your order has already been shipped, so it can no longer be cancelled.":
      "Uw bestelling is al verzonden en kan daarom niet meer worden geannuleerd.",
    "More units were asked for than the order still holds.":
      "Er zijn meer stuks opgegeven dan de bestelling nog bevat.",
    "One of the items is not part of this order.": "Een van de artikelen hoort niet bij deze bestelling.",
    "An item was named twice.": "Een artikel is twee keer opgegeven.",
  },
  closing: "Met vriendelijke groet,\n{{ shopName }}",
  footer: "U ontvangt deze e-mail vanwege uw bestelling {{ orderName }} bij {{ shopName }}.",
  mails: {
    "cancellation-received": {
      subject: "We hebben uw annuleringsverzoek voor bestelling {{ orderName }} ontvangen",
      heading: "We hebben uw verzoek ontvangen",
      body: [
        "Bedankt dat u ons laat weten dat u {% if part %}artikelen uit {% endif %}bestelling {{ orderName }} wilt annuleren. We kijken of deze nog kan worden tegengehouden.",
        "{% if until %}U hoort uiterlijk op {{ until }} van ons.{% else %}We schrijven u zodra we het weten.{% endif %} U hoeft verder niets te doen.",
      ],
    },
    "cancellation-undo": {
      subject:
        "{% if part %}Artikelen uit uw bestelling {{ orderName }} worden geannuleerd{% else %}Uw bestelling {{ orderName }} wordt geannuleerd{% endif %}",
      heading:
        "{% if part %}Artikelen uit uw bestelling worden geannuleerd{% else %}Uw bestelling wordt geannuleerd{% endif %}",
      body: [
        "{% if part %}De onderstaande artikelen uit bestelling {{ orderName }} worden{% else %}Bestelling {{ orderName }} wordt{% endif %}{% if until %} op {{ until }}{% else %} binnenkort{% endif %} geannuleerd.",
        "{% if link %}Toch van gedachten veranderd? Tot die tijd behoudt u uw bestelling met één klik.{% else %}Toch van gedachten veranderd? Laat het ons dan vóór die tijd weten.{% endif %}",
      ],
      action: "Bestelling behouden",
    },
    "cancellation-done": {
      subject: "Uw bestelling {{ orderName }} is geannuleerd",
      heading: "Uw bestelling is geannuleerd",
      body: [
        "Bestelling {{ orderName }} is geannuleerd en er wordt niets verzonden.",
        "{% if amount %}We hebben {{ amount }} terugbetaald via de betaalmethode die u hebt gebruikt. Het kan enkele dagen duren voordat u het bedrag op uw rekening ziet.{% endif %}",
        "U bent altijd weer van harte welkom.",
      ],
    },
    "cancellation-lines-done": {
      subject: "Artikelen uit uw bestelling {{ orderName }} zijn geannuleerd",
      heading: "Uw bestelling is gewijzigd",
      body: [
        "De onderstaande artikelen zijn uit bestelling {{ orderName }} gehaald. De rest gaat gewoon door zoals gepland.",
        "{% if amount %}We hebben {{ amount }} terugbetaald via de betaalmethode die u hebt gebruikt. Het kan enkele dagen duren voordat u het bedrag op uw rekening ziet.{% endif %}",
      ],
    },
    "cancellation-declined": {
      subject: "Uw annuleringsverzoek voor bestelling {{ orderName }}",
      heading: "We konden uw bestelling niet annuleren",
      body: [
        "Het spijt ons: bestelling {{ orderName }} kan niet meer worden geannuleerd en gaat door zoals gepland.",
        "Hebt u vragen, of wilt u weten wat er nog wel mogelijk is? Schrijf ons gerust, we helpen u graag.",
      ],
    },
    "cancellation-review": {
      subject: "We bekijken uw verzoek voor bestelling {{ orderName }}",
      heading: "We bekijken uw verzoek persoonlijk",
      body: [
        "Bedankt voor uw geduld. Een medewerker van ons team bekijkt uw verzoek om bestelling {{ orderName }} te annuleren.",
        "{% if until %}U krijgt uiterlijk op {{ until }} antwoord van ons.{% else %}U krijgt zo snel mogelijk antwoord van ons.{% endif %}",
      ],
    },
    "cancellation-refused": {
      subject: "Uw bestelling {{ orderName }} kon niet op tijd worden tegengehouden",
      heading: "Uw bestelling kon niet op tijd worden tegengehouden",
      body: [
        "We hebben geprobeerd bestelling {{ orderName }} tegen te houden, maar deze werd al klaargemaakt voor verzending. Het spijt ons dat we niet snel genoeg waren.",
        "De bestelling wordt verzonden zoals gepland. Wilt u deze niet houden, schrijf ons dan zodra u het pakket hebt ontvangen. We helpen u verder.",
      ],
    },
    "cancellation-shipped": {
      subject: "Uw bestelling {{ orderName }} is al onderweg",
      heading: "Uw bestelling is al onderweg",
      body: [
        "Het spijt ons: bestelling {{ orderName }} is al verzonden en kan daarom niet meer worden geannuleerd.",
        "Wilt u de bestelling niet houden, dan kunt u deze na ontvangst retourneren. Schrijf ons en we leggen uit hoe dat gaat.",
      ],
    },
    "cancellation-kept": {
      subject: "Uw bestelling {{ orderName }} gaat door",
      heading: "Uw bestelling gaat door",
      body: [
        "Goed nieuws: bestelling {{ orderName }} wordt niet geannuleerd. We maken de bestelling klaar zoals gepland.",
        "U hoeft verder niets te doen.",
      ],
    },
    "case-received": {
      subject: "We hebben uw bericht over bestelling {{ orderName }} ontvangen",
      heading: "We hebben uw bericht ontvangen",
      body: [
        "Bedankt voor uw bericht over bestelling {{ orderName }}. Een medewerker van ons team leest uw bericht{% if caseNumber %} (nr. {{ caseNumber }}){% endif %} persoonlijk.",
        "{% if until %}U krijgt uiterlijk op {{ until }} antwoord van ons.{% else %}U krijgt zo snel mogelijk antwoord van ons.{% endif %}",
        "Wilt u iets toevoegen? Uw pagina staat altijd voor u open.",
      ],
      action: "Mijn bericht openen",
    },
    "case-answered": {
      subject: "Ons antwoord over bestelling {{ orderName }}",
      heading: "We hebben u geantwoord",
      body: [
        "Dit is ons antwoord op uw bericht{% if caseNumber %} (nr. {{ caseNumber }}){% endif %} over bestelling {{ orderName }}:",
      ],
      action: "Lezen en antwoorden",
    },
    "order-code": {
      subject: "Uw code voor bestelling {{ orderName }}",
      heading: "Uw code voor bestelling {{ orderName }}",
      body: [
        "{% if code %}Uw code is {{ code }}.{% else %}Uw code is verlopen.{% endif %}",
        "{% if until %}Vul de code uiterlijk {{ until }} in op de pagina waar u erom hebt gevraagd.{% endif %}",
        "Hebt u er niet om gevraagd? Dan hoeft u niets te doen: zonder de code ziet niemand uw bestelling. Wij vragen er nooit naar per telefoon of e-mail.",
      ],
    },
    "withdrawal-receipt": {
      subject: "Wij hebben uw herroeping voor bestelling {{ orderName }} ontvangen",
      heading: "Wij hebben uw herroeping ontvangen",
      body: [
        "{% if name and receivedAt %}Op {{ receivedAt }} hebben wij deze verklaring ontvangen: {{ name }} herroept de overeenkomst voor bestelling {{ orderName }}.{% endif %}",
        "{% if items %}Het gaat om: {{ items }}{% else %}Het gaat om alles in deze bestelling.{% endif %}",
        "Bewaar deze e-mail als ontvangstbevestiging. Wij schrijven u zo dadelijk over de volgende stappen, of zodra wij uw bestelling hebben gevonden.",
      ],
    },
  },
};
