import type { GiftWords } from "./gift-words";

export const de: GiftWords = {
  language: "de",
  find: {
    link: "Geschenk bekommen?",
    title: "Ein Geschenk zurückgeben",
    text: "Geben Sie die Bestellnummer, die Postleitzahl der Lieferung und Ihre eigene E-Mail-Adresse ein. Wir senden Ihnen einen Code. Wer es Ihnen geschenkt hat, erfährt davon nichts von uns.",
    postcode: "Postleitzahl der Lieferung",
    postcodeHint: "Die auf dem Etikett des Pakets.",
    email: "Ihre E-Mail-Adresse",
    emailHint: "Alles zu Ihrer Rückgabe geht nur an diese Adresse.",
    incomplete:
      "Bitte füllen Sie alle drei Felder aus, mit vollständiger E-Mail-Adresse und der Postleitzahl, wie sie auf dem Paket steht.",
  },
  code: {
    text: "Wenn Nummer und Postleitzahl zu einem Geschenk gehören, haben wir Ihnen gerade einen Code an Ihre E-Mail-Adresse gesendet. Das kann eine Minute dauern; bitte sehen Sie auch im Spam-Ordner nach.",
    button: "Mein Geschenk zeigen",
    opening: "Ihr Geschenk wird geöffnet",
    goOn: "Weiter zu meinem Geschenk",
  },
  page: {
    title: "Ihr Geschenk aus Bestellung {order}",
    text: "Hier können Sie zurücksenden, was Sie geschenkt bekommen haben. Wir schreiben darüber nur Ihnen.",
    items: "Artikel",
    canReturn: "{count} können zurück",
    cannotReturn: "nichts mehr zurückzugeben",
    act: "Etwas zurückgeben",
    back: "Zurück zu meinem Geschenk",
    notTaken: "Das ist nicht mehr möglich. Unten sehen Sie, was zurückgegeben werden kann.",
  },
  giveBack: {
    title: "Geschenk aus Bestellung {order} zurückgeben",
    text: "Wählen Sie, was Sie zurücksenden möchten und warum. Danach sehen Sie, was Sie dafür bekommen können.",
    next: "Weiter",
  },
  offer: {
    update: "Noch einmal zeigen",
    changed: "Sie haben etwas geändert. Bitte prüfen Sie es noch einmal.",
    account:
      "Guthaben kommt auf Ihr eigenes Konto in unserem Shop, das mit {email}, sobald Ihr Paket bei uns ist und wir es geprüft haben. Wenn Sie mit dieser Adresse noch kein Konto haben, melden Sie sich einmal damit in unserem Shop an: dann gibt es eins.",
    ownMailbox:
      "Ein Guthaben ginge an die Person, die bestellt hat. Wenn Sie es selbst möchten, öffnen Sie „Geschenk bekommen?“ mit Ihrer eigenen E-Mail-Adresse.",
  },
};
