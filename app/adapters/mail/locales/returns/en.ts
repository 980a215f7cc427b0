import type { ReturnMailTexts } from "../../return-mail-texts";

export const en: ReturnMailTexts = {
  language: "en",
  sorry:
    "{% if fault %}We are sorry that something was not right with your order. Thank you for telling us{% if decided %}; of course we will put it right{% endif %}.{% endif %}",
  way: "{% if total %}You will get {{ total }} back {% if credit %}as store credit{% else %}to the payment method you used{% endif %}.{% if bonus %} On top of that you will get a bonus of {{ bonus }} as store credit.{% endif %}{% endif %}{% if due %}For the new items, {{ due }} will be left to pay. We will write to you about it.{% endif %}",
  timing:
    "{% case when %}{% when 'approved' %}We are taking care of it right away.{% when 'first_scan' %}We complete your return as soon as the carrier has scanned your parcel.{% when 'delivered' %}We complete your return as soon as your parcel has arrived.{% else %}We complete your return as soon as your parcel has arrived and we have checked it.{% endcase %}",
  unsent:
    "{% if unsent %}Please remember to send us the items below{% if sendBy %} by {{ sendBy }}{% endif %}. How to do it is on the page of your return.{% endif %}",
  unsentHeading: "Please still send your parcel",
  less: "{% if short %}We had announced {{ quoted }}. It is {{ short }} less now, because something did not arrive or could not be accepted; you see below what it is.{% endif %}",
  action: "See your return",
  mails: {
    "return-review": {
      subject: "We are looking at your return for order {{ orderName }}",
      heading: "We have your request",
      body: [
        "{{ sorry }}",
        "Thank you for your message that you would like to return something from order {{ orderName }}. A member of our team is looking at it in person.",
        "{% if until %}You will have our answer by {{ until }}.{% else %}You will have our answer as soon as possible.{% endif %} Please wait for it before you send anything.",
      ],
    },
    "return-declined": {
      subject: "Your return request for order {{ orderName }}",
      heading: "We cannot take these items back",
      body: [
        "Thank you for your request. We are sorry: we cannot accept it. Below you find the reason for each item.",
        "If you have a question, or see it differently, just write to us. A person will read it and look at it again.",
      ],
    },
    "return-approved": {
      subject: "Your return for order {{ orderName }} is approved",
      heading: "Your return is approved",
      body: [
        "{{ sorry }}",
        "{% if onRequest %}As soon as you are ready to send the parcel, get your return label on the page of your return.{% else %}Please pack the items well, put the return slip into the parcel and send it to the address below. You find the slip on the page of your return; a note with the number {{ rma }} will do as well.{% endif %}",
        "{{ way }}",
        "{{ timing }}",
      ],
    },
    "return-label": {
      subject: "Your return label for order {{ orderName }}",
      heading: "Here is your return label",
      body: [
        "{{ sorry }}",
        "Your return is approved, and your label is ready. Please pack the items well, stick the label on the parcel and hand it over to the carrier.{% if hasQr %} If you have no printer, show the code on the page of your return instead.{% endif %}",
        "{{ way }}",
        "{{ timing }}",
      ],
      action: "Get your label",
    },
    "return-keep": {
      subject: "Your return for order {{ orderName }}: nothing to send back",
      heading: "You do not need to send anything back",
      body: [
        "{{ sorry }}",
        "Your return is approved, and the items below are yours to keep. You may use them, or give them to somebody who likes them.",
        "{{ way }}",
        "{{ timing }}",
      ],
    },
    "return-reminder": {
      subject: "A reminder about your return for order {{ orderName }}",
      heading: "Would you still like to return this?",
      body: [
        "We have not seen your parcel yet. If you have already sent it: thank you, there is nothing else you need to do.",
        "{% if daysLeft == 0 %}Today is the last day to send it.{% elsif daysLeft == 1 %}There is one day left to send it.{% elsif daysLeft %}There are {{ daysLeft }} days left to send it.{% endif %}",
        "{% if onRequest %}You get your return label on the page of your return.{% elsif hasLabel %}You find your return label on the page of your return.{% endif %} If you would rather keep the items, you can call off the return there.",
      ],
    },
    "return-on-its-way": {
      subject: "Your return for order {{ orderName }} is on its way to us",
      heading: "Your return is on its way",
      body: ["The carrier has your parcel. There is nothing else you need to do.", "{{ way }}", "{{ timing }}"],
    },
    "return-arrived": {
      subject: "Your return for order {{ orderName }} has arrived",
      heading: "Your return has arrived",
      body: [
        "Your parcel has arrived. Thank you for sending it.",
        "Next, we check the items. You will hear from us as soon as that is done.",
      ],
    },
    "return-refunded": {
      subject:
        "{% if total %}Your refund for order {{ orderName }}{% elsif isUnsent %}{{ unsentHeading }} ({{ orderName }}){% else %}Your return for order {{ orderName }} is complete{% endif %}",
      heading:
        "{% if total %}Your money is on its way back{% elsif isUnsent %}{{ unsentHeading }}{% else %}Your return is complete{% endif %}",
      body: [
        "{% if total %}{% if credit %}{% unless isUnsent or kept %}Thank you for your return. {% endunless %}We have given you {{ total }} as store credit. To use it, sign in when you next order.{% else %}{% unless isUnsent or kept %}Thank you for your return. {% endunless %}We have refunded {{ total }} to the payment method you used. It can take a few days until your bank shows it.{% endif %}{% elsif isUnsent %}{% else %}Thank you for your return. It is complete, and there was no further amount to refund.{% endif %}",
        "{{ less }}",
        "{{ unsent }}",
        "{% if bonus %}On top of that you have a bonus of {{ bonus }} as store credit.{% endif %}",
        "{% if fault %}Once more, we are sorry for the trouble you had.{% endif %}",
      ],
    },
    "return-exchanged": {
      subject: "Your exchange for order {{ orderName }}",
      heading: "Your new items are being prepared",
      body: [
        "{% unless isUnsent or kept %}Thank you for your return. {% endunless %}We are now preparing the items you chose instead and will send them as soon as we can.",
        "{% if total %}We have given you the difference of {{ total }} back {% if credit %}as store credit{% else %}to the payment method you used{% endif %}.{% endif %}{% if due %}For the new items, {{ due }} is left to pay. We will write to you about it.{% endif %}",
        "{{ unsent }}",
        "{% if bonus %}On top of that you have a bonus of {{ bonus }} as store credit.{% endif %}",
        "{% if fault %}Once more, we are sorry for the trouble you had.{% endif %}",
      ],
    },
    "return-done": {
      subject:
        "{% if isUnsent %}{{ unsentHeading }} ({{ orderName }}){% else %}Your return for order {{ orderName }} is complete{% endif %}",
      heading: "{% if isUnsent %}{{ unsentHeading }}{% else %}Your return is complete{% endif %}",
      body: [
        "{% if ending == 'not_received' %}We have closed your return, because no parcel has reached us. If you have sent one, just write to us and we will look for it at once.{% elsif ending == 'not_accepted' %}We have checked what you sent. We are sorry: we could not accept it. Just write to us if you would like to know more, or have the items back.{% elsif isUnsent %}{% else %}Thank you. Everything is done, and there is nothing else you need to do.{% endif %}",
        "{{ unsent }}",
        "{% if gift and credit %}Your store credit is on your account at our shop, the one with this e-mail address. You can use it with your next order.{% endif %}",
        "{% if fault %}Once more, we are sorry for the trouble you had.{% endif %}",
      ],
    },
    "return-canceled": {
      subject: "Your return for order {{ orderName }} has been called off",
      heading: "Your return has been called off",
      body: [
        "{% if expired %}The time to send the parcel is over, and we have not seen it. So we have called off the return, and the items stay with you.{% else %}The return has been called off, and the items stay with you.{% endif %}",
        "If you have already sent the parcel, or did not want this, just write to us and we will sort it out.",
      ],
    },
  },
};
