import { define, tell } from "./define.js";

/** Files to choose or to drop. What was taken is in `files`; the same file can be chosen again at once. */
define("s-drop-zone", {
  props: {
    label: "",
    accessibilityLabel: "",
    accept: "",
    multiple: false,
    disabled: false,
    error: "",
    name: "",
    required: false,
    value: "",
  },
  css:
    ":host { display: block; } label { display: block; padding: 12px; border: 1px dashed #8a8a8a; border-radius: 8px; } input { display: block; margin-block-start: 8px; max-inline-size: 100%; font: inherit; }" +
    ".error { color: #8e0b21; font-size: 12px; margin-block-start: 4px; } :focus-visible { outline: 2px solid #005bd3; outline-offset: 1px; }",
  html: "<label><span></span><input type='file' aria-describedby='error'></label><div class='error' id='error' role='alert' hidden></div>",
  connected(element, root) {
    const native = root.querySelector("input");
    element.files = [];
    const take = (files) => {
      const [taken, rejected] = split([...files], element.accept);
      if (rejected.length > 0) tell(element, "droprejected");
      element.files = element.multiple ? taken : taken.slice(0, 1);
      element.take("value", element.files[0] ? `C:\\fakepath\\${element.files[0].name}` : "");
      tell(element, "input", { bubbles: true });
      tell(element, "change", { bubbles: true });
    };
    // The native events end here: the zone tells its own, when it has the files.
    native.addEventListener("input", (event) => event.stopPropagation());
    native.addEventListener("change", () => {
      take(native.files);
      native.value = "";
    });
    root.querySelector("label").addEventListener("dragover", (event) => event.preventDefault());
    root.querySelector("label").addEventListener("drop", (event) => {
      event.preventDefault();
      if (!element.disabled) take(event.dataTransfer.files);
    });
  },
  update(element, root) {
    const [native, line] = [root.querySelector("input"), root.querySelector(".error")];
    Object.assign(native, { accept: element.accept, multiple: element.multiple, disabled: element.disabled });
    root.querySelector("span").textContent = element.label;
    if (element.accessibilityLabel) native.setAttribute("aria-label", element.accessibilityLabel);
    line.textContent = element.error;
    line.hidden = !element.error;
  },
});

/** Files that fit what is accepted, and the others. By the name and type they say they have, as browsers judge. */
function split(files, accept) {
  const wanted = accept.split(",").map((one) => one.trim().toLowerCase());
  const fits = ({ name, type }) =>
    accept === "" ||
    wanted.some((one) => (one.startsWith(".") ? name.toLowerCase().endsWith(one) : matches(type, one)));
  return [files.filter(fits), files.filter((file) => !fits(file))];
}
const matches = (type, wanted) => (wanted.endsWith("/*") ? type.startsWith(wanted.slice(0, -1)) : type === wanted);
