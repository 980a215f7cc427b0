import type { ShippingMailTexts } from "../../shipping-mail-texts";

export const de: ShippingMailTexts = {
  language: "de",
  sending:
    "{% if newFrom %}Wir rechnen jetzt mit dem Versand zwischen {{ newFrom }} und {{ newBy }}.{% elsif newBy %}Wir rechnen jetzt mit dem Versand bis {{ newBy }}.{% else %}Einen neuen Versandtermin können wir Ihnen noch nicht nennen, und wir möchten keinen versprechen, den wir vielleicht nicht halten.{% endif %}{% if reason %} {{ reason }}{% endif %}",
  arrival:
    "{% if newFrom %}Wir rechnen jetzt mit der Ankunft zwischen {{ newFrom }} und {{ newBy }}.{% elsif newBy %}Wir rechnen jetzt mit der Ankunft bis {{ newBy }}.{% else %}Einen neuen Termin können wir Ihnen noch nicht nennen, und wir möchten keinen versprechen, den wir vielleicht nicht halten.{% endif %}{% if reason %} {{ reason }}{% endif %}",
  rights:
    "{% if canCancel %}Was noch nicht verschickt ist, können Sie jederzeit kostenlos stornieren. Sie erhalten dann umgehend alles zurück, was Sie dafür bezahlt haben.{% endif %}",
  silence:
    "{% if consent == 'silence' %}Wenn Sie gern warten, müssen Sie nichts tun: Hören wir vor dem Versand nichts von Ihnen, gehen wir davon aus, dass Sie mit dem neuen Termin einverstanden sind.{% elsif consent == 'needed' %}Wenn Sie warten möchten, sagen Sie es uns bitte{% if cancelBy %} bis {{ cancelBy }}{% endif %}. Haben wir bis dahin nicht verschickt und nichts von Ihnen gehört, stornieren wir und erstatten Ihnen alles.{% unless newBy %} Wenn Sie warten, behalten Sie das Recht, bis zum Versand zu stornieren.{% endunless %}{% endif %}",
  goodwill:
    "{% if credit %}Als Entschuldigung haben wir Ihnen {{ value }} als Guthaben im Shop gutgeschrieben{% if expires %}. Sie können es bis {{ expires }} einlösen{% endif %}.{% elsif value %}Als Entschuldigung haben wir einen Code für Sie: {{ value }} Rabatt auf Ihre nächste Bestellung.{% endif %}",
  soon: "{% if until %}Sie hören bis {{ until }} von uns.{% else %}Sie hören so bald wie möglich von uns.{% endif %}",
  action: "Stand ansehen",
  mails: {
    "delay-lost": {
      subject: "Wir gehen Ihrem Paket zu Bestellung {{ orderName }} nach",
      heading: "Ihr Paket ist anscheinend verloren gegangen",
      body: [
        "Es tut uns sehr leid. {% if lastSeen %}Seit {{ lastSeen }} gibt es kein Zeichen mehr von Ihrem Paket, und wir{% else %}Von Ihrem Paket gibt es kein Zeichen mehr, und wir{% endif %} müssen annehmen, dass es verloren gegangen ist.",
        "Wir lassen Sie damit nicht allein. Jemand aus unserem Team kümmert sich darum.{% if canAnswer %} Bitte sagen Sie uns unten, was Sie sich wünschen: ob wir noch einmal verschicken sollen oder etwas anderes.{% endif %}",
        "{{ goodwill }}",
      ],
    },
    "delay-returning": {
      subject: "Ihr Paket zu Bestellung {{ orderName }} kommt zu uns zurück",
      heading: "Ihr Paket kommt zu uns zurück",
      body: [
        "Es tut uns leid: Ihr Paket konnte nicht zugestellt werden und ist auf dem Weg zurück zu uns.{% if reason %} {{ reason }}{% endif %}",
        "{% if canAnswer %}Bitte sagen Sie uns unten, was wir für Sie tun sollen. {% endif %}Sobald es bei uns ist, kümmern wir uns darum.",
        "{{ goodwill }}",
      ],
    },
    "delay-failed-attempt": {
      subject: "Ihr Paket zu Bestellung {{ orderName }} konnte nicht übergeben werden",
      heading: "Ihr Paket konnte noch nicht übergeben werden",
      body: [
        "{% if again %}Es tut uns leid, dass es auch diesmal nicht geklappt hat: Ihr Paket{% else %}Ihr Paket war auf dem Weg zu Ihnen, es{% endif %} konnte aber nicht übergeben werden.",
        "{{ arrival }}",
        "{% if canTrack %}Wie es weitergeht oder wo Sie es abholen können, erfahren Sie unter der Sendungsnummer unten.{% endif %}",
        "{{ goodwill }}",
      ],
    },
    "delay-missed": {
      subject: "Ihr Paket zu Bestellung {{ orderName }} verspätet sich",
      heading: "Ihr Paket verspätet sich",
      body: [
        "{% if again %}Es tut uns leid, dass Sie immer noch warten. {% else %}Es tut uns leid. {% endif %}{% if oldBy %}Ihr Paket sollte bis {{ oldBy }} bei Ihnen sein und ist noch nicht da.{% else %}Ihr Paket sollte inzwischen bei Ihnen sein und ist noch nicht da.{% endif %}",
        "{{ arrival }}",
        "Wir behalten es im Auge und schreiben Ihnen, sobald es Neuigkeiten gibt.",
        "{{ goodwill }}",
      ],
    },
    "delay-not-shipped": {
      subject: "Ihre Bestellung {{ orderName }} wird später verschickt als geplant",
      heading: "Ihre Bestellung wird später verschickt als geplant",
      body: [
        "{% if again %}Es tut uns leid, dass es noch länger dauert. {% else %}Es tut uns leid. {% endif %}{% if oldBy %}Was Sie unten sehen, sollte bis {{ oldBy }} verschickt sein und hat uns noch nicht verlassen.{% else %}Was Sie unten sehen, sollte inzwischen verschickt sein und hat uns noch nicht verlassen.{% endif %}",
        "{{ sending }}",
        "{{ rights }}",
        "{{ silence }}",
        "{{ goodwill }}",
      ],
    },
    "delay-carrier-late": {
      subject: "Ihr Paket zu Bestellung {{ orderName }} kommt später als geplant",
      heading: "Ihr Paket kommt später als geplant",
      body: [
        "{% if again %}Es tut uns leid, dass sich der Termin noch einmal ändert. {% else %}Es tut uns leid. {% endif %}{% if oldBy %}Ihr Paket wurde bis {{ oldBy }} erwartet und braucht länger.{% else %}Ihr Paket braucht länger, als wir dachten.{% endif %}",
        "{{ arrival }}",
        "{{ goodwill }}",
      ],
    },
    "delay-no-pickup": {
      subject: "Ihr Paket zu Bestellung {{ orderName }} ist noch nicht unterwegs",
      heading: "Ihr Paket ist noch nicht unterwegs",
      body: [
        "{% if again %}Es tut uns leid, dass es noch nicht weitergegangen ist: Ihr{% else %}Es tut uns leid: Ihr{% endif %} Paket ist gepackt, aber seine Reise hat noch nicht begonnen, wie sie sollte.",
        "{{ arrival }}",
        "Wir kümmern uns darum und schreiben Ihnen, sobald es Neuigkeiten gibt.",
        "{{ rights }}",
        "{{ goodwill }}",
      ],
    },
    "delay-no-scan": {
      subject: "Von Ihrem Paket zu Bestellung {{ orderName }} gibt es keine Neuigkeiten",
      heading: "Wir warten auf Neuigkeiten von Ihrem Paket",
      body: [
        "{% if again %}Es tut uns leid: {% endif %}{% if lastSeen %}Seit {{ lastSeen }} gibt es keine Neuigkeiten von Ihrem Paket.{% else %}Von Ihrem Paket gibt es zurzeit keine Neuigkeiten.{% endif %} Das muss nicht heißen, dass etwas nicht stimmt, aber wir möchten, dass Sie es wissen.",
        "{{ arrival }}",
        "Wir behalten es im Auge und schreiben Ihnen, sobald es Neuigkeiten gibt.",
        "{{ goodwill }}",
      ],
    },
    "delay-at-risk": {
      subject: "Ihr Paket zu Bestellung {{ orderName }} kommt vielleicht später als geplant",
      heading: "Ihr Paket kommt vielleicht später als geplant",
      body: [
        "{% if oldBy %}Ihr Paket wurde bis {{ oldBy }} erwartet. Es sieht so aus, als würde es das nicht schaffen, und das tut uns leid.{% else %}Es sieht so aus, als würde Ihr Paket länger brauchen als geplant, und das tut uns leid.{% endif %}",
        "{{ arrival }}",
        "{{ goodwill }}",
      ],
    },
    "delay-several": {
      subject: "Neues zu den Paketen Ihrer Bestellung {{ orderName }}",
      heading: "Teile Ihrer Bestellung verspäten sich",
      body: [
        "{% if again %}Es tut uns leid, dass Sie noch auf Teile Ihrer Bestellung warten.{% else %}Es tut uns leid: Teile Ihrer Bestellung verspäten sich.{% endif %} Unten sehen Sie, wie es um jeden davon steht.",
        "{{ rights }}",
        "{{ silence }}",
        "Wir behalten sie im Auge und schreiben Ihnen, sobald es Neuigkeiten gibt.",
        "{{ goodwill }}",
      ],
    },
    "delay-answer": {
      subject: "Ihre Antwort zu Bestellung {{ orderName }} ist angekommen",
      heading:
        "{% case answer %}{% when 'wait' %}Danke, dass Sie warten{% when 'cancel' %}{% if tooLate %}Es wurde schon verschickt{% else %}Wir stornieren für Sie{% endif %}{% when 'change_address' %}Ihre neue Adresse ist angekommen{% else %}Ihre Nachricht ist angekommen{% endcase %}",
      body: [
        "{% case answer %}{% when 'wait' %}Vielen Dank für Ihre Geduld. Alles bleibt, wie es ist, und wir schreiben Ihnen, sobald es Neuigkeiten gibt.{% when 'cancel' %}{% if tooLate %}Es tut uns leid: Es hat uns verlassen, bevor Ihre Antwort kam, und lässt sich deshalb nicht mehr stornieren. Wenn Sie es nicht behalten möchten, können Sie es zurückgeben, sobald es da ist.{% else %}Danke für Ihre Nachricht. Wir halten an, was uns noch nicht verlassen hat, und Sie erhalten alles zurück, was Sie dafür bezahlt haben. Sobald das erledigt ist, erhalten Sie eine E-Mail von uns.{% endif %}{% when 'change_address' %}Danke für Ihre Nachricht. Jemand aus unserem Team prüft, ob das Paket noch an die neue Adresse gehen kann.{% else %}Danke für Ihre Nachricht. Jemand aus unserem Team kümmert sich persönlich darum.{% endcase %}",
        "{% if answer == 'wait' %}{% if newBy and isUnsent %}{{ sending }}{% elsif newBy %}{{ arrival }}{% endif %}{% elsif answer != 'cancel' %}{{ soon }}{% endif %}",
        "{% if answer == 'wait' %}{% if canCancel %}Wenn Sie es sich anders überlegen, können Sie bis zum Versand noch stornieren.{% endif %}{% elsif answer != 'cancel' %}Sie müssen nichts weiter tun.{% endif %}",
      ],
    },
    "goodwill-given": {
      subject: "Etwas für Sie, zu Bestellung {{ orderName }}",
      heading: "Eine kleine Entschuldigung",
      body: [
        "Bei Ihrer Bestellung {{ orderName }} ist nicht alles gelaufen, wie es sollte, und das tut uns leid. Danke für Ihre Geduld mit uns.",
        "{{ goodwill }}",
      ],
    },
    "survey-csat": {
      subject: "Wie haben wir uns um Ihr Anliegen zu Bestellung {{ orderName }} gekümmert?",
      heading: "Wie war es mit uns?",
      body: [
        "Sie hatten uns zu Bestellung {{ orderName }} um etwas gebeten. Wir wüssten gern, ob Sie damit zufrieden waren, wie wir uns darum gekümmert haben.",
        "Ein Klick genügt.",
      ],
    },
    "survey-nps": {
      subject: "Eine Frage zu Ihrer Bestellung {{ orderName }}",
      heading: "Eine Frage",
      body: [
        "Ihre Bestellung {{ orderName }} ist nun seit einigen Tagen bei Ihnen. Wir hoffen, Sie haben Freude daran.",
        "Ein Klick genügt.",
      ],
    },
  },
};
