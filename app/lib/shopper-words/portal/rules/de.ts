import type { RulesWords } from "./rules-words";

export const de: RulesWords = {
  link: "So funktionieren Rückgabe und Stornierung",
  title: "Rückgabe, Stornierung und Verspätung",
  intro:
    "So läuft es bei einem gewöhnlichen Artikel. Einzelne Artikel können abweichen: Bevor etwas abgeschickt wird, zeigt Ihnen das Formular, was für Ihren gilt.",
  returns: {
    title: "Etwas zurückschicken",
    everyone: "Jede Rückgabe sieht sich jemand aus unserem Team an. Sie haben unsere Antwort innerhalb von {time}.",
    firstDay: "Am Tag der Lieferung",
    upTo: "Bis {time} nach der Lieferung",
    between: "{time} nach der Lieferung",
    later: "Später",
    always: "Jederzeit",
    APPROVED: "Sie können es zurückschicken.",
    KEEP: "Sie müssen es nicht zurückschicken: Sie behalten es.",
    REVIEW: "Jemand aus unserem Team sieht es sich zuerst an. Sie haben unsere Antwort innerhalb von {time}.",
    DECLINED: "Es kann nicht zurückgeschickt werden.",
    ways: "Das bekommen Sie: {ways}.",
    refund: "Ihr Geld zurück auf Ihr Zahlungsmittel",
    store_credit: "Guthaben im Shop",
    moreCredit: "Guthaben im Shop mit {percent} mehr",
    exchange: "einen anderen Artikel im Tausch",
    account: "Melden Sie sich an, um Guthaben einzulösen: mit der E-Mail-Adresse Ihrer Bestellung.",
    labelFree: "Das Etikett kostet Sie nichts.",
    labelFee: "Für das Versandetikett werden {amount} von Ihrer Erstattung abgezogen.",
    heldBack: "{percent} des Preises werden einbehalten.",
    photo: "Bitte fügen Sie ein Foto bei: Ohne Foto sieht es sich zuerst jemand aus unserem Team an.",
    send: "Ist Ihre Rückgabe genehmigt, haben Sie {time} Zeit, sie abzuschicken.",
    holiday: "Bestellt vom {from} bis {until}: Sie können es bis {last} zurückschicken.",
  },
  cancel: {
    title: "Eine Bestellung stornieren",
    unsent: "Solange Ihre Bestellung nicht verschickt ist",
    waiting: "Bevor Ihre Bestellung gepackt wird",
    packing: "Während Ihre Bestellung gepackt wird",
    upTo: "Bis {time} nach der Bestellung:",
    later: "Später:",
    cancel: "Wir stornieren, sobald Sie es möchten, und erstatten den Betrag.",
    stop: "Wir fragen im Lager nach und stornieren und erstatten Ihre Bestellung, wenn sie noch aufzuhalten ist.",
    undo: "Wenn Sie es sich anders überlegen, können Sie Ihre Bestellung noch {time} lang behalten.",
    review:
      "Jemand aus unserem Team prüft, ob sie noch aufzuhalten ist. Sie haben unsere Antwort innerhalb von {time}.",
    decline: "Sie kann nicht mehr storniert werden.",
    sent: "Ist Ihre Bestellung verschickt, kann sie nicht mehr storniert werden. Sie können sie zurückschicken, wenn sie angekommen ist.",
  },
  withdraw: {
    title: "Widerrufsrecht in der Europäischen Union",
    text: "Als Verbraucherin oder Verbraucher in der Europäischen Union können Sie Ihren Kauf bis {time} nach der Lieferung ohne Angabe von Gründen widerrufen.",
  },
  delays: {
    title: "Wenn Ihre Bestellung sich verspätet",
    told: "Wir schreiben Ihnen, wenn wir sehen, dass Ihre Bestellung sich verspätet, und Sie entscheiden, wie es weitergeht. Sie können Ihre Bestellung hier auch jederzeit finden.",
    untold:
      "Finden Sie hier Ihre Bestellung, um zu sehen, wo sie ist. Kommt sie zu spät, schreiben Sie uns von dort: Jemand aus unserem Team kümmert sich darum.",
  },
  more: "Unsere Richtlinien im Wortlaut",
};
