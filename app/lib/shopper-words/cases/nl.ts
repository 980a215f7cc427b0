import type { CaseWords } from "./case-words";

export const nl: CaseWords = {
  language: "nl",
  kinds: {
    damaged: "Er is iets beschadigd aangekomen",
    wrong_item: "Er is een verkeerd artikel aangekomen",
    missing_item: "Er ontbreekt een artikel in het pakket",
    not_arrived: "Het pakket is niet aangekomen",
    question: "Een vraag",
  },
  acts: {
    help: "Hulp bij deze bestelling",
    claim: "Er klopt iets niet",
    write: "Schrijf ons",
    mine: "Uw berichten",
    one: "Nr. {number}: {kind}",
    track: "Zien waar mijn bestelling is",
  },
  form: {
    claimTitle: "Wat klopt er niet aan bestelling {order}?",
    questionTitle: "Schrijf ons over bestelling {order}",
    text: "Een medewerker van ons team leest het en antwoordt u per e-mail.",
    kind: "Wat klopt er niet?",
    items: "Welke artikelen?",
    itemsHint: "Kies het aantal. Laat dit leeg als het pakket niet is aangekomen.",
    words: "Wat is er gebeurd?",
    message: "Uw bericht",
    about: "Het gaat over: {topic}",
    photoHint: "Foto’s mogen samen hooguit 10 MB groot zijn.",
    send: "Versturen",
    chooseKind: "Kies wat er niet klopt.",
    chooseItems: "Kies minstens één artikel.",
    noWords: "Schrijf een paar woorden.",
    tooMany: "U hebt zojuist meerdere keren geschreven. We hebben die berichten. Wacht even voordat u weer schrijft.",
    taken: "We hebben uw bericht. U krijgt zo een e-mail.",
  },
  page: {
    title: "Uw bericht nr. {number} over bestelling {order}",
    open: "We hebben uw bericht en antwoorden zo snel mogelijk.",
    openUntil: "We hebben uw bericht. U krijgt uiterlijk op {time} antwoord van ons.",
    late: "Het spijt ons dat ons antwoord langer duurt dan we zeiden. Uw bericht is niet vergeten.",
    answered: "We hebben u geantwoord.",
    closed: "Dit gesprek is gesloten. Is er nog iets open, schrijf ons dan gerust opnieuw.",
    you: "U",
    photo: "Foto {number}",
    reply: "Antwoorden",
    taken: "We hebben uw bericht. Het staat hier zo.",
  },
  help: {
    title: "Hulp bij bestelling {order}",
    ask: "Waar gaat het over?",
    other: "Een ander onderwerp kiezen",
  },
  topics: {
    where: "Waar is mijn bestelling?",
    late: "Die is te laat of niet aangekomen",
    cancel: "Ik wil annuleren",
    address: "Het adres klopt niet",
    return: "Ik wil iets terugsturen",
    wrong: "Iets is beschadigd, verkeerd of ontbreekt",
    refund: "Waar blijft mijn terugbetaling?",
    other: "Iets anders",
  },
  answers: {
    cancelled: "Deze bestelling is geannuleerd. Wat is terugbetaald, staat in onze e-mail daarover.",
    stopping:
      "U hebt gevraagd deze bestelling te annuleren. Hoe het ermee staat, ziet u op de pagina van uw bestelling.",
    unsent:
      "Uw bestelling is nog niet vertrokken. Op de pagina van uw bestelling staat wanneer we verwachten te versturen, voor zover we dat weten.",
    onWay:
      "Uw bestelling is onderweg. Op de pagina van uw bestelling staat waar elk pakket is en wanneer we het verwachten.",
    arrived:
      "Volgens de vervoerder is alles aangekomen. Kijk rond uw deur, vraag het uw buren en zoek naar een kaartje van de vervoerder. Vindt u het niet, laat het ons dan weten.",
    trouble: "Er is onderweg iets misgegaan. Laat het ons weten, zodat we u kunnen helpen.",
    canCancel:
      "Wat nog niet vertrokken is, kan nog worden geannuleerd. Op de volgende pagina kiest u wat u niet meer wilt.",
    noCancel:
      "Van deze bestelling kan niets meer worden tegengehouden. Zodra de artikelen zijn aangekomen, kunt u ze terugsturen.",
    addressOpen:
      "Uw bestelling is nog niet vertrokken. Schrijf ons meteen het juiste adres: we proberen het op tijd te wijzigen.",
    addressGone:
      "Uw bestelling is vertrokken. Misschien kunt u de bezorging bij de vervoerder nog wijzigen; het trackingnummer staat op de pagina van uw bestelling.",
    canReturn: "U kiest wat u wilt terugsturen en ziet uw terugbetaling voordat u beslist.",
    noReturn: "Artikelen kunt u terugsturen zodra we ze naar u hebben verstuurd.",
    allBack:
      "Alles wat we u hebben gestuurd, zit al in een retour of is terugbetaald. Op de pagina van uw bestelling ziet u hoe het ermee staat.",
    wrong:
      "Dat spijt ons. Laat ons weten wat er niet klopt, zo mogelijk met foto’s. Een medewerker van ons team bekijkt het.",
    wrongUnsent: "Uw bestelling is nog niet vertrokken. Klopt er iets niet, schrijf ons dan.",
    refund:
      "Hoe het met een annulering of retour staat, ziet u op de pagina van uw bestelling. Na de terugbetaling kan het enkele dagen duren voordat uw bank die toont.",
    write: "Schrijf ons. Een medewerker van ons team antwoordt u per e-mail.",
  },
};
