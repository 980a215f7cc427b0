import type { CaseWords } from "./case-words";

export const de: CaseWords = {
  language: "de",
  kinds: {
    damaged: "Etwas ist beschädigt angekommen",
    wrong_item: "Ein falscher Artikel ist angekommen",
    missing_item: "Ein Artikel fehlt im Paket",
    not_arrived: "Das Paket ist nicht angekommen",
    question: "Eine Frage",
  },
  acts: {
    help: "Hilfe zu dieser Bestellung",
    claim: "Etwas stimmt nicht",
    write: "Uns schreiben",
    mine: "Ihre Nachrichten",
    one: "Nr. {number}: {kind}",
    track: "Sehen, wo meine Bestellung ist",
  },
  form: {
    claimTitle: "Was stimmt nicht mit der Bestellung {order}?",
    questionTitle: "Schreiben Sie uns zur Bestellung {order}",
    text: "Jemand aus unserem Team liest es und antwortet Ihnen per E-Mail.",
    kind: "Was stimmt nicht?",
    items: "Welche Artikel?",
    itemsHint: "Wählen Sie die Anzahl. Lassen Sie das aus, wenn das Paket nicht angekommen ist.",
    words: "Was ist passiert?",
    message: "Ihre Nachricht",
    about: "Es geht um: {topic}",
    photoHint: "Fotos dürfen zusammen bis zu 10 MB groß sein.",
    send: "Senden",
    chooseKind: "Bitte wählen Sie aus, was nicht stimmt.",
    chooseItems: "Bitte wählen Sie mindestens einen Artikel aus.",
    noWords: "Bitte schreiben Sie ein paar Worte.",
    tooMany:
      "Sie haben gerade mehrmals geschrieben. Diese Nachrichten sind bei uns. Bitte warten Sie ein wenig, bevor Sie wieder schreiben.",
    taken: "Ihre Nachricht ist bei uns. Sie erhalten gleich eine E-Mail.",
  },
  page: {
    title: "Ihre Nachricht Nr. {number} zur Bestellung {order}",
    open: "Ihre Nachricht ist bei uns, und wir antworten so bald wie möglich.",
    openUntil: "Ihre Nachricht ist bei uns. Sie erhalten unsere Antwort bis zum {time}.",
    late: "Es tut uns leid, dass unsere Antwort länger dauert als angekündigt. Ihre Nachricht ist nicht vergessen.",
    answered: "Wir haben Ihnen geantwortet.",
    closed: "Dieses Gespräch ist abgeschlossen. Wenn noch etwas offen ist, schreiben Sie uns einfach wieder.",
    you: "Sie",
    photo: "Foto {number}",
    reply: "Antworten",
    taken: "Ihre Nachricht ist bei uns. Sie steht gleich hier.",
  },
  help: {
    title: "Hilfe zur Bestellung {order}",
    ask: "Worum geht es?",
    other: "Ein anderes Thema wählen",
  },
  topics: {
    where: "Wo ist meine Bestellung?",
    late: "Sie kommt zu spät oder ist nicht angekommen",
    cancel: "Ich möchte stornieren",
    address: "Die Adresse ist falsch",
    return: "Ich möchte etwas zurückschicken",
    wrong: "Etwas ist beschädigt, falsch oder fehlt",
    refund: "Wo bleibt meine Erstattung?",
    other: "Etwas anderes",
  },
  answers: {
    cancelled: "Diese Bestellung wurde storniert. Was erstattet wurde, steht in unserer E-Mail dazu.",
    stopping:
      "Sie haben gebeten, diese Bestellung zu stornieren. Wie es darum steht, sehen Sie auf der Seite Ihrer Bestellung.",
    unsent:
      "Ihre Bestellung ist noch nicht unterwegs. Wann wir sie voraussichtlich versenden, steht auf der Seite Ihrer Bestellung, soweit wir es wissen.",
    onWay:
      "Ihre Bestellung ist unterwegs. Auf der Seite Ihrer Bestellung sehen Sie, wo jedes Paket ist und wann wir es erwarten.",
    arrived:
      "Laut Versanddienst ist alles angekommen. Bitte sehen Sie rund um Ihre Tür nach, fragen Sie die Nachbarn und suchen Sie nach einer Karte des Versanddienstes. Wenn Sie es nicht finden, sagen Sie uns Bescheid.",
    trouble: "Unterwegs ist etwas schiefgegangen. Sagen Sie uns Bescheid, damit wir Ihnen helfen können.",
    canCancel:
      "Was noch nicht unterwegs ist, lässt sich noch stornieren. Auf der nächsten Seite wählen Sie aus, was Sie nicht mehr möchten.",
    noCancel:
      "Von dieser Bestellung lässt sich nichts mehr anhalten. Sobald die Artikel da sind, können Sie sie zurückschicken.",
    addressOpen:
      "Ihre Bestellung ist noch nicht unterwegs. Bitte schreiben Sie uns gleich die richtige Adresse: Wir versuchen, sie rechtzeitig zu ändern.",
    addressGone:
      "Ihre Bestellung ist unterwegs. Vielleicht lässt sich die Zustellung beim Versanddienst noch ändern; die Sendungsnummer steht auf der Seite Ihrer Bestellung.",
    canReturn: "Sie wählen aus, was Sie zurückschicken möchten, und sehen Ihre Erstattung, bevor Sie sich entscheiden.",
    noReturn: "Zurückschicken können Sie Artikel, sobald wir sie an Sie versandt haben.",
    allBack:
      "Alles, was wir Ihnen gesandt haben, ist schon Teil einer Rücksendung oder wurde erstattet. Die Seite Ihrer Bestellung zeigt, wie es darum steht.",
    wrong:
      "Das tut uns leid. Sagen Sie uns, was nicht stimmt, wenn möglich mit Fotos. Jemand aus unserem Team sieht es sich an.",
    wrongUnsent: "Ihre Bestellung ist noch nicht unterwegs. Wenn daran etwas nicht stimmt, schreiben Sie uns.",
    refund:
      "Wie es um eine Stornierung oder Rücksendung steht, sehen Sie auf der Seite Ihrer Bestellung. Nach der Erstattung kann es einige Tage dauern, bis Ihre Bank sie anzeigt.",
    write: "Schreiben Sie uns. Jemand aus unserem Team antwortet Ihnen per E-Mail.",
  },
};
