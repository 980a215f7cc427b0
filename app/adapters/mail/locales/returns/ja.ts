import type { ReturnMailTexts } from "../../return-mail-texts";

export const ja: ReturnMailTexts = {
  language: "ja",
  sorry:
    "{% if fault %}このたびはお届けした商品に不備があり、誠に申し訳ございません。お知らせいただきありがとうございます。{% if decided %}責任をもって対応いたします。{% endif %}{% endif %}",
  way: "{% if total %}{% if credit %}{{ total }}をストアクレジットとしてお返しいたします。{% else %}お支払いに使われた方法へ{{ total }}を返金いたします。{% endif %}{% if bonus %}さらに、ボーナスとして{{ bonus }}をストアクレジットで差し上げます。{% endif %}{% endif %}{% if due %}交換の商品について、差額{{ due }}のお支払いをお願いいたします。改めてご連絡いたします。{% endif %}",
  timing:
    "{% case when %}{% when 'approved' %}ただちに手続きを進めております。{% when 'first_scan' %}運送会社がお荷物をお預かりした時点で、返品の手続きを完了いたします。{% when 'delivered' %}お荷物が到着しましたら、返品の手続きを完了いたします。{% else %}お荷物が到着し、内容を確認しましたら、返品の手続きを完了いたします。{% endcase %}",
  unsent:
    "{% if unsent %}下記の商品を{% if sendBy %}{{ sendBy }}までに{% endif %}お送りくださいますようお願いいたします。お送りいただく方法は返品のページにございます。{% endif %}",
  unsentHeading: "お荷物の発送をお待ちしております",
  less: "{% if short %}当初のご案内は{{ quoted }}でしたが、届かなかった商品、またはお受けできなかった商品があったため、{{ short }}少なくなっております。内訳は下記のとおりです。{% endif %}",
  action: "返品の状況を見る",
  mails: {
    "return-review": {
      subject: "ご注文{{ orderName }}の返品のお申し込みを確認しております",
      heading: "返品のお申し込みを承りました",
      body: [
        "{{ sorry }}",
        "ご注文{{ orderName }}の返品のご希望をお知らせいただき、ありがとうございます。担当者がお申し込みを確認しております。",
        "{% if until %}{{ until }}までにお返事いたします。{% else %}できるだけ早くお返事いたします。{% endif %}お返事を差し上げるまで、商品は発送なさらないようお願いいたします。",
      ],
    },
    "return-declined": {
      subject: "ご注文{{ orderName }}の返品のお申し込みについて",
      heading: "返品をお受けできませんでした",
      body: [
        "お申し込みいただきありがとうございます。誠に申し訳ございませんが、返品をお受けすることができません。商品ごとの理由は下記のとおりです。",
        "ご不明な点やご意見がございましたら、どうぞお気軽にご連絡ください。担当者が拝見し、改めて確認いたします。",
      ],
    },
    "return-approved": {
      subject: "ご注文{{ orderName }}の返品を承りました",
      heading: "返品を承りました",
      body: [
        "{{ sorry }}",
        "{% if onRequest %}発送のご準備ができましたら、返品のページで返送ラベルをお受け取りください。{% else %}商品をしっかり梱包し、返品票を同封のうえ、下記のご返送先へお送りください。返品票は返品のページにございます。返品番号{{ rma }}を書いたメモでも差し支えございません。{% endif %}",
        "{{ way }}",
        "{{ timing }}",
      ],
    },
    "return-label": {
      subject: "ご注文{{ orderName }}の返送ラベルのご案内",
      heading: "返送ラベルをご用意しました",
      body: [
        "{{ sorry }}",
        "返品を承り、返送ラベルをご用意しました。商品をしっかり梱包し、ラベルを荷物に貼って、運送会社へお渡しください。{% if hasQr %}プリンターをお持ちでない場合は、返品のページのコードをご提示ください。{% endif %}",
        "{{ way }}",
        "{{ timing }}",
      ],
      action: "返送ラベルを見る",
    },
    "return-keep": {
      subject: "ご注文{{ orderName }}の返品について：ご返送は不要です",
      heading: "商品をご返送いただく必要はございません",
      body: [
        "{{ sorry }}",
        "返品を承りました。下記の商品はご返送いただく必要がなく、そのままお手元でお使いいただけます。",
        "{{ way }}",
        "{{ timing }}",
      ],
    },
    "return-reminder": {
      subject: "ご注文{{ orderName }}の返品についてのお知らせ",
      heading: "返品のご予定はいかがでしょうか",
      body: [
        "お荷物の発送をまだ確認できておりません。すでにお送りいただいている場合は、ありがとうございます。ほかに行っていただくお手続きはございません。",
        "{% if daysLeft == 0 %}本日がご返送の期限です。{% elsif daysLeft == 1 %}ご返送の期限まであと1日です。{% elsif daysLeft %}ご返送の期限まであと{{ daysLeft }}日です。{% endif %}",
        "{% if onRequest %}返送ラベルは返品のページでお受け取りいただけます。{% elsif hasLabel %}返送ラベルは返品のページにございます。{% endif %}商品をお手元に残される場合は、同じページで返品を取りやめていただけます。",
      ],
    },
    "return-on-its-way": {
      subject: "ご注文{{ orderName }}の返品のお荷物を輸送中です",
      heading: "返品のお荷物を輸送中です",
      body: [
        "運送会社がお荷物をお預かりしました。お客様に行っていただくお手続きはございません。",
        "{{ way }}",
        "{{ timing }}",
      ],
    },
    "return-arrived": {
      subject: "ご注文{{ orderName }}の返品のお荷物が到着しました",
      heading: "返品のお荷物が到着しました",
      body: [
        "お荷物が到着しました。お送りいただきありがとうございます。",
        "これより商品を確認いたします。確認が終わりましたら、改めてご連絡いたします。",
      ],
    },
    "return-refunded": {
      subject:
        "{% if total %}ご注文{{ orderName }}の返金のお知らせ{% elsif isUnsent %}{{ unsentHeading }} ({{ orderName }}){% else %}ご注文{{ orderName }}の返品の手続きが完了しました{% endif %}",
      heading:
        "{% if total %}返金の手続きをいたしました{% elsif isUnsent %}{{ unsentHeading }}{% else %}返品の手続きが完了しました{% endif %}",
      body: [
        "{% if total %}{% if credit %}{% unless isUnsent or kept %}商品をお返しいただきありがとうございます。{% endunless %}{{ total }}をストアクレジットとしてお返しいたしました。次回のご注文の際にログインしてお使いください。{% else %}{% unless isUnsent or kept %}商品をお返しいただきありがとうございます。{% endunless %}お支払いに使われた方法へ{{ total }}を返金いたしました。お口座などに反映されるまで数日かかる場合がございます。{% endif %}{% elsif isUnsent %}{% else %}商品をお返しいただきありがとうございます。返品の手続きが完了しました。これ以上の返金はございません。{% endif %}",
        "{{ less }}",
        "{{ unsent }}",
        "{% if bonus %}さらに、ボーナスとして{{ bonus }}をストアクレジットで差し上げております。{% endif %}",
        "{% if fault %}このたびはご不便をおかけし、重ねてお詫び申し上げます。{% endif %}",
      ],
    },
    "return-exchanged": {
      subject: "ご注文{{ orderName }}の交換のお知らせ",
      heading: "交換の商品を準備しております",
      body: [
        "{% unless isUnsent or kept %}商品をお返しいただきありがとうございます。{% endunless %}代わりにお選びいただいた商品を準備しており、整い次第お送りいたします。",
        "{% if total %}{% if credit %}差額{{ total }}をストアクレジットとしてお返しいたしました。{% else %}お支払いに使われた方法へ差額{{ total }}を返金いたしました。{% endif %}{% endif %}{% if due %}交換の商品について、差額{{ due }}のお支払いをお願いいたします。改めてご連絡いたします。{% endif %}",
        "{{ unsent }}",
        "{% if bonus %}さらに、ボーナスとして{{ bonus }}をストアクレジットで差し上げております。{% endif %}",
        "{% if fault %}このたびはご不便をおかけし、重ねてお詫び申し上げます。{% endif %}",
      ],
    },
    "return-done": {
      subject:
        "{% if isUnsent %}{{ unsentHeading }} ({{ orderName }}){% else %}ご注文{{ orderName }}の返品の手続きが完了しました{% endif %}",
      heading: "{% if isUnsent %}{{ unsentHeading }}{% else %}返品の手続きが完了しました{% endif %}",
      body: [
        "{% if ending == 'not_received' %}お荷物の到着を確認できなかったため、返品の手続きを終了いたしました。すでにお送りいただいている場合は、ご連絡ください。ただちにお調べいたします。{% elsif ending == 'not_accepted' %}お送りいただいた商品を確認いたしました。誠に申し訳ございませんが、返品をお受けすることができませんでした。詳しくお知りになりたい場合や、商品の返送をご希望の場合は、ご連絡ください。{% elsif isUnsent %}{% else %}ありがとうございます。すべての手続きが完了し、お客様に行っていただくことはございません。{% endif %}",
        "{{ unsent }}",
        "{% if gift and credit %}ストアクレジットは、このメールアドレスの当店アカウントに加算されました。次回のご注文でご利用いただけます。{% endif %}",
        "{% if fault %}このたびはご不便をおかけし、重ねてお詫び申し上げます。{% endif %}",
      ],
    },
    "return-canceled": {
      subject: "ご注文{{ orderName }}の返品は取りやめとなりました",
      heading: "返品は取りやめとなりました",
      body: [
        "{% if expired %}ご返送の期限を過ぎ、お荷物の発送を確認できませんでしたので、返品を取りやめといたしました。商品はお客様のお手元に残ります。{% else %}返品は取りやめとなりました。商品はお客様のお手元に残ります。{% endif %}",
        "すでにお荷物を発送された場合や、お心当たりのない場合は、ご連絡ください。こちらで対応いたします。",
      ],
    },
  },
};
