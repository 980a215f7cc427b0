import type { ShippingMailTexts } from "../../shipping-mail-texts";

export const en: ShippingMailTexts = {
  language: "en",
  sending:
    "{% if newFrom %}We now expect to send it between {{ newFrom }} and {{ newBy }}.{% elsif newBy %}We now expect to send it by {{ newBy }}.{% else %}We cannot give you a new shipping date yet, and we do not want to promise one we may not keep.{% endif %}{% if reason %} {{ reason }}{% endif %}",
  arrival:
    "{% if newFrom %}We now expect it to arrive between {{ newFrom }} and {{ newBy }}.{% elsif newBy %}We now expect it to arrive by {{ newBy }}.{% else %}We cannot give you a new date yet, and we do not want to promise one we may not keep.{% endif %}{% if reason %} {{ reason }}{% endif %}",
  rights:
    "{% if canCancel %}You can cancel what has not been sent yet at any time, at no cost. You then promptly get back everything you paid for it.{% endif %}",
  silence:
    "{% if consent == 'silence' %}If you are happy to wait, there is nothing you need to do: unless we hear from you before it is sent, we take it that you agree to the new date.{% elsif consent == 'needed' %}If you would like to wait, please tell us{% if cancelBy %} by {{ cancelBy }}{% endif %}. If we have not sent it by then and have not heard from you, we cancel it and give you your full refund.{% unless newBy %} If you choose to wait, you keep the right to cancel until it is sent.{% endunless %}{% endif %}",
  goodwill:
    "{% if credit %}As an apology we have added {{ value }} of store credit to your account{% if expires %}. You can use it until {{ expires }}{% endif %}.{% elsif value %}As an apology we have a code for you: it takes {{ value }} off your next order.{% endif %}",
  soon: "{% if until %}You will hear from us by {{ until }}.{% else %}You will hear from us as soon as possible.{% endif %}",
  action: "See how it stands",
  mails: {
    "delay-lost": {
      subject: "We are looking into your parcel for order {{ orderName }}",
      heading: "Your parcel seems to be lost",
      body: [
        "We are very sorry. {% if lastSeen %}There has been no sign of your parcel since {{ lastSeen }}, and we{% else %}There is no sign of your parcel any more, and we{% endif %} have to assume that it is lost.",
        "You will not be left alone with this. A member of our team is looking into it.{% if canAnswer %} Please tell us below what you would like: whether we should send it again, or something else.{% endif %}",
        "{{ goodwill }}",
      ],
    },
    "delay-returning": {
      subject: "Your parcel for order {{ orderName }} is coming back to us",
      heading: "Your parcel is coming back to us",
      body: [
        "We are sorry: your parcel could not be delivered and is on its way back to us.{% if reason %} {{ reason }}{% endif %}",
        "{% if canAnswer %}Please tell us below what you would like us to do. {% endif %}As soon as it is with us, we take care of it.",
        "{{ goodwill }}",
      ],
    },
    "delay-failed-attempt": {
      subject: "Your parcel for order {{ orderName }} could not be handed over",
      heading: "Your parcel could not be handed over yet",
      body: [
        "{% if again %}We are sorry that it did not work this time either: your parcel{% else %}Your parcel was on its way to you, but it{% endif %} could not be handed over.",
        "{{ arrival }}",
        "{% if canTrack %}You find what happens next, or where you can pick it up, under your tracking number below.{% endif %}",
        "{{ goodwill }}",
      ],
    },
    "delay-missed": {
      subject: "Your parcel for order {{ orderName }} is late",
      heading: "Your parcel is late",
      body: [
        "{% if again %}We are sorry that you are still waiting. {% else %}We are sorry. {% endif %}{% if oldBy %}Your parcel should have been with you by {{ oldBy }}, and it is not there yet.{% else %}Your parcel should have been with you by now, and it is not there yet.{% endif %}",
        "{{ arrival }}",
        "We keep an eye on it and write to you when there is news.",
        "{{ goodwill }}",
      ],
    },
    "delay-not-shipped": {
      subject: "Your order {{ orderName }} will be sent later than planned",
      heading: "Your order will be sent later than planned",
      body: [
        "{% if again %}We are sorry that this takes even longer. {% else %}We are sorry. {% endif %}{% if oldBy %}What you see below should have been sent by {{ oldBy }}, and it has not left us yet.{% else %}What you see below should have been sent by now, and it has not left us yet.{% endif %}",
        "{{ sending }}",
        "{{ rights }}",
        "{{ silence }}",
        "{{ goodwill }}",
      ],
    },
    "delay-carrier-late": {
      subject: "Your parcel for order {{ orderName }} will arrive later than planned",
      heading: "Your parcel will arrive later than planned",
      body: [
        "{% if again %}We are sorry that the date has changed once more. {% else %}We are sorry. {% endif %}{% if oldBy %}It was expected by {{ oldBy }}, and your parcel will take longer.{% else %}Your parcel will take longer than we thought.{% endif %}",
        "{{ arrival }}",
        "{{ goodwill }}",
      ],
    },
    "delay-no-pickup": {
      subject: "Your parcel for order {{ orderName }} is not on its way yet",
      heading: "Your parcel is not on its way yet",
      body: [
        "{% if again %}We are sorry that there is still no progress: your{% else %}We are sorry: your{% endif %} parcel is packed, but its journey has not begun as it should.",
        "{{ arrival }}",
        "We are taking care of it and write to you when there is news.",
        "{{ rights }}",
        "{{ goodwill }}",
      ],
    },
    "delay-no-scan": {
      subject: "There is no news of your parcel for order {{ orderName }}",
      heading: "We are waiting for news of your parcel",
      body: [
        "{% if again %}We are sorry: there{% else %}There{% endif %} {% if lastSeen %}has been no news of your parcel since {{ lastSeen }}{% else %}is no news of your parcel at the moment{% endif %}. That need not mean that something is wrong, but we want you to know.",
        "{{ arrival }}",
        "We keep an eye on it and write to you when there is news.",
        "{{ goodwill }}",
      ],
    },
    "delay-at-risk": {
      subject: "Your parcel for order {{ orderName }} may arrive later than planned",
      heading: "Your parcel may arrive later than planned",
      body: [
        "{% if oldBy %}Your parcel was expected by {{ oldBy }}. It looks as if it will not make it by then, and we are sorry about that.{% else %}It looks as if your parcel will take longer than planned, and we are sorry about that.{% endif %}",
        "{{ arrival }}",
        "{{ goodwill }}",
      ],
    },
    "delay-several": {
      subject: "News about the parcels of your order {{ orderName }}",
      heading: "Parts of your order are late",
      body: [
        "{% if again %}We are sorry that you are still waiting for parts of your order.{% else %}We are sorry: parts of your order are late.{% endif %} Below you see how each of them stands.",
        "{{ rights }}",
        "{{ silence }}",
        "We keep an eye on them and write to you when there is news.",
        "{{ goodwill }}",
      ],
    },
    "delay-answer": {
      subject: "We have your answer about order {{ orderName }}",
      heading:
        "{% case answer %}{% when 'wait' %}Thank you for waiting{% when 'cancel' %}{% if tooLate %}It has already been sent{% else %}We are cancelling it for you{% endif %}{% when 'change_address' %}We have your new address{% else %}We have your message{% endcase %}",
      body: [
        "{% case answer %}{% when 'wait' %}Thank you for your patience. Everything stays as it is, and we write to you when there is news.{% when 'cancel' %}{% if tooLate %}We are sorry: it left us before your answer came, so we can no longer cancel it. If you do not want to keep it, you can return it once it has arrived.{% else %}Thank you for letting us know. We are stopping what has not left yet, and you get back everything you paid for it. As soon as that is done, you will get an e-mail from us.{% endif %}{% when 'change_address' %}Thank you for letting us know. A member of our team checks whether the parcel can still be sent to the new address.{% else %}Thank you for letting us know. A member of our team is looking into it in person.{% endcase %}",
        "{% if answer == 'wait' %}{% if newBy and isUnsent %}{{ sending }}{% elsif newBy %}{{ arrival }}{% endif %}{% elsif answer != 'cancel' %}{{ soon }}{% endif %}",
        "{% if answer == 'wait' %}{% if canCancel %}If you change your mind, you can still cancel until it is sent.{% endif %}{% elsif answer != 'cancel' %}There is nothing else you need to do.{% endif %}",
      ],
    },
    "goodwill-given": {
      subject: "Something for you, about order {{ orderName }}",
      heading: "A small apology",
      body: [
        "Not everything about your order {{ orderName }} went as it should have, and we are sorry. Thank you for your patience with us.",
        "{{ goodwill }}",
      ],
    },
    "survey-csat": {
      subject: "How did we do with your request about order {{ orderName }}?",
      heading: "How did we do?",
      body: [
        "You had asked us for something about order {{ orderName }}. We would like to know whether you were happy with how we handled it.",
        "One click is enough.",
      ],
    },
    "survey-nps": {
      subject: "One question about your order {{ orderName }}",
      heading: "One question",
      body: [
        "Your order {{ orderName }} has been with you for a few days now. We hope you enjoy it.",
        "One click is enough.",
      ],
    },
  },
};
