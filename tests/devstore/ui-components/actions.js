import { define, navigate, tell } from "./define.js";
import { setHeading } from "./layout.js";

const pressed = {
  href: "",
  target: "auto",
  disabled: false,
  loading: false,
  accessibilityLabel: "",
  command: "--auto",
  commandFor: "",
  interestFor: "",
  type: "button",
};

/** What pressing does beside the extension's own listener: leads on, shows or hides something, sends a form. */
function press(element) {
  if (element.href) return navigate(element, element.href, element.target);
  const other = element.commandFor && document.getElementById(element.commandFor);
  if (other) return other.obey(element.command);
  const form = element.closest("s-form");
  if (form && element.type === "submit") tell(form, "submit", { bubbles: true, cancelable: true });
  if (form && element.type === "reset") tell(form, "reset", { bubbles: true });
}

function listen(element) {
  // First of all listeners: a button that is disabled or at work does nothing.
  element.addEventListener(
    "click",
    (event) => {
      if (!element.disabled && !element.loading) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    { capture: true },
  );
  element.addEventListener("click", () => press(element));
}

define("s-button", {
  props: { ...pressed, variant: "auto", tone: "auto", icon: "", inlineSize: "" },
  reflect: ["variant", "tone", "disabled", "loading"],
  css:
    ":host { display: inline-block; } button { font: inherit; min-block-size: 28px; padding: 4px 12px; border-radius: 8px; border: 1px solid #8a8a8a; background: #fff; color: #303030; cursor: pointer; }" +
    ":host([variant=primary]) button { background: #303030; color: #fff; } :host([variant=primary][tone=critical]) button { background: #8e0b21; }" +
    ":host([variant=tertiary]) button { border-color: transparent; background: none; } :host([tone=critical]) button { color: #8e0b21; } :host([variant=primary]) button { color: #fff; }" +
    "button[aria-disabled=true] { opacity: 0.5; cursor: default; } button:focus-visible { outline: 2px solid #005bd3; outline-offset: 1px; }",
  html: "<button type='button'><slot></slot></button>",
  connected: listen,
  update(element, root) {
    const button = root.querySelector("button");
    button.setAttribute("aria-disabled", String(element.disabled || element.loading));
    button.setAttribute("aria-busy", String(element.loading));
    if (element.accessibilityLabel) button.setAttribute("aria-label", element.accessibilityLabel);
  },
});

const linked = {
  props: { ...pressed, tone: "auto", lang: "", download: "" },
  css: ":host { display: inline; } a { color: #005bd3; cursor: pointer; }",
  html: "<a role='link' tabindex='0'><slot></slot></a>",
  connected(element, root) {
    listen(element);
    const link = root.querySelector("a");
    // Leading on is the host's part, also with the keyboard.
    link.addEventListener("click", (event) => event.preventDefault());
    link.addEventListener("keydown", (event) => event.key === "Enter" && !link.href && element.click());
  },
  update(element, root) {
    const link = root.querySelector("a");
    if (element.href) link.href = element.href;
    if (element.accessibilityLabel) link.setAttribute("aria-label", element.accessibilityLabel);
  },
};
define("s-link", linked);
define("s-clickable", {
  props: { ...pressed, padding: "", background: "", border: "", borderRadius: "", inlineSize: "" },
  css: ":host { display: block; } button { all: unset; display: block; inline-size: 100%; cursor: pointer; } button:focus-visible { outline: 2px solid #005bd3; }",
  html: "<button type='button'><slot></slot></button>",
  connected: listen,
  update: (element, root) =>
    element.accessibilityLabel && root.querySelector("button").setAttribute("aria-label", element.accessibilityLabel),
});
define("s-button-group", {
  props: { gap: "base", accessibilityLabel: "" },
  css: ":host { display: flex; gap: 8px; flex-wrap: wrap; }",
  html: "<slot name='primary-action'></slot><slot name='secondary-actions'></slot><slot></slot>",
});

define("s-form", { css: ":host { display: block; }" });

/** Header, content that scrolls, and a footer with the actions: what the host draws around an action. */
const framed = {
  props: { heading: "", loading: false },
  css:
    ":host { display: block; } header { font-weight: 600; font-size: 16px; padding: 12px 16px; border-block-end: 1px solid #e3e3e3; } header h2 { all: unset; }" +
    "main { padding: 16px; } footer { display: flex; gap: 8px; justify-content: flex-end; padding: 12px 16px; border-block-start: 1px solid #e3e3e3; } footer slot { display: flex; gap: 8px; }",
  html: "<header><h2></h2></header><main><slot></slot></main><footer><slot name='secondary-actions'></slot><slot name='primary-action'></slot></footer>",
  update(element, root) {
    root.querySelector("h2").textContent = element.heading;
    root.querySelector("main").setAttribute("aria-busy", String(element.loading));
  },
};
define("s-admin-action", framed);
define("s-customer-account-action", framed);
define("s-admin-block", {
  props: { heading: "", collapsedSummary: "" },
  css: ":host { display: block; } h2 { font-size: 14px; margin: 0 0 8px; }",
  html: "<section><slot></slot></section>",
  update(element, root) {
    const section = root.querySelector("section");
    setHeading(element, section, element.heading);
    if (element.heading) section.setAttribute("aria-label", element.heading);
  },
});

define("s-modal", {
  props: { heading: "", accessibilityLabel: "", size: "base", padding: "base" },
  css: "dialog { border: 0; border-radius: 12px; padding: 16px; max-inline-size: 90vw; } h2 { font-size: 16px; margin: 0 0 12px; } footer { display: flex; gap: 8px; justify-content: flex-end; margin-block-start: 12px; }",
  html: "<dialog><h2></h2><slot></slot><footer><slot name='secondary-actions'></slot><slot name='primary-action'></slot></footer></dialog>",
  connected(element, root) {
    root.querySelector("dialog").addEventListener("close", () => {
      tell(element, "hide");
      tell(element, "afterhide");
    });
  },
  update(element, root) {
    root.querySelector("h2").textContent = element.heading;
    root.querySelector("dialog").setAttribute("aria-label", element.heading || element.accessibilityLabel);
  },
  events: ["show", "hide", "aftershow", "afterhide"],
  methods: {
    showOverlay() {
      this.shadowRoot.querySelector("dialog").showModal();
      tell(this, "show");
      tell(this, "aftershow");
    },
    hideOverlay() {
      this.shadowRoot.querySelector("dialog").close();
    },
    toggleOverlay() {
      if (this.shadowRoot.querySelector("dialog").open) this.hideOverlay();
      else this.showOverlay();
    },
    obey(command) {
      if (command === "--show") this.showOverlay();
      else if (command === "--hide") this.hideOverlay();
      else this.toggleOverlay();
    },
  },
});
define("s-tooltip", { css: ":host { display: none; }" });

define("s-details", {
  props: { open: false, defaultOpen: false },
  html: "<details><summary><slot name='summary'></slot></summary><slot></slot></details>",
  connected(element, root) {
    for (const summary of element.querySelectorAll(":scope > s-summary")) summary.slot = "summary";
    root.querySelector("details").open = element.defaultOpen || element.open;
    root.querySelector("details").addEventListener("toggle", (event) => {
      element.take("open", event.target.open);
      tell(element, "toggle");
    });
  },
});
define("s-summary", { css: ":host { display: inline; }" });
