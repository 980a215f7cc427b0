import { define } from "./define.js";
import { hideAsTold } from "./layout.js";

const tones = {
  critical: "#8e0b21",
  warning: "#5e4200",
  caution: "#4f4700",
  success: "#0c5132",
  info: "#00527c",
  neutral: "#616161",
};
const worded = { tone: "auto", color: "base", accessibilityVisibility: "visible", dir: "", lang: "" };
const colour = (element) => {
  element.style.color = tones[element.tone] ?? (element.color === "subdued" ? "#616161" : "");
  hideAsTold(element);
};

define("s-text", {
  props: { ...worded, type: "generic", fontVariantNumeric: "auto", interestFor: "" },
  css: ":host { display: inline; }",
  update(element) {
    element.style.fontWeight = element.type === "strong" ? "600" : "";
    element.style.fontSize = element.type === "small" ? "12px" : "";
    colour(element);
  },
});
define("s-paragraph", {
  props: { ...worded, type: "paragraph", fontVariantNumeric: "auto", lineClamp: "" },
  css: ":host { display: block; }",
  update(element) {
    element.style.fontSize = element.type === "small" ? "12px" : "";
    colour(element);
  },
});
define("s-heading", {
  props: { accessibilityRole: "heading", accessibilityVisibility: "visible", lineClamp: "" },
  css: ":host { display: block; font-size: 14px; font-weight: 600; }",
  update(element) {
    element.setAttribute("role", "heading");
    element.setAttribute("aria-level", "3");
    hideAsTold(element);
  },
});
define("s-time", { props: { dateTime: "" }, css: ":host { display: inline; }" });

const badge =
  ":host { display: inline-block; border-radius: 8px; padding: 1px 8px; font-size: 12px; background: #e3e3e3; color: #303030; }" +
  ":host([tone=success]) { background: #b4fed2; } :host([tone=critical]) { background: #fee8eb; color: #8e0b21; }" +
  ":host([tone=warning]) { background: #ffe5b3; } :host([tone=caution]) { background: #fff1a8; } :host([tone=info]) { background: #d5ebff; }";
define("s-badge", { props: { tone: "auto", color: "base", size: "base", icon: "" }, reflect: ["tone"], css: badge });
define("s-chip", { props: { color: "base", accessibilityLabel: "" }, css: badge });

define("s-banner", {
  props: { heading: "", tone: "auto", dismissible: false, collapsible: false },
  reflect: ["tone"],
  events: ["dismiss", "afterhide"],
  css:
    ":host { display: block; border-radius: 8px; padding: 10px 12px; background: #eaf4ff; }" +
    ":host([tone=critical]) { background: #fee8eb; } :host([tone=warning]) { background: #fff1e3; } :host([tone=success]) { background: #cdfee1; }" +
    "strong { display: block; } button { float: inline-end; }",
  html: "<div role='status'><button type='button' aria-label='Dismiss' hidden>✕</button><strong hidden></strong><slot></slot><slot name='secondary-actions'></slot></div>",
  connected(element, root) {
    root.querySelector("button").addEventListener("click", () => {
      element.hidden = true;
      element.dispatchEvent(new Event("dismiss"));
    });
  },
  update(element, root) {
    root.querySelector("div").setAttribute("role", element.tone === "critical" ? "alert" : "status");
    root.querySelector("strong").textContent = element.heading;
    root.querySelector("strong").hidden = !element.heading;
    root.querySelector("button").hidden = !element.dismissible;
  },
});

define("s-spinner", {
  props: { accessibilityLabel: "", size: "base" },
  css: ":host { display: inline-block; } span { display: block; inline-size: 20px; block-size: 20px; border-radius: 50%; border: 3px solid #ccc; border-block-start-color: #303030; box-sizing: border-box; }",
  html: "<span role='progressbar'></span>",
  update: (element, root) =>
    root.querySelector("span").setAttribute("aria-label", element.accessibilityLabel || "Loading"),
});
const bar =
  ":host { display: block; } span { display: block; block-size: 12px; border-radius: 6px; background: #ebebeb; margin-block: 4px; }";
define("s-skeleton-paragraph", {
  props: { content: "" },
  css: bar,
  html: "<span></span><span></span>",
  update: (element) => element.setAttribute("aria-hidden", "true"),
});
define("s-progress", {
  props: { value: 0, max: 1, accessibilityLabel: "", tone: "auto" },
  html: "<progress></progress>",
  update(element, root) {
    const progress = root.querySelector("progress");
    Object.assign(progress, { max: Number(element.max), value: Number(element.value) });
    progress.setAttribute("aria-label", element.accessibilityLabel);
  },
});
define("s-icon", {
  props: { type: "", tone: "auto", size: "base", color: "base" },
  css: ":host { display: inline-block; inline-size: 16px; block-size: 16px; border-radius: 4px; background: currentcolor; opacity: 0.4; }",
  update: (element) => element.setAttribute("aria-hidden", "true"),
});

const picture = {
  props: {
    src: "",
    alt: "",
    aspectRatio: "",
    objectFit: "",
    inlineSize: "",
    loading: "",
    size: "base",
    totalItems: "",
    borderRadius: "",
  },
  css: ":host { display: inline-block; } img { max-inline-size: 100%; display: block; }",
  html: "<img alt=''>",
  update(element, root) {
    const image = root.querySelector("img");
    image.alt = element.alt;
    if (element.src) image.src = element.src;
  },
};
define("s-image", picture);
for (const tag of ["s-thumbnail", "s-product-thumbnail"]) {
  define(tag, {
    ...picture,
    css: ":host { display: inline-block; } img { inline-size: 40px; block-size: 40px; object-fit: cover; border-radius: 6px; background: #ebebeb; }",
  });
}
