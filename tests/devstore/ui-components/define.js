/**
 * One stand-in element. `props` names what can be set, with what it is by default; each is a property and, in lower case, an
 * attribute. `html` is drawn once into the shadow root; `update(element, root)` runs when it is connected or a property changes.
 * `events`: those that no other element has.
 */
export function define(
  tag,
  { props = {}, css = "", html = "<slot></slot>", reflect = [], update, connected, events = [], methods = {} },
) {
  const byAttribute = new Map(Object.keys(props).map((name) => [name.toLowerCase(), name]));

  class Element extends HTMLElement {
    static observedAttributes = [...byAttribute.keys()];
    #values = { ...props };

    constructor() {
      super();
      const root = this.attachShadow({ mode: "open", delegatesFocus: true });
      root.innerHTML = `<style>:host([hidden]) { display: none !important; } ${css}</style>${html}`;
    }
    connectedCallback() {
      if (!this.connectedBefore) connected?.(this, this.shadowRoot);
      this.connectedBefore = true;
      update?.(this, this.shadowRoot);
    }
    attributeChangedCallback(attribute, _before, text) {
      const name = byAttribute.get(attribute);
      this[name] = typeof props[name] === "boolean" ? text !== null && text !== "false" : (text ?? props[name]);
    }
    /** Takes what a person did without drawing it again. */
    take(name, value) {
      this.#values[name] = value;
    }
    read(name) {
      return this.#values[name];
    }
    write(name, value) {
      const clean = typeof props[name] === "boolean" ? Boolean(value) : (value ?? props[name]);
      if (clean === this.#values[name]) return;
      this.#values[name] = clean;
      if (reflect.includes(name)) {
        if (clean === "" || clean === false) this.removeAttribute(name);
        else this.setAttribute(name, clean === true ? "" : String(clean));
      }
      if (this.isConnected) update?.(this, this.shadowRoot);
    }
  }
  for (const name of Object.keys(props)) {
    Object.defineProperty(Element.prototype, name, {
      get() {
        return this.read(name);
      },
      set(value) {
        this.write(name, value);
      },
    });
  }
  // By these Preact knows that "onDismiss" is about "dismiss".
  for (const name of events) Element.prototype[`on${name}`] = null;
  Object.assign(Element.prototype, methods);
  customElements.define(tag, Element);
}

/** Tells the element's listeners what a person did. */
export const tell = (element, type, options) => element.dispatchEvent(new Event(type, options));

/** Where a link leads is the host's to decide: it listens for this. */
export const navigate = (element, href, target) =>
  element.dispatchEvent(
    new CustomEvent("standin-navigate", { bubbles: true, composed: true, detail: { href, target } }),
  );

const steps = ["none", "small-500", "small-400", "small-300", "small-200", "small-100", "small", "base"];
const wide = ["large", "large-100", "large-200", "large-300", "large-400", "large-500"];
const sizes = new Map([
  ...steps.map((name, index) => [name, index * 2]),
  ...wide.map((name, index) => [name, 20 + index * 4]),
]);
/** A Polaris spacing like "base" or "small large" in pixels; what is no name of one, like "12px", stays. */
export const spacing = (text) =>
  String(text || "none")
    .split(" ")
    .map((part) => (sizes.has(part) ? `${sizes.get(part)}px` : part))
    .join(" ");
