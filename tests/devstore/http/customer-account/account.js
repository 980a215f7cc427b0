/* The account around the app's extensions: gives each a frame where Shopify shows it, and does what it asks for. */
import { hostExtension } from "/_extensions/frame-host.js";

const setup = JSON.parse(document.getElementById("setup").textContent);
const dialog = document.getElementById("action");
const MENU_ITEM = "customer-account.order.action.menu-item.render";
const ACTION = "customer-account.order.action.render";

const withTarget = (target) => setup.extensions.filter(({ targets }) => targets.includes(target));

async function sessionToken() {
  const response = await fetch("/_account/session-token", { method: "POST" });
  const { token, error } = await response.json();
  if (error) throw new Error(error);
  return token;
}

function toast(words) {
  const line = document.createElement("p");
  line.textContent = words;
  document.getElementById("toasts").append(line);
  setTimeout(() => line.remove(), 5000);
}

const signIn = () => location.assign(`/account/login?next=${encodeURIComponent(location.pathname)}`);

/** Addresses of Shopify's own, and of pages of extensions; all others are the web's. */
function pathOf(address) {
  const [, handle, rest = ""] = /^extension:\/*([^/]+)\/?(.*)$/.exec(address) ?? [];
  if (handle) {
    const orderId = /^customer-account\.order\.page\.render\/(\d+)/.exec(rest)?.[1];
    return orderId ? `/account/orders/${orderId}/${handle}` : `/account/pages/${handle}`;
  }
  const hosted = /^shopify:\/*customer-account\/(orders(?:\/\d+)?)/.exec(address)?.[1];
  return hosted ? `/account/${hosted}` : null;
}

function navigate({ href, target }) {
  const path = pathOf(href);
  if (path) return location.assign(path);
  if (!/^https?:/.test(href)) throw new Error(`The stand-in cannot go to ${href}.`);
  if (target === "_blank") open(href, "_blank", "noopener");
  else location.assign(href);
}

/** One extension in a frame below `parent`. */
function show(parent, { handle, name }, target, { about = {}, news = {} } = {}) {
  const frame = document.createElement("iframe");
  frame.sandbox = "allow-scripts";
  frame.title = name;
  const place = document.createElement("div");
  place.append(frame);
  parent.append(place);
  const { shop, customerId, locale, order } = setup;
  const given = { shop, customerId, locale, order, ...about };
  return hostExtension(frame, {
    url: `/_extensions/${handle}/${target}?locale=${locale}`,
    questions: { setup: () => given, sessionToken, requireLogin: signIn },
    news: { toast, navigate, ...news },
  });
}

function openAction(extension, orderId) {
  const opener = document.activeElement;
  const shown = show(dialog, extension, ACTION, { about: { orderId }, news: { close: () => dialog.close() } });
  dialog.addEventListener(
    "close",
    () => {
      shown.end();
      dialog.replaceChildren();
      opener?.focus();
    },
    { once: true },
  );
  dialog.showModal();
}

function showActions(place) {
  if (place.childElementCount > 0) return;
  for (const extension of withTarget(MENU_ITEM)) {
    const about = { orderId: place.dataset.order };
    // Not signed in: an action asks for that first, and goes on afterwards.
    const pressed = () => (setup.customerId ? openAction(extension, about.orderId) : signIn());
    show(place, extension, MENU_ITEM, { about, news: { pressed } });
  }
}

for (const place of document.querySelectorAll(".actions")) {
  if ("open" in place.dataset) showActions(place);
  else place.closest("details").addEventListener("toggle", () => showActions(place), { once: true });
}
for (const place of document.querySelectorAll(".blocks")) {
  const { target, handle } = place.dataset;
  for (const extension of withTarget(target)) {
    if (!handle || handle === extension.handle) show(place, extension, target);
  }
}
