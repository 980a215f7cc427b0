import type { ReturnMailTexts } from "../../return-mail-texts";

export const de: ReturnMailTexts = {
  language: "de",
  sorry:
    "{% if fault %}Es tut uns leid, dass mit Ihrer Bestellung etwas nicht in Ordnung war. Danke, dass Sie uns Bescheid gegeben haben{% if decided %}; selbstverständlich bringen wir das in Ordnung{% endif %}.{% endif %}",
  way: "{% if total %}Sie erhalten {{ total }} {% if credit %}als Guthaben im Shop{% else %}auf dem Weg zurück, auf dem Sie bezahlt haben{% endif %}.{% if bonus %} Dazu kommt ein Bonus von {{ bonus }} als Guthaben im Shop.{% endif %}{% endif %}{% if due %}Für die neuen Artikel bleiben {{ due }} zu zahlen. Wir schreiben Ihnen dazu.{% endif %}",
  timing:
    "{% case when %}{% when 'approved' %}Wir kümmern uns sofort darum.{% when 'first_scan' %}Wir schließen Ihre Rücksendung ab, sobald der Versanddienst Ihr Paket erfasst hat.{% when 'delivered' %}Wir schließen Ihre Rücksendung ab, sobald Ihr Paket angekommen ist.{% else %}Wir schließen Ihre Rücksendung ab, sobald Ihr Paket angekommen ist und wir es geprüft haben.{% endcase %}",
  unsent:
    "{% if unsent %}Bitte denken Sie daran, uns die Artikel unten{% if sendBy %} bis zum {{ sendBy }}{% endif %} zu schicken. Wie das geht, steht auf der Seite zu Ihrer Rücksendung.{% endif %}",
  unsentHeading: "Bitte schicken Sie Ihr Paket noch ab",
  less: "{% if short %}Angekündigt waren {{ quoted }}. Es sind {{ short }} weniger geworden, weil etwas nicht angekommen ist oder nicht angenommen werden konnte; unten steht, was.{% endif %}",
  action: "Rücksendung ansehen",
  mails: {
    "return-review": {
      subject: "Wir prüfen Ihre Rücksendung zu Bestellung {{ orderName }}",
      heading: "Ihre Anfrage ist angekommen",
      body: [
        "{{ sorry }}",
        "Danke für Ihre Nachricht, dass Sie etwas aus der Bestellung {{ orderName }} zurückgeben möchten. Jemand aus unserem Team sieht sich Ihre Anfrage persönlich an.",
        "{% if until %}Sie erhalten unsere Antwort bis zum {{ until }}.{% else %}Sie erhalten unsere Antwort so bald wie möglich.{% endif %} Bitte warten Sie sie ab, bevor Sie etwas abschicken.",
      ],
    },
    "return-declined": {
      subject: "Ihre Rückgabeanfrage zu Bestellung {{ orderName }}",
      heading: "Wir können diese Artikel nicht zurücknehmen",
      body: [
        "Danke für Ihre Anfrage. Es tut uns leid: Wir können sie nicht annehmen. Unten finden Sie zu jedem Artikel den Grund.",
        "Wenn Sie Fragen haben oder es anders sehen, schreiben Sie uns einfach. Jemand aus unserem Team liest es und sieht es sich noch einmal an.",
      ],
    },
    "return-approved": {
      subject: "Ihre Rücksendung zu Bestellung {{ orderName }} ist genehmigt",
      heading: "Ihre Rücksendung ist genehmigt",
      body: [
        "{{ sorry }}",
        "{% if onRequest %}Sobald Sie das Paket abschicken möchten, holen Sie sich Ihr Rücksendeetikett auf der Seite zu Ihrer Rücksendung.{% else %}Bitte verpacken Sie die Artikel gut, legen Sie den Rücksendeschein bei und schicken Sie das Paket an die Adresse unten. Den Schein finden Sie auf der Seite zu Ihrer Rücksendung; ein Zettel mit der Nummer {{ rma }} genügt auch.{% endif %}",
        "{{ way }}",
        "{{ timing }}",
      ],
    },
    "return-label": {
      subject: "Ihr Rücksendeetikett zu Bestellung {{ orderName }}",
      heading: "Hier ist Ihr Rücksendeetikett",
      body: [
        "{{ sorry }}",
        "Ihre Rücksendung ist genehmigt, und Ihr Etikett ist fertig. Bitte verpacken Sie die Artikel gut, kleben Sie das Etikett auf das Paket und geben Sie es beim Versanddienst ab.{% if hasQr %} Ohne Drucker genügt es, den Code auf der Seite zu Ihrer Rücksendung vorzuzeigen.{% endif %}",
        "{{ way }}",
        "{{ timing }}",
      ],
      action: "Zum Etikett",
    },
    "return-keep": {
      subject: "Ihre Rückgabe zu Bestellung {{ orderName }}: Sie müssen nichts zurückschicken",
      heading: "Sie müssen nichts zurückschicken",
      body: [
        "{{ sorry }}",
        "Ihre Rückgabe ist genehmigt, und die Artikel unten dürfen Sie behalten. Verwenden Sie sie gern weiter oder machen Sie jemandem eine Freude damit.",
        "{{ way }}",
        "{{ timing }}",
      ],
    },
    "return-reminder": {
      subject: "Erinnerung an Ihre Rücksendung zu Bestellung {{ orderName }}",
      heading: "Möchten Sie das noch zurückgeben?",
      body: [
        "Wir haben Ihr Paket noch nicht gesehen. Falls Sie es schon abgeschickt haben: vielen Dank, Sie müssen nichts weiter tun.",
        "{% if daysLeft == 0 %}Heute ist der letzte Tag, um es abzuschicken.{% elsif daysLeft == 1 %}Sie haben noch einen Tag Zeit, um es abzuschicken.{% elsif daysLeft %}Sie haben noch {{ daysLeft }} Tage Zeit, um es abzuschicken.{% endif %}",
        "{% if onRequest %}Ihr Rücksendeetikett erhalten Sie auf der Seite zu Ihrer Rücksendung.{% elsif hasLabel %}Ihr Rücksendeetikett finden Sie auf der Seite zu Ihrer Rücksendung.{% endif %} Wenn Sie die Artikel lieber behalten, können Sie die Rücksendung dort absagen.",
      ],
    },
    "return-on-its-way": {
      subject: "Ihre Rücksendung zu Bestellung {{ orderName }} ist unterwegs zu uns",
      heading: "Ihre Rücksendung ist unterwegs",
      body: ["Der Versanddienst hat Ihr Paket. Sie müssen nichts weiter tun.", "{{ way }}", "{{ timing }}"],
    },
    "return-arrived": {
      subject: "Ihre Rücksendung zu Bestellung {{ orderName }} ist angekommen",
      heading: "Ihre Rücksendung ist angekommen",
      body: [
        "Ihr Paket ist angekommen. Vielen Dank fürs Abschicken.",
        "Als Nächstes prüfen wir die Artikel. Sie hören von uns, sobald das geschehen ist.",
      ],
    },
    "return-refunded": {
      subject:
        "{% if total %}Ihre Erstattung zu Bestellung {{ orderName }}{% elsif isUnsent %}{{ unsentHeading }} ({{ orderName }}){% else %}Ihre Rücksendung zu Bestellung {{ orderName }} ist abgeschlossen{% endif %}",
      heading:
        "{% if total %}Ihr Geld ist unterwegs zu Ihnen{% elsif isUnsent %}{{ unsentHeading }}{% else %}Ihre Rücksendung ist abgeschlossen{% endif %}",
      body: [
        "{% if total %}{% if credit %}{% unless isUnsent or kept %}Danke für Ihre Rücksendung. {% endunless %}Wir haben Ihnen {{ total }} als Guthaben im Shop gutgeschrieben. Melden Sie sich bei Ihrer nächsten Bestellung an, um es einzulösen.{% else %}{% unless isUnsent or kept %}Danke für Ihre Rücksendung. {% endunless %}Wir haben Ihnen {{ total }} auf dem Weg erstattet, auf dem Sie bezahlt haben. Bis der Betrag auf Ihrem Konto erscheint, können einige Tage vergehen.{% endif %}{% elsif isUnsent %}{% else %}Danke für Ihre Rücksendung. Sie ist abgeschlossen, und es war kein weiterer Betrag zu erstatten.{% endif %}",
        "{{ less }}",
        "{{ unsent }}",
        "{% if bonus %}Dazu haben Sie einen Bonus von {{ bonus }} als Guthaben im Shop.{% endif %}",
        "{% if fault %}Es tut uns noch einmal leid, dass Sie diese Umstände hatten.{% endif %}",
      ],
    },
    "return-exchanged": {
      subject: "Ihr Umtausch zu Bestellung {{ orderName }}",
      heading: "Ihre neuen Artikel werden vorbereitet",
      body: [
        "{% unless isUnsent or kept %}Danke für Ihre Rücksendung. {% endunless %}Wir bereiten jetzt die Artikel vor, die Sie stattdessen gewählt haben, und verschicken sie so bald wie möglich.",
        "{% if total %}Die Differenz von {{ total }} haben wir Ihnen {% if credit %}als Guthaben im Shop gutgeschrieben{% else %}auf dem Weg erstattet, auf dem Sie bezahlt haben{% endif %}.{% endif %}{% if due %}Für die neuen Artikel bleiben {{ due }} zu zahlen. Wir schreiben Ihnen dazu.{% endif %}",
        "{{ unsent }}",
        "{% if bonus %}Dazu haben Sie einen Bonus von {{ bonus }} als Guthaben im Shop.{% endif %}",
        "{% if fault %}Es tut uns noch einmal leid, dass Sie diese Umstände hatten.{% endif %}",
      ],
    },
    "return-done": {
      subject:
        "{% if isUnsent %}{{ unsentHeading }} ({{ orderName }}){% else %}Ihre Rücksendung zu Bestellung {{ orderName }} ist abgeschlossen{% endif %}",
      heading: "{% if isUnsent %}{{ unsentHeading }}{% else %}Ihre Rücksendung ist abgeschlossen{% endif %}",
      body: [
        "{% if ending == 'not_received' %}Wir haben Ihre Rücksendung abgeschlossen, weil uns kein Paket erreicht hat. Falls Sie eines abgeschickt haben, schreiben Sie uns einfach, und wir suchen sofort danach.{% elsif ending == 'not_accepted' %}Wir haben geprüft, was Sie uns geschickt haben. Es tut uns leid: Wir konnten es nicht annehmen. Schreiben Sie uns einfach, wenn Sie mehr wissen oder die Artikel zurückhaben möchten.{% elsif isUnsent %}{% else %}Vielen Dank. Alles ist erledigt, und Sie müssen nichts weiter tun.{% endif %}",
        "{{ unsent }}",
        "{% if gift and credit %}Ihr Guthaben ist auf Ihrem Konto in unserem Shop, dem mit dieser E-Mail-Adresse. Sie können es bei Ihrer nächsten Bestellung einlösen.{% endif %}",
        "{% if fault %}Es tut uns noch einmal leid, dass Sie diese Umstände hatten.{% endif %}",
      ],
    },
    "return-canceled": {
      subject: "Ihre Rücksendung zu Bestellung {{ orderName }} wurde abgesagt",
      heading: "Ihre Rücksendung wurde abgesagt",
      body: [
        "{% if expired %}Die Zeit zum Abschicken ist vorbei, und wir haben noch kein Paket gesehen. Deshalb haben wir die Rücksendung abgesagt, und die Artikel bleiben bei Ihnen.{% else %}Die Rücksendung wurde abgesagt, und die Artikel bleiben bei Ihnen.{% endif %}",
        "Falls Sie das Paket schon abgeschickt haben oder das nicht wollten, schreiben Sie uns einfach. Wir kümmern uns darum.",
      ],
    },
  },
};
