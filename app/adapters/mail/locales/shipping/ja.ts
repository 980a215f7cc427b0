import type { ShippingMailTexts } from "../../shipping-mail-texts";

export const ja: ShippingMailTexts = {
  language: "ja",
  sending:
    "{% if newFrom %}新しい発送予定は{{ newFrom }}から{{ newBy }}の間です。{% elsif newBy %}新しい発送予定は{{ newBy }}までです。{% else %}新しい発送日はまだお伝えできません。守れないかもしれない日をお約束することは控えさせていただきます。{% endif %}{{ reason }}",
  arrival:
    "{% if newFrom %}新しいお届け予定は{{ newFrom }}から{{ newBy }}の間です。{% elsif newBy %}新しいお届け予定は{{ newBy }}までです。{% else %}新しいお届け日はまだお伝えできません。守れないかもしれない日をお約束することは控えさせていただきます。{% endif %}{{ reason }}",
  rights:
    "{% if canCancel %}まだ発送していない商品は、いつでも無料でキャンセルしていただけます。その場合、お支払いいただいた金額をすべて速やかに返金いたします。{% endif %}",
  silence:
    "{% if consent == 'silence' %}このままお待ちいただける場合は、何もしていただく必要はございません。発送までにご連絡がなければ、新しい予定にご同意いただいたものといたします。{% elsif consent == 'needed' %}お待ちいただける場合は、{% if cancelBy %}{{ cancelBy }}までに{% endif %}お知らせください。それまでに発送できず、ご連絡もいただけない場合は、キャンセルのうえ全額を返金いたします。{% unless newBy %}お待ちいただく場合も、発送まではいつでもキャンセルしていただけます。{% endunless %}{% endif %}",
  goodwill:
    "{% if credit %}お詫びとして、{{ value }}のストアクレジットを付与いたしました。{% if expires %}{{ expires }}までお使いいただけます。{% endif %}{% elsif value %}お詫びとして、次回のご注文が{{ value }}割引になるクーポンコードをお贈りします。{% endif %}",
  soon: "{% if until %}{{ until }}までにご連絡いたします。{% else %}できるだけ早くご連絡いたします。{% endif %}",
  action: "状況を見る",
  mails: {
    "delay-lost": {
      subject: "ご注文{{ orderName }}のお荷物をお調べしています",
      heading: "お荷物が紛失した可能性があります",
      body: [
        "誠に申し訳ございません。{% if lastSeen %}お荷物の情報が{{ lastSeen }}から更新されておらず、{% else %}お荷物の情報が途絶えており、{% endif %}紛失したものと思われます。",
        "担当者が責任をもって対応いたします。{% if canAnswer %}再送をはじめ、ご希望を下記からお聞かせください。{% endif %}",
        "{{ goodwill }}",
      ],
    },
    "delay-returning": {
      subject: "ご注文{{ orderName }}のお荷物が当店へ戻っています",
      heading: "お荷物が当店へ戻っています",
      body: [
        "申し訳ございません。お荷物をお届けできず、当店へ戻っております。{{ reason }}",
        "{% if canAnswer %}ご希望を下記からお聞かせください。{% endif %}当店に届き次第、対応いたします。",
        "{{ goodwill }}",
      ],
    },
    "delay-failed-attempt": {
      subject: "ご注文{{ orderName }}のお荷物をお渡しできませんでした",
      heading: "お荷物をまだお渡しできていません",
      body: [
        "{% if again %}申し訳ございません。今回もお荷物をお渡しできませんでした。{% else %}お荷物をお届けに伺いましたが、お渡しできませんでした。{% endif %}",
        "{{ arrival }}",
        "{% if canTrack %}今後の予定や受け取り場所は、下記のお問い合わせ番号からご確認いただけます。{% endif %}",
        "{{ goodwill }}",
      ],
    },
    "delay-missed": {
      subject: "ご注文{{ orderName }}のお荷物が遅れています",
      heading: "お荷物が遅れています",
      body: [
        "{% if again %}引き続きお待たせしており、申し訳ございません。{% else %}申し訳ございません。{% endif %}{% if oldBy %}{{ oldBy }}までにお届けする予定のお荷物が、まだ届いておりません。{% else %}すでにお届けしているはずのお荷物が、まだ届いておりません。{% endif %}",
        "{{ arrival }}",
        "状況を見守り、新しい情報があり次第ご連絡いたします。",
        "{{ goodwill }}",
      ],
    },
    "delay-not-shipped": {
      subject: "ご注文{{ orderName }}の発送が予定より遅れます",
      heading: "ご注文の発送が予定より遅れます",
      body: [
        "{% if again %}さらにお時間をいただくことになり、申し訳ございません。{% else %}申し訳ございません。{% endif %}{% if oldBy %}下記の商品は{{ oldBy }}までに発送する予定でしたが、まだ発送できておりません。{% else %}下記の商品はすでに発送しているはずでしたが、まだ発送できておりません。{% endif %}",
        "{{ sending }}",
        "{{ rights }}",
        "{{ silence }}",
        "{{ goodwill }}",
      ],
    },
    "delay-carrier-late": {
      subject: "ご注文{{ orderName }}のお荷物が予定より遅れて届きます",
      heading: "お荷物が予定より遅れて届きます",
      body: [
        "{% if again %}再び予定が変わり、申し訳ございません。{% else %}申し訳ございません。{% endif %}{% if oldBy %}{{ oldBy }}までにお届けする予定でしたが、お荷物の到着が遅れます。{% else %}お荷物の到着に、当初の見込みより時間がかかります。{% endif %}",
        "{{ arrival }}",
        "{{ goodwill }}",
      ],
    },
    "delay-no-pickup": {
      subject: "ご注文{{ orderName }}のお荷物がまだ出発していません",
      heading: "お荷物がまだ出発していません",
      body: [
        "{% if again %}まだ進展がなく、申し訳ございません。{% else %}申し訳ございません。{% endif %}お荷物の準備はできておりますが、予定どおりに出発しておりません。",
        "{{ arrival }}",
        "当店で確認を進め、新しい情報があり次第ご連絡いたします。",
        "{{ rights }}",
        "{{ goodwill }}",
      ],
    },
    "delay-no-scan": {
      subject: "ご注文{{ orderName }}のお荷物の新しい情報がありません",
      heading: "お荷物の新しい情報をお待ちしています",
      body: [
        "{% if again %}申し訳ございません。{% endif %}{% if lastSeen %}お荷物の情報が{{ lastSeen }}から更新されておりません。{% else %}現在、お荷物の新しい情報がございません。{% endif %}必ずしも問題があるわけではございませんが、お知らせいたします。",
        "{{ arrival }}",
        "状況を見守り、新しい情報があり次第ご連絡いたします。",
        "{{ goodwill }}",
      ],
    },
    "delay-at-risk": {
      subject: "ご注文{{ orderName }}のお荷物が予定より遅れる可能性があります",
      heading: "お荷物が予定より遅れる可能性があります",
      body: [
        "{% if oldBy %}お荷物は{{ oldBy }}までにお届けする予定でしたが、間に合わない見込みです。申し訳ございません。{% else %}お荷物の到着に、予定より時間がかかる見込みです。申し訳ございません。{% endif %}",
        "{{ arrival }}",
        "{{ goodwill }}",
      ],
    },
    "delay-several": {
      subject: "ご注文{{ orderName }}のお荷物についてのお知らせ",
      heading: "ご注文の一部が遅れています",
      body: [
        "{% if again %}ご注文の一部を引き続きお待たせしており、申し訳ございません。{% else %}申し訳ございません。ご注文の一部が遅れております。{% endif %}それぞれの状況は下記をご覧ください。",
        "{{ rights }}",
        "{{ silence }}",
        "状況を見守り、新しい情報があり次第ご連絡いたします。",
        "{{ goodwill }}",
      ],
    },
    "delay-answer": {
      subject: "ご注文{{ orderName }}についてのご回答を承りました",
      heading:
        "{% case answer %}{% when 'wait' %}お待ちいただきありがとうございます{% when 'cancel' %}{% if tooLate %}すでに発送いたしました{% else %}キャンセルの手続きを進めています{% endif %}{% when 'change_address' %}新しいご住所を承りました{% else %}メッセージを承りました{% endcase %}",
      body: [
        "{% case answer %}{% when 'wait' %}お待ちいただきありがとうございます。ご注文はそのまま進みます。新しい情報があり次第、ご連絡いたします。{% when 'cancel' %}{% if tooLate %}申し訳ございません。ご回答をいただく前に発送したため、キャンセルできなくなりました。ご不要の場合は、お届け後に返品していただけます。{% else %}ご連絡ありがとうございます。まだ発送していない商品を止めており、お支払いいただいた金額をすべて返金いたします。完了しましたら、メールでお知らせいたします。{% endif %}{% when 'change_address' %}ご連絡ありがとうございます。新しいご住所へお送りできるか、担当者が確認いたします。{% else %}ご連絡ありがとうございます。担当者が直接お調べいたします。{% endcase %}",
        "{% if answer == 'wait' %}{% if newBy and isUnsent %}{{ sending }}{% elsif newBy %}{{ arrival }}{% endif %}{% elsif answer != 'cancel' %}{{ soon }}{% endif %}",
        "{% if answer == 'wait' %}{% if canCancel %}お気持ちが変わられた場合は、発送まではキャンセルしていただけます。{% endif %}{% elsif answer != 'cancel' %}ほかにしていただくことはございません。{% endif %}",
      ],
    },
    "goodwill-given": {
      subject: "ご注文{{ orderName }}について、ささやかなお詫び",
      heading: "心よりお詫び申し上げます",
      body: [
        "ご注文{{ orderName }}では行き届かない点があり、申し訳ございませんでした。お待ちいただき、ありがとうございます。",
        "{{ goodwill }}",
      ],
    },
    "survey-csat": {
      subject: "ご注文{{ orderName }}へのご要望の対応はいかがでしたか",
      heading: "当店の対応はいかがでしたか",
      body: [
        "ご注文{{ orderName }}についてご要望をいただき、ありがとうございました。当店の対応についてお聞かせください。",
        "ワンクリックでお答えいただけます。",
      ],
    },
    "survey-nps": {
      subject: "ご注文{{ orderName }}についての一つの質問",
      heading: "一つだけお聞かせください",
      body: [
        "ご注文{{ orderName }}をお届けして数日が経ちました。お気に召していただけましたでしょうか。",
        "ワンクリックでお答えいただけます。",
      ],
    },
  },
};
