import type { MailTexts } from "../mail-texts";

export const ja: MailTexts = {
  language: "ja",
  dir: "ltr",
  colon: ":",
  greeting: "{% if firstName %}{{ firstName }}様{% else %}お客様{% endif %}",
  items: "商品",
  reason: "理由",
  reasons: {
    "Your order has already been shipped, so it can no longer be cancelled.":
      "ご注文の商品はすでに発送されているため、キャンセルをお受けできません。",
    "More units were asked for than the order still holds.":
      "ご注文に残っている数量を超えるキャンセルが指定されています。",
    "One of the items is not part of this order.": "指定された商品の一部は、このご注文に含まれていません。",
    "An item was named twice.": "同じ商品が二度指定されています。",
  },
  closing: "今後ともよろしくお願いいたします。\n{{ shopName }}",
  footer: "このメールは、{{ shopName }}でのご注文{{ orderName }}についてお送りしています。",
  mails: {
    "cancellation-received": {
      subject: "ご注文{{ orderName }}のキャンセルのご依頼を承りました",
      heading: "キャンセルのご依頼を承りました",
      body: [
        "ご注文{{ orderName }}{% if part %}の一部の商品{% endif %}のキャンセルのご希望をお知らせいただき、ありがとうございます。現在、出荷を止められるかどうかを確認しております。",
        "{% if until %}{{ until }}までにご連絡いたします。{% else %}確認でき次第、改めてご連絡いたします。{% endif %}お客様に行っていただくお手続きはございません。",
      ],
    },
    "cancellation-undo": {
      subject:
        "{% if part %}ご注文{{ orderName }}の一部の商品はまもなくキャンセルされます{% else %}ご注文{{ orderName }}はまもなくキャンセルされます{% endif %}",
      heading:
        "{% if part %}ご注文の一部の商品はまもなくキャンセルされます{% else %}ご注文はまもなくキャンセルされます{% endif %}",
      body: [
        "{% if part %}ご注文{{ orderName }}の下記の商品は、{% else %}ご注文{{ orderName }}は、{% endif %}{% if until %}{{ until }}に{% else %}まもなく{% endif %}キャンセルされます。",
        "{% if link %}お気持ちが変わられた場合は、それまでに下のボタンを押していただければ、ご注文をそのままお受けいたします。{% else %}お気持ちが変わられた場合は、それまでにご連絡ください。{% endif %}",
      ],
      action: "注文を続ける",
    },
    "cancellation-done": {
      subject: "ご注文{{ orderName }}をキャンセルいたしました",
      heading: "ご注文をキャンセルいたしました",
      body: [
        "ご注文{{ orderName }}をキャンセルいたしました。商品の発送はございません。",
        "{% if amount %}お支払いに使われた方法へ{{ amount }}を返金いたしました。お口座などに反映されるまで数日かかる場合がございます。{% endif %}",
        "またのご利用を心よりお待ちしております。",
      ],
    },
    "cancellation-lines-done": {
      subject: "ご注文{{ orderName }}の一部の商品をキャンセルいたしました",
      heading: "ご注文の内容を変更いたしました",
      body: [
        "ご注文{{ orderName }}から、下記の商品を取り消しいたしました。その他の商品は予定どおりお届けいたします。",
        "{% if amount %}お支払いに使われた方法へ{{ amount }}を返金いたしました。お口座などに反映されるまで数日かかる場合がございます。{% endif %}",
      ],
    },
    "cancellation-declined": {
      subject: "ご注文{{ orderName }}のキャンセルのご依頼について",
      heading: "ご注文をキャンセルできませんでした",
      body: [
        "誠に申し訳ございませんが、ご注文{{ orderName }}はキャンセルをお受けできない状態です。ご注文は予定どおり進めさせていただきます。",
        "ご不明な点や、ほかの方法についてのご質問がございましたら、どうぞお気軽にご連絡ください。",
      ],
    },
    "cancellation-review": {
      subject: "ご注文{{ orderName }}のご依頼を確認しております",
      heading: "担当者がご依頼を確認しております",
      body: [
        "お待たせしており恐れ入ります。ご注文{{ orderName }}のキャンセルのご依頼を、担当者が確認しております。",
        "{% if until %}{{ until }}までにお返事いたします。{% else %}できるだけ早くお返事いたします。{% endif %}",
      ],
    },
    "cancellation-refused": {
      subject: "ご注文{{ orderName }}の出荷を止めることができませんでした",
      heading: "出荷を止めることができませんでした",
      body: [
        "ご注文{{ orderName }}の出荷を止めるよう手配いたしましたが、すでに発送の準備が進んでおりました。間に合わず、誠に申し訳ございません。",
        "ご注文の商品は予定どおり発送されます。ご不要の場合は、お受け取りの後にご連絡ください。お手続きをご案内いたします。",
      ],
    },
    "cancellation-shipped": {
      subject: "ご注文{{ orderName }}はすでに発送済みです",
      heading: "ご注文はすでに発送済みです",
      body: [
        "誠に申し訳ございませんが、ご注文{{ orderName }}はすでに発送されており、キャンセルをお受けできません。",
        "ご不要の場合は、お受け取りの後に返品していただけます。ご連絡いただければ、方法をご案内いたします。",
      ],
    },
    "cancellation-kept": {
      subject: "ご注文{{ orderName }}を予定どおり進めます",
      heading: "ご注文を予定どおり進めます",
      body: [
        "ご注文{{ orderName }}のキャンセルは取りやめました。予定どおり準備を進めております。",
        "お客様に行っていただくお手続きはございません。",
      ],
    },
    "case-received": {
      subject: "ご注文{{ orderName }}についてのメッセージを承りました",
      heading: "メッセージを承りました",
      body: [
        "ご注文{{ orderName }}についてご連絡いただき、ありがとうございます。担当者がメッセージ{% if caseNumber %}(番号{{ caseNumber }}){% endif %}を拝見いたします。",
        "{% if until %}{{ until }}までにお返事いたします。{% else %}できるだけ早くお返事いたします。{% endif %}",
        "付け加えたいことがございましたら、いつでもページからお送りいただけます。",
      ],
      action: "メッセージを開く",
    },
    "case-answered": {
      subject: "ご注文{{ orderName }}についてのお返事",
      heading: "お返事をお送りします",
      body: [
        "ご注文{{ orderName }}についてのメッセージ{% if caseNumber %}(番号{{ caseNumber }}){% endif %}へのお返事です。",
      ],
      action: "読んで返信する",
    },
    "order-code": {
      subject: "ご注文{{ orderName }}の確認コード",
      heading: "ご注文{{ orderName }}の確認コード",
      body: [
        "{% if code %}確認コードは{{ code }}です。{% else %}確認コードの有効期限が切れました。{% endif %}",
        "{% if until %}{{ until }}までに、コードを請求されたページにご入力ください。{% endif %}",
        "お心当たりがない場合は、何もしていただく必要はございません。コードがなければ、ご注文の内容は誰にも表示されません。お電話やメールでコードをお尋ねすることは決してございません。",
      ],
    },
    "withdrawal-receipt": {
      subject: "ご注文{{ orderName }}の契約撤回のお申し出を受け付けました",
      heading: "契約撤回のお申し出を受け付けました",
      body: [
        "{% if name and receivedAt %}{{ receivedAt }}に、次のお申し出を受け付けました：{{ name }}様は、ご注文{{ orderName }}の契約を撤回されます。{% endif %}",
        "{% if items %}対象：{{ items }}{% else %}対象：このご注文のすべての商品{% endif %}",
        "このメールは受付の控えとして保管してください。今後のお手続きについては、まもなく、またはご注文を確認でき次第、ご連絡いたします。",
      ],
    },
  },
};
