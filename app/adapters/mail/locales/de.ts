import type { MailTexts } from "../mail-texts";

export const de: MailTexts = {
  language: "de",
  dir: "ltr",
  colon: ":",
  greeting: "Guten Tag{% if firstName %} {{ firstName }}{% endif %},",
  items: "Artikel",
  reason: "Grund",
  reasons: {
    "Your order has already been shipped, so it can no longer be cancelled.":
      "Ihre Bestellung wurde bereits verschickt und lässt sich deshalb nicht mehr stornieren.",
    "More units were asked for than the order still holds.":
      "Es wurden mehr Stück angefragt, als die Bestellung noch enthält.",
    "One of the items is not part of this order.": "Einer der Artikel gehört nicht zu dieser Bestellung.",
    "An item was named twice.": "Ein Artikel wurde zweimal genannt.",
  },
  closing: "Freundliche Grüße\n{{ shopName }}",
  footer: "Sie erhalten diese E-Mail zu Ihrer Bestellung {{ orderName }} bei {{ shopName }}.",
  mails: {
    "cancellation-received": {
      subject: "Ihre Stornierungsanfrage zu Bestellung {{ orderName }} ist angekommen",
      heading: "Ihre Anfrage ist angekommen",
      body: [
        "Danke für Ihre Nachricht, dass Sie {% if part %}Artikel der{% else %}die{% endif %} Bestellung {{ orderName }} stornieren möchten. Wir prüfen gerade, ob sie sich noch anhalten lässt.",
        "{% if until %}Sie hören bis zum {{ until }} von uns.{% else %}Wir melden uns, sobald wir es wissen.{% endif %} Sie müssen nichts weiter tun.",
      ],
    },
    "cancellation-undo": {
      subject:
        "{% if part %}Artikel Ihrer Bestellung {{ orderName }} werden storniert{% else %}Ihre Bestellung {{ orderName }} wird storniert{% endif %}",
      heading:
        "{% if part %}Artikel Ihrer Bestellung werden storniert{% else %}Ihre Bestellung wird storniert{% endif %}",
      body: [
        "{% if part %}Die unten genannten Artikel der Bestellung {{ orderName }} werden{% else %}Die Bestellung {{ orderName }} wird{% endif %}{% if until %} am {{ until }}{% else %} in Kürze{% endif %} storniert.",
        "{% if link %}Möchten Sie sie doch behalten? Bis dahin genügt ein Klick, und alles bleibt, wie es war.{% else %}Möchten Sie sie doch behalten? Dann schreiben Sie uns bitte vorher kurz.{% endif %}",
      ],
      action: "Bestellung behalten",
    },
    "cancellation-done": {
      subject: "Ihre Bestellung {{ orderName }} wurde storniert",
      heading: "Ihre Bestellung wurde storniert",
      body: [
        "Die Bestellung {{ orderName }} wurde storniert, es wird nichts verschickt.",
        "{% if amount %}Wir haben Ihnen {{ amount }} auf dem Weg erstattet, auf dem Sie bezahlt haben. Bis der Betrag auf Ihrem Konto erscheint, können einige Tage vergehen.{% endif %}",
        "Wir freuen uns, wenn Sie wieder einmal bei uns vorbeischauen.",
      ],
    },
    "cancellation-lines-done": {
      subject: "Artikel aus Ihrer Bestellung {{ orderName }} wurden storniert",
      heading: "Ihre Bestellung wurde geändert",
      body: [
        "Die unten genannten Artikel wurden aus der Bestellung {{ orderName }} genommen. Alles andere läuft wie geplant weiter.",
        "{% if amount %}Wir haben Ihnen {{ amount }} auf dem Weg erstattet, auf dem Sie bezahlt haben. Bis der Betrag auf Ihrem Konto erscheint, können einige Tage vergehen.{% endif %}",
      ],
    },
    "cancellation-declined": {
      subject: "Ihre Stornierungsanfrage zu Bestellung {{ orderName }}",
      heading: "Wir konnten Ihre Bestellung nicht stornieren",
      body: [
        "Es tut uns leid: Die Bestellung {{ orderName }} lässt sich nicht mehr stornieren. Sie läuft wie geplant weiter.",
        "Wenn Sie Fragen haben oder wissen möchten, was sonst noch möglich ist, schreiben Sie uns einfach. Wir helfen Ihnen gern.",
      ],
    },
    "cancellation-review": {
      subject: "Wir prüfen Ihre Anfrage zu Bestellung {{ orderName }}",
      heading: "Wir prüfen Ihre Anfrage persönlich",
      body: [
        "Danke für Ihre Geduld. Jemand aus unserem Team sieht sich Ihre Anfrage zur Stornierung der Bestellung {{ orderName }} an.",
        "{% if until %}Sie erhalten unsere Antwort bis zum {{ until }}.{% else %}Sie erhalten unsere Antwort so bald wie möglich.{% endif %}",
      ],
    },
    "cancellation-refused": {
      subject: "Ihre Bestellung {{ orderName }} ließ sich nicht mehr anhalten",
      heading: "Ihre Bestellung ließ sich nicht mehr anhalten",
      body: [
        "Wir haben versucht, die Bestellung {{ orderName }} anzuhalten, doch sie wurde bereits für den Versand vorbereitet. Es tut uns leid, dass wir nicht schnell genug waren.",
        "Die Bestellung wird wie geplant verschickt. Wenn Sie sie nicht behalten möchten, schreiben Sie uns nach der Ankunft, und wir helfen Ihnen weiter.",
      ],
    },
    "cancellation-shipped": {
      subject: "Ihre Bestellung {{ orderName }} ist schon unterwegs",
      heading: "Ihre Bestellung ist schon unterwegs",
      body: [
        "Es tut uns leid: Die Bestellung {{ orderName }} wurde bereits verschickt, deshalb können wir sie nicht mehr stornieren.",
        "Wenn Sie sie nicht behalten möchten, können Sie sie nach der Ankunft zurückschicken. Schreiben Sie uns einfach, wir erklären Ihnen, wie es geht.",
      ],
    },
    "cancellation-kept": {
      subject: "Ihre Bestellung {{ orderName }} läuft weiter",
      heading: "Ihre Bestellung läuft weiter",
      body: [
        "Gute Nachricht: Die Bestellung {{ orderName }} wird nicht storniert. Wir bereiten sie wie geplant vor.",
        "Sie müssen nichts weiter tun.",
      ],
    },
    "case-received": {
      subject: "Ihre Nachricht zur Bestellung {{ orderName }} ist bei uns",
      heading: "Ihre Nachricht ist bei uns",
      body: [
        "Danke, dass Sie uns zur Bestellung {{ orderName }} geschrieben haben. Jemand aus unserem Team liest Ihre Nachricht{% if caseNumber %} (Nr. {{ caseNumber }}){% endif %} persönlich.",
        "{% if until %}Sie erhalten unsere Antwort bis zum {{ until }}.{% else %}Sie erhalten unsere Antwort so bald wie möglich.{% endif %}",
        "Möchten Sie etwas ergänzen? Ihre Seite steht Ihnen jederzeit offen.",
      ],
      action: "Meine Nachricht öffnen",
    },
    "case-answered": {
      subject: "Unsere Antwort zur Bestellung {{ orderName }}",
      heading: "Wir haben Ihnen geantwortet",
      body: [
        "Das ist unsere Antwort auf Ihre Nachricht{% if caseNumber %} (Nr. {{ caseNumber }}){% endif %} zur Bestellung {{ orderName }}:",
      ],
      action: "Lesen und antworten",
    },
    "order-code": {
      subject: "Ihr Code für die Bestellung {{ orderName }}",
      heading: "Ihr Code für die Bestellung {{ orderName }}",
      body: [
        "{% if code %}Ihr Code lautet {{ code }}.{% else %}Ihr Code ist abgelaufen.{% endif %}",
        "{% if until %}Geben Sie ihn bis {{ until }} auf der Seite ein, auf der Sie ihn angefordert haben.{% endif %}",
        "Falls Sie ihn nicht angefordert haben, müssen Sie nichts tun: Ohne den Code sieht niemand Ihre Bestellung. Wir fragen Sie nie am Telefon oder per E-Mail danach.",
      ],
    },
    "withdrawal-receipt": {
      subject: "Wir haben Ihren Widerruf zu Bestellung {{ orderName }} erhalten",
      heading: "Wir haben Ihren Widerruf erhalten",
      body: [
        "{% if name and receivedAt %}Am {{ receivedAt }} ist diese Erklärung bei uns eingegangen: {{ name }} widerruft den Vertrag über die Bestellung {{ orderName }}.{% endif %}",
        "{% if items %}Es geht um: {{ items }}{% else %}Es geht um alles in dieser Bestellung.{% endif %}",
        "Bitte bewahren Sie diese E-Mail als Bestätigung auf. Zu den nächsten Schritten schreiben wir Ihnen gleich oder sobald wir Ihre Bestellung gefunden haben.",
      ],
    },
  },
};
