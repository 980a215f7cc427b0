/** Words for the pages of what is going on with an order. Words in braces are filled in. */
export type MatterWords = Readonly<Record<MatterWord, string>>;

type MatterWord =
  | "back" /** leaves a question without answering it */
  | "late" /** an act is not offered any more */
  | "noWords"
  | "tooLong" /** than {most} characters */
  | "goneTitle"
  | "gone"; /** nothing is going on here; it does not say whether there ever was */

const WORDS: Readonly<Record<string, MatterWords>> = {
  en: {
    back: "Go back, change nothing",
    late: "This is not possible any more. This page shows how it stands now.",
    noWords: "Please write a few words.",
    tooLong: "Please use no more than {most} characters.",
    goneTitle: "There is nothing here",
    gone: "What you are looking for is not part of this order, or is over. Your order’s page shows how everything stands.",
  },
  de: {
    back: "Zurück, nichts ändern",
    late: "Das ist nicht mehr möglich. Diese Seite zeigt, wie es jetzt steht.",
    noWords: "Bitte schreiben Sie ein paar Worte.",
    tooLong: "Bitte verwenden Sie höchstens {most} Zeichen.",
    goneTitle: "Hier ist nichts",
    gone: "Was Sie suchen, gehört nicht zu dieser Bestellung oder ist vorbei. Die Seite Ihrer Bestellung zeigt, wie alles steht.",
  },
  fr: {
    back: "Revenir sans rien changer",
    late: "Ce n’est plus possible. Cette page montre où en sont les choses.",
    noWords: "Veuillez écrire quelques mots.",
    tooLong: "Veuillez ne pas dépasser {most} caractères.",
    goneTitle: "Il n’y a rien ici",
    gone: "Ce que vous cherchez ne fait pas partie de cette commande, ou est terminé. La page de votre commande montre où tout en est.",
  },
  es: {
    back: "Volver sin cambiar nada",
    late: "Esto ya no es posible. Esta página muestra cómo está ahora.",
    noWords: "Escriba unas palabras, por favor.",
    tooLong: "Utilice como máximo {most} caracteres.",
    goneTitle: "Aquí no hay nada",
    gone: "Lo que busca no forma parte de este pedido o ya ha terminado. La página de su pedido muestra cómo está todo.",
  },
  it: {
    back: "Torna indietro senza cambiare nulla",
    late: "Non è più possibile. Questa pagina mostra la situazione attuale.",
    noWords: "Scriva qualche parola, per favore.",
    tooLong: "Usi al massimo {most} caratteri.",
    goneTitle: "Qui non c’è nulla",
    gone: "Ciò che cerca non fa parte di questo ordine o si è concluso. La pagina del suo ordine mostra a che punto è tutto.",
  },
  nl: {
    back: "Terug, niets veranderen",
    late: "Dit is niet meer mogelijk. Deze pagina laat zien hoe het er nu voor staat.",
    noWords: "Schrijf alstublieft een paar woorden.",
    tooLong: "Gebruik niet meer dan {most} tekens.",
    goneTitle: "Hier is niets",
    gone: "Wat u zoekt, hoort niet bij deze bestelling of is voorbij. De pagina van uw bestelling laat zien hoe alles ervoor staat.",
  },
  pt: {
    back: "Voltar sem alterar nada",
    late: "Isto já não é possível. Esta página mostra a situação atual.",
    noWords: "Escreva algumas palavras, por favor.",
    tooLong: "Use no máximo {most} caracteres.",
    goneTitle: "Não há nada aqui",
    gone: "O que procura não faz parte deste pedido ou já terminou. A página do seu pedido mostra como está tudo.",
  },
  ja: {
    back: "何も変更せずに戻る",
    late: "この操作はできなくなりました。このページには現在の状況が表示されています。",
    noWords: "ひとことご記入ください。",
    tooLong: "{most}文字以内でご記入ください。",
    goneTitle: "表示するものがありません",
    gone: "お探しのものはこのご注文にないか、すでに終了しています。現在の状況はご注文のページでご確認いただけます。",
  },
};

/** Of one of the portal's languages. */
export const matterWords = (language: string): MatterWords => WORDS[language] ?? WORDS["en"]!;
