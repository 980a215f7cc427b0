import type { SmsTexts } from "../sms-texts";

export const ja: SmsTexts = {
  language: "ja",
  arrival:
    "{% if newFrom %}お届けは{{ newFrom }}から{{ newBy }}の間になる見込みです。{% elsif newBy %}お届けは{{ newBy }}までになる見込みです。{% else %}新しいお届け日はまだ分かっておりません。{% endif %}",
  sending:
    "{% if newFrom %}発送は{{ newFrom }}から{{ newBy }}の間になる見込みです。{% elsif newBy %}発送は{{ newBy }}までになる見込みです。{% else %}新しい発送日はまだ分かっておりません。{% endif %}",
  messages: {
    "delay-lost":
      "{{ shopName }}：誠に申し訳ございません。ご注文{{ orderName }}のお荷物が紛失した可能性があり、調査しております。今後について：{{ link }}",
    "delay-returning":
      "{{ shopName }}：申し訳ございません。ご注文{{ orderName }}のお荷物はお届けできず、当店に戻ってまいります。今後について：{{ link }}",
    "delay-failed-attempt":
      "{{ shopName }}：ご注文{{ orderName }}のお荷物をお渡しできませんでした。{{ arrival }}詳細：{{ link }}",
    "delay-missed":
      "{{ shopName }}：申し訳ございません。ご注文{{ orderName }}のお荷物が遅れております。{{ arrival }}詳細：{{ link }}",
    "delay-not-shipped":
      "{{ shopName }}：申し訳ございません。ご注文{{ orderName }}の発送が予定より遅れます。{{ sending }}ご希望の選択はこちら：{{ link }}",
    "delay-carrier-late":
      "{{ shopName }}：申し訳ございません。ご注文{{ orderName }}のお荷物の到着が予定より遅れます。{{ arrival }}詳細：{{ link }}",
    "delay-no-pickup":
      "{{ shopName }}：申し訳ございません。ご注文{{ orderName }}のお荷物は梱包済みですが、まだ出発しておりません。{{ arrival }}詳細：{{ link }}",
    "delay-no-scan":
      "{{ shopName }}：ご注文{{ orderName }}のお荷物について、現在新しい情報がございません。引き続き確認いたします。{{ arrival }}詳細：{{ link }}",
    "delay-at-risk":
      "{{ shopName }}：ご注文{{ orderName }}のお荷物が予定より遅れる可能性があり、申し訳ございません。{{ arrival }}詳細：{{ link }}",
    "delay-several":
      "{{ shopName }}：申し訳ございません。ご注文{{ orderName }}の一部が遅れております。それぞれの状況：{{ link }}",
  },
};
