import { define, tell } from "./define.js";

const common = {
  label: "",
  labelAccessibilityVisibility: "visible",
  name: "",
  details: "",
  error: "",
  required: false,
  disabled: false,
  readOnly: false,
};
const look =
  ":host { display: block; } label, legend { display: block; margin-block-end: 4px; padding: 0; } .quiet { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }" +
  "input:not([type=checkbox], [type=radio]), select, textarea { font: inherit; inline-size: 100%; box-sizing: border-box; padding: 6px 10px; border: 1px solid #8a8a8a; border-radius: 8px; background: #fff; color: inherit; }" +
  "[aria-invalid=true] { border-color: #8e0b21; } .details { color: #616161; font-size: 12px; margin-block-start: 4px; } .error { color: #8e0b21; font-size: 12px; margin-block-start: 4px; }" +
  "fieldset { border: 0; margin: 0; padding: 0; } .choice { display: flex; gap: 8px; align-items: start; margin-block: 4px; } :focus-visible { outline: 2px solid #005bd3; outline-offset: 1px; }";
const below = "<div class='details' id='details' hidden></div><div class='error' id='error' role='alert' hidden></div>";

function describe(element, root, control) {
  const says = [];
  for (const part of ["details", "error"]) {
    const line = root.querySelector(`.${part}`);
    line.textContent = element[part];
    line.hidden = !element[part];
    if (element[part]) says.push(part);
  }
  control.setAttribute("aria-invalid", String(Boolean(element.error)));
  if (says.length > 0) control.setAttribute("aria-describedby", says.join(" "));
  else control.removeAttribute("aria-describedby");
}

/** A field around one native control, whose value is text. */
function defineField(tag, { control, props = {}, prepare }) {
  define(tag, {
    props: {
      ...common,
      value: "",
      defaultValue: "",
      placeholder: "",
      autocomplete: "",
      icon: "",
      prefix: "",
      suffix: "",
      ...props,
    },
    css: look,
    html: `<label for='control'></label>${control}${below}`,
    connected(element, root) {
      const native = root.getElementById("control");
      if (element.defaultValue && !element.value) element.take("value", String(element.defaultValue));
      // The native "input" goes on to the element's listeners by itself, "change" does not.
      native.addEventListener("input", () => element.take("value", native.value));
      native.addEventListener("change", () => {
        element.take("value", native.value);
        tell(element, "change", { bubbles: true });
      });
      prepare?.connected?.(element, native);
    },
    update(element, root) {
      const native = root.getElementById("control");
      const label = root.querySelector("label");
      const unit = element.suffix || element.prefix;
      label.textContent = unit ? `${element.label} (${unit})` : element.label;
      label.className = element.labelAccessibilityVisibility === "exclusive" ? "quiet" : "";
      native.disabled = element.disabled;
      native.required = element.required;
      if ("readOnly" in native) native.readOnly = element.readOnly;
      if ("placeholder" in native) native.placeholder = element.placeholder;
      prepare?.update?.(element, native);
      if (native.value !== String(element.value)) native.value = element.value;
      describe(element, root, native);
    },
  });
}

const limits = (names) => ({
  update: (element, native) => {
    for (const name of names) if (element[name] !== "") native.setAttribute(name, element[name]);
  },
});
const length = { minLength: "", maxLength: "" };
const range = { min: "", max: "", step: "" };
const lengths = limits(Object.keys(length));
for (const [tag, type] of Object.entries({
  text: "text",
  email: "email",
  search: "search",
  password: "password",
  url: "url",
  phone: "tel",
})) {
  defineField(`s-${tag}-field`, { control: `<input id='control' type='${type}'>`, props: length, prepare: lengths });
}
for (const tag of ["s-number-field", "s-money-field"]) {
  defineField(tag, {
    control: "<input id='control' type='number' step='any'>",
    props: { ...range, inputMode: "", controls: "" },
    prepare: limits(Object.keys(range)),
  });
}
defineField("s-date-field", {
  control: "<input id='control' type='date'>",
  props: { allow: "", disallow: "", view: "", defaultView: "", allowDays: "", disallowDays: "" },
});
defineField("s-text-area", {
  control: "<textarea id='control'></textarea>",
  props: { ...length, rows: 2 },
  prepare: {
    update(element, native) {
      native.rows = Number(element.rows);
      lengths.update(element, native);
    },
  },
});

