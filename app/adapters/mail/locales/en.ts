import type { MailTexts } from "../mail-texts";

export const en: MailTexts = {
  language: "en",
  dir: "ltr",
  colon: ":",
  greeting: "Hello{% if firstName %} {{ firstName }}{% endif %},",
  items: "Items",
  reason: "Reason",
  reasons: {},
  closing: "Kind regards,\n{{ shopName }}",
  footer: "You receive this e-mail because of your order {{ orderName }} at {{ shopName }}.",
  mails: {
    "cancellation-received": {
      subject: "We have your cancellation request for order {{ orderName }}",
      heading: "We have your request",
      body: [
        "Thank you for letting us know that you would like to cancel {% if part %}items of {% endif %}order {{ orderName }}. We are checking whether it can still be stopped.",
        "{% if until %}You will hear from us by {{ until }}.{% else %}We will write to you again as soon as we know.{% endif %} There is nothing else you need to do.",
      ],
    },
    "cancellation-undo": {
      subject:
        "{% if part %}Items of your order {{ orderName }} will be cancelled{% else %}Your order {{ orderName }} will be cancelled{% endif %}",
      heading: "{% if part %}Items of your order will be cancelled{% else %}Your order will be cancelled{% endif %}",
      body: [
        "{% if part %}The items below will be taken out of order {{ orderName }}{% else %}Order {{ orderName }} will be cancelled{% endif %}{% if until %} on {{ until }}{% else %} shortly{% endif %}.",
        "{% if link %}Changed your mind? Until then, one click keeps your order as it is.{% else %}Changed your mind? Just write to us before then.{% endif %}",
      ],
      action: "Keep my order",
    },
    "cancellation-done": {
      subject: "Your order {{ orderName }} has been cancelled",
      heading: "Your order has been cancelled",
      body: [
        "Order {{ orderName }} has been cancelled and nothing will be sent.",
        "{% if amount %}We have refunded {{ amount }} to the payment method you used. It can take a few days until your bank shows it.{% endif %}",
        "We would be glad to welcome you back any time.",
      ],
    },
    "cancellation-lines-done": {
      subject: "Items of your order {{ orderName }} have been cancelled",
      heading: "Your order has been changed",
      body: [
        "The items below have been taken out of order {{ orderName }}. Everything else goes on as planned.",
        "{% if amount %}We have refunded {{ amount }} to the payment method you used. It can take a few days until your bank shows it.{% endif %}",
      ],
    },
    "cancellation-declined": {
      subject: "Your cancellation request for order {{ orderName }}",
      heading: "We could not cancel your order",
      body: [
        "We are sorry: order {{ orderName }} can no longer be cancelled. It goes on as planned.",
        "If you have any questions, or would like to know what else is possible, just write to us. We are happy to help.",
      ],
    },
    "cancellation-review": {
      subject: "We are looking into your request for order {{ orderName }}",
      heading: "We are looking into it personally",
      body: [
        "Thank you for your patience. A member of our team is looking at your request to cancel order {{ orderName }}.",
        "{% if until %}You will have our answer by {{ until }}.{% else %}You will have our answer as soon as possible.{% endif %}",
      ],
    },
    "cancellation-refused": {
      subject: "Your order {{ orderName }} could not be stopped in time",
      heading: "Your order could not be stopped in time",
      body: [
        "We tried to stop order {{ orderName }}, but it was already being prepared for shipping. We are sorry that we were not fast enough.",
        "The order will be sent as planned. If you do not want to keep it, write to us once it has arrived and we will help you.",
      ],
    },
    "cancellation-shipped": {
      subject: "Your order {{ orderName }} is already on its way",
      heading: "Your order is already on its way",
      body: [
        "We are sorry: order {{ orderName }} has already been shipped, so we can no longer cancel it.",
        "If you do not want to keep it, you can return it once it has arrived. Just write to us and we will tell you how.",
      ],
    },
    "cancellation-kept": {
      subject: "Your order {{ orderName }} goes on",
      heading: "Your order goes on",
      body: [
        "Good news: order {{ orderName }} will not be cancelled. We are preparing it as planned.",
        "There is nothing else you need to do.",
      ],
    },
    "case-received": {
      subject: "We have your message about order {{ orderName }}",
      heading: "We have your message",
      body: [
        "Thank you for writing to us about order {{ orderName }}. A member of our team reads your message{% if caseNumber %} (no. {{ caseNumber }}){% endif %} personally.",
        "{% if until %}You will have our answer by {{ until }}.{% else %}You will have our answer as soon as possible.{% endif %}",
        "Would you like to add something? Your page is always open to you.",
      ],
      action: "Open my message",
    },
    "case-answered": {
      subject: "Our answer about order {{ orderName }}",
      heading: "We have answered you",
      body: [
        "This is our answer to your message{% if caseNumber %} (no. {{ caseNumber }}){% endif %} about order {{ orderName }}:",
      ],
      action: "Read and write back",
    },
    "order-code": {
      subject: "Your code for order {{ orderName }}",
      heading: "Your code for order {{ orderName }}",
      body: [
        "Your code{% if code %} is {{ code }}{% else %} has run out{% endif %}.",
        "{% if until %}Type it on the page where you asked for it, by {{ until }}.{% endif %}",
        "If you did not ask for it, you need not do anything: without the code nobody sees your order. We never ask you for it by phone or mail.",
      ],
    },
    "withdrawal-receipt": {
      subject: "We have received your withdrawal for order {{ orderName }}",
      heading: "We have received your withdrawal",
      body: [
        "{% if name and receivedAt %}On {{ receivedAt }} we received this statement: {{ name }} withdraws from the contract for order {{ orderName }}.{% endif %}",
        "{% if items %}It is about: {{ items }}{% else %}It is about everything in this order.{% endif %}",
        "Please keep this e-mail as your receipt. We write to you about the next steps in a moment, or as soon as we have found your order.",
      ],
    },
  },
};
