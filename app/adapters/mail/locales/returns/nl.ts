import type { ReturnMailTexts } from "../../return-mail-texts";

export const nl: ReturnMailTexts = {
  language: "nl",
  sorry:
    "{% if fault %}Het spijt ons dat er iets niet in orde was met uw bestelling. Bedankt dat u het ons laat weten{% if decided %}; natuurlijk lossen we het op{% endif %}.{% endif %}",
  way: "{% if total %}U krijgt {{ total }} terug {% if credit %}als winkeltegoed{% else %}via de betaalmethode die u hebt gebruikt{% endif %}.{% if bonus %} Daarbovenop krijgt u een bonus van {{ bonus }} als winkeltegoed.{% endif %}{% endif %}{% if due %}Voor de nieuwe artikelen moet nog {{ due }} worden betaald. We schrijven u daarover.{% endif %}",
  timing:
    "{% case when %}{% when 'approved' %}We zorgen er meteen voor.{% when 'first_scan' %}We ronden uw retour af zodra de vervoerder uw pakket heeft gescand.{% when 'delivered' %}We ronden uw retour af zodra uw pakket is aangekomen.{% else %}We ronden uw retour af zodra uw pakket is aangekomen en we het hebben gecontroleerd.{% endcase %}",
  unsent:
    "{% if unsent %}Vergeet niet om ons de artikelen hieronder{% if sendBy %} uiterlijk op {{ sendBy }}{% endif %} te sturen. Hoe dat gaat, staat op de pagina van uw retour.{% endif %}",
  unsentHeading: "Uw pakket moet nog worden verstuurd",
  less: "{% if short %}Aangekondigd was {{ quoted }}. Het is {{ short }} minder geworden, omdat iets niet is aangekomen of niet kon worden geaccepteerd; hieronder staat wat.{% endif %}",
  action: "Retour bekijken",
  mails: {
    "return-review": {
      subject: "We bekijken uw retour voor bestelling {{ orderName }}",
      heading: "We hebben uw verzoek ontvangen",
      body: [
        "{{ sorry }}",
        "Bedankt dat u ons laat weten dat u iets uit bestelling {{ orderName }} wilt retourneren. Een medewerker van ons team bekijkt uw verzoek persoonlijk.",
        "{% if until %}U krijgt uiterlijk op {{ until }} antwoord van ons.{% else %}U krijgt zo snel mogelijk antwoord van ons.{% endif %} Wacht ons antwoord af voordat u iets verstuurt.",
      ],
    },
    "return-declined": {
      subject: "Uw retourverzoek voor bestelling {{ orderName }}",
      heading: "We kunnen deze artikelen niet terugnemen",
      body: [
        "Bedankt voor uw verzoek. Het spijt ons dat we het niet kunnen accepteren. Hieronder vindt u per artikel de reden.",
        "Hebt u een vraag of ziet u het anders? Schrijf ons gerust. Een medewerker leest het en kijkt er opnieuw naar.",
      ],
    },
    "return-approved": {
      subject: "Uw retour voor bestelling {{ orderName }} is goedgekeurd",
      heading: "Uw retour is goedgekeurd",
      body: [
        "{{ sorry }}",
        "{% if onRequest %}Zodra u het pakket wilt versturen, vraagt u uw retourlabel aan op de pagina van uw retour.{% else %}Verpak de artikelen goed, doe de retourbon in het pakket en stuur het naar het adres hieronder. De bon vindt u op de pagina van uw retour; een briefje met het nummer {{ rma }} is ook goed.{% endif %}",
        "{{ way }}",
        "{{ timing }}",
      ],
    },
    "return-label": {
      subject: "Uw retourlabel voor bestelling {{ orderName }}",
      heading: "Hier is uw retourlabel",
      body: [
        "{{ sorry }}",
        "Uw retour is goedgekeurd en uw label staat klaar. Verpak de artikelen goed, plak het label op het pakket en geef het af bij de vervoerder.{% if hasQr %} Hebt u geen printer, laat dan de code op de pagina van uw retour zien.{% endif %}",
        "{{ way }}",
        "{{ timing }}",
      ],
      action: "Naar het label",
    },
    "return-keep": {
      subject: "Uw retour voor bestelling {{ orderName }}: u hoeft niets terug te sturen",
      heading: "U hoeft niets terug te sturen",
      body: [
        "{{ sorry }}",
        "Uw retour is goedgekeurd en de artikelen hieronder mag u houden. Gebruik ze gerust, of maak er iemand anders blij mee.",
        "{{ way }}",
        "{{ timing }}",
      ],
    },
    "return-reminder": {
      subject: "Herinnering aan uw retour voor bestelling {{ orderName }}",
      heading: "Wilt u dit nog retourneren?",
      body: [
        "We hebben uw pakket nog niet gezien. Hebt u het al verstuurd? Bedankt, dan hoeft u verder niets te doen.",
        "{% if daysLeft == 0 %}Vandaag is de laatste dag om het te versturen.{% elsif daysLeft == 1 %}U hebt nog één dag om het te versturen.{% elsif daysLeft %}U hebt nog {{ daysLeft }} dagen om het te versturen.{% endif %}",
        "{% if onRequest %}U vraagt uw retourlabel aan op de pagina van uw retour.{% elsif hasLabel %}U vindt uw retourlabel op de pagina van uw retour.{% endif %} Wilt u de artikelen liever houden, dan kunt u de retour daar afzeggen.",
      ],
    },
    "return-on-its-way": {
      subject: "Uw retour voor bestelling {{ orderName }} is naar ons onderweg",
      heading: "Uw retour is onderweg",
      body: ["De vervoerder heeft uw pakket. U hoeft verder niets te doen.", "{{ way }}", "{{ timing }}"],
    },
    "return-arrived": {
      subject: "Uw retour voor bestelling {{ orderName }} is aangekomen",
      heading: "Uw retour is aangekomen",
      body: [
        "Uw pakket is aangekomen. Bedankt voor het versturen.",
        "Nu controleren we de artikelen. U hoort van ons zodra dat klaar is.",
      ],
    },
    "return-refunded": {
      subject:
        "{% if total %}Uw terugbetaling voor bestelling {{ orderName }}{% elsif isUnsent %}{{ unsentHeading }} ({{ orderName }}){% else %}Uw retour voor bestelling {{ orderName }} is afgerond{% endif %}",
      heading:
        "{% if total %}Uw geld is naar u onderweg{% elsif isUnsent %}{{ unsentHeading }}{% else %}Uw retour is afgerond{% endif %}",
      body: [
        "{% if total %}{% if credit %}{% unless isUnsent or kept %}Bedankt voor uw retour. {% endunless %}We hebben u {{ total }} als winkeltegoed gegeven. Log bij uw volgende bestelling in om het te gebruiken.{% else %}{% unless isUnsent or kept %}Bedankt voor uw retour. {% endunless %}We hebben {{ total }} terugbetaald via de betaalmethode die u hebt gebruikt. Het kan enkele dagen duren voordat u het bedrag op uw rekening ziet.{% endif %}{% elsif isUnsent %}{% else %}Bedankt voor uw retour. Deze is afgerond en er was geen ander bedrag om terug te betalen.{% endif %}",
        "{{ less }}",
        "{{ unsent }}",
        "{% if bonus %}Daarbovenop hebt u een bonus van {{ bonus }} als winkeltegoed.{% endif %}",
        "{% if fault %}Nogmaals onze excuses voor het ongemak.{% endif %}",
      ],
    },
    "return-exchanged": {
      subject: "Uw ruiling voor bestelling {{ orderName }}",
      heading: "Uw nieuwe artikelen worden klaargemaakt",
      body: [
        "{% unless isUnsent or kept %}Bedankt voor uw retour. {% endunless %}We maken nu de artikelen klaar die u in plaats daarvan hebt gekozen en sturen ze zo snel mogelijk.",
        "{% if total %}Het verschil van {{ total }} hebben we u teruggegeven {% if credit %}als winkeltegoed{% else %}via de betaalmethode die u hebt gebruikt{% endif %}.{% endif %}{% if due %}Voor de nieuwe artikelen moet nog {{ due }} worden betaald. We schrijven u daarover.{% endif %}",
        "{{ unsent }}",
        "{% if bonus %}Daarbovenop hebt u een bonus van {{ bonus }} als winkeltegoed.{% endif %}",
        "{% if fault %}Nogmaals onze excuses voor het ongemak.{% endif %}",
      ],
    },
    "return-done": {
      subject:
        "{% if isUnsent %}{{ unsentHeading }} ({{ orderName }}){% else %}Uw retour voor bestelling {{ orderName }} is afgerond{% endif %}",
      heading: "{% if isUnsent %}{{ unsentHeading }}{% else %}Uw retour is afgerond{% endif %}",
      body: [
        "{% if ending == 'not_received' %}We hebben uw retour afgesloten, omdat er geen pakket bij ons is aangekomen. Hebt u er een verstuurd? Schrijf ons, dan gaan we er meteen naar op zoek.{% elsif ending == 'not_accepted' %}We hebben gecontroleerd wat u hebt gestuurd. Het spijt ons dat we het niet konden accepteren. Schrijf ons als u meer wilt weten of de artikelen terug wilt hebben.{% elsif isUnsent %}{% else %}Bedankt. Alles is geregeld en u hoeft verder niets te doen.{% endif %}",
        "{{ unsent }}",
        "{% if gift and credit %}Uw winkeltegoed staat op uw account bij onze winkel, dat met dit e-mailadres. U kunt het bij uw volgende bestelling gebruiken.{% endif %}",
        "{% if fault %}Nogmaals onze excuses voor het ongemak.{% endif %}",
      ],
    },
    "return-canceled": {
      subject: "Uw retour voor bestelling {{ orderName }} is afgezegd",
      heading: "Uw retour is afgezegd",
      body: [
        "{% if expired %}De tijd om het pakket te versturen is voorbij en we hebben het niet gezien. Daarom hebben we de retour afgezegd en houdt u de artikelen.{% else %}De retour is afgezegd en u houdt de artikelen.{% endif %}",
        "Hebt u het pakket al verstuurd, of wilde u dit niet? Schrijf ons, dan lossen we het op.",
      ],
    },
  },
};