/** Draws the native control anew whenever the children change. */
const watchChildren = (element, draw) =>
  new MutationObserver(draw).observe(element, {
    childList: true,
    subtree: true,
    characterData: true,
    attributes: true,
  });

defineField("s-select", {
  control: "<select id='control'></select>",
  prepare: {
    connected: (element, native) => watchChildren(element, () => drawOptions(element, native)),
    update: drawOptions,
  },
});
function drawOptions(element, native) {
  const options = [...element.querySelectorAll("s-option")].map((each) => {
    const option = new Option(each.textContent, each.value);
    option.disabled = each.disabled;
    return option;
  });
  if (element.placeholder) options.unshift(new Option(element.placeholder, ""));
  native.replaceChildren(...options);
  native.value = element.value;
  if (native.selectedIndex === -1 && options.length > 0) element.take("value", (native.value = options[0].value));
}
define("s-option", {
  props: { value: "", disabled: false, selected: false, defaultSelected: false },
  css: ":host { display: none; }",
  reflect: ["value"],
});
define("s-option-group", { props: { label: "", disabled: false }, css: ":host { display: none; }" });

const ticked = {
  props: {
    ...common,
    checked: false,
    defaultChecked: false,
    indeterminate: false,
    value: "on",
    accessibilityLabel: "",
  },
  css: look,
  html: `<div class='choice'><input id='control' type='checkbox'><label for='control'></label></div>${below}`,
  connected(element, root) {
    const native = root.getElementById("control");
    if (element.defaultChecked) element.take("checked", true);
    native.addEventListener("input", () => element.take("checked", native.checked));
    native.addEventListener("change", () => tell(element, "change", { bubbles: true }));
  },
  update(element, root) {
    const native = root.getElementById("control");
    root.querySelector("label").textContent = element.label;
    if (element.accessibilityLabel) native.setAttribute("aria-label", element.accessibilityLabel);
    Object.assign(native, { checked: element.checked, disabled: element.disabled, required: element.required });
    describe(element, root, native);
  },
};
define("s-checkbox", ticked);
define("s-switch", { ...ticked, html: ticked.html.replace("type='checkbox'", "type='checkbox' role='switch'") });

define("s-choice-list", {
  props: { ...common, multiple: false, values: [] },
  css: look,
  html: `<fieldset id='control'><legend></legend><div class='choices'></div></fieldset>${below}`,
  connected: (element, root) => watchChildren(element, () => drawChoices(element, root)),
  update: drawChoices,
});
function drawChoices(element, root) {
  const legend = root.querySelector("legend");
  legend.textContent = element.label;
  legend.className = element.labelAccessibilityVisibility === "exclusive" ? "quiet" : "";
  const choices = [...element.querySelectorAll("s-choice")];
  const list = root.querySelector(".choices");
  const drawn = choices.map((choice) => `${choice.value} ${choice.textContent}`).join("\n");
  if (list.dataset.drawn !== drawn) {
    list.dataset.drawn = drawn;
    list.replaceChildren(...choices.map((choice) => newChoice(element, root, choice)));
  }
  for (const [index, choice] of choices.entries()) {
    const native = list.querySelectorAll("input")[index];
    native.disabled = element.disabled || choice.disabled;
    native.checked = element.values.includes(choice.value) || choice.selected;
  }
  describe(element, root, root.querySelector("fieldset"));
}
function newChoice(element, root, choice) {
  const label = document.createElement("label");
  label.className = "choice";
  const native = document.createElement("input");
  native.type = element.multiple ? "checkbox" : "radio";
  native.name = "choice";
  native.value = choice.value;
  // Both of the native events end here: the list tells its own, when it knows what is chosen.
  native.addEventListener("input", (event) => event.stopPropagation());
  native.addEventListener("change", () => {
    const chosen = [...root.querySelectorAll("input:checked")].map(({ value }) => value);
    element.take("values", chosen);
    tell(element, "input", { bubbles: true });
    tell(element, "change", { bubbles: true });
  });
  const text = document.createElement("span");
  text.textContent = choice.textContent;
  label.append(native, text);
  return label;
}
define("s-choice", {
  props: { value: "", disabled: false, selected: false, defaultSelected: false, error: "", accessibilityLabel: "" },
  css: ":host { display: none; }",
  reflect: ["value"],
});
