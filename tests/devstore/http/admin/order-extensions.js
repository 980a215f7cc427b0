/* On the admin's order page: the app's blocks in frames, its actions in a dialog over the page. */
import { hostExtension } from "/_extensions/frame-host.js";

const setup = JSON.parse(document.getElementById("extensions").textContent);
const dialog = document.getElementById("extension-dialog");
let shown = null;

const questions = {
  setup: () => ({ selected: [{ id: setup.orderId }], appUrl: setup.appUrl }),
  async idToken() {
    const response = await fetch("/_admin/session-token", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ shop: setup.shop }),
    });
    const { token, error } = await response.json();
    if (!response.ok) throw new Error(error);
    return token;
  },
};

function newFrame({ handle, name }) {
  const frame = document.createElement("iframe");
  frame.className = "extension";
  frame.title = name;
  frame.name = handle;
  frame.setAttribute("sandbox", "allow-scripts");
  return frame;
}

const urlOf = ({ handle, target }) => `/_extensions/${handle}/${target}`;

/** `extension://handle` opens an action, `app://path` the app, anything else a page. */
function navigate(url) {
  const [, action] = /^extension:\/\/([\w-]+)/.exec(url) ?? [];
  if (action) return openAction(setup.actions.find(({ handle }) => handle === action));
  const inAdmin = url.replace(/^shopify:\/*admin/, `/store/${setup.handle}`);
  location.assign(url.startsWith("app:") ? `${setup.appBase}/${url.replace(/^app:\/*/, "")}` : inAdmin);
}

function openAction(action) {
  if (!action) throw new Error("The app has no such action on this page.");
  const frame = newFrame(action);
  dialog.replaceChildren(frame);
  dialog.setAttribute("aria-label", action.name);
  shown = hostExtension(frame, { url: urlOf(action), questions, news: { navigate, close: () => dialog.close() } });
  dialog.showModal();
}

dialog.addEventListener("close", () => {
  shown?.end();
  // What was done shows on the page.
  location.reload();
});

for (const block of setup.blocks) {
  const frame = newFrame(block);
  document.getElementById("extension-blocks").append(frame);
  hostExtension(frame, { url: urlOf(block), questions, news: { navigate } });
}
for (const button of document.querySelectorAll("[data-extension]")) {
  const action = setup.actions.find(({ handle }) => handle === button.dataset.extension);
  button.addEventListener("click", () => openAction(action));
}
