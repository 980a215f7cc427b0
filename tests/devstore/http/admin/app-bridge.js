/* Stand-in for https://cdn.shopify.com/shopifycloud/app-bridge.js: runs inside the app's iframe and talks to host.js. */
(() => {
  const script = document.currentScript;
  const query = new URLSearchParams(location.search);
  const apiKey =
    script?.dataset.apiKey || document.querySelector('meta[name="shopify-api-key"]')?.getAttribute("content") || "";

  /** Client-side navigation loses the query, so what the admin said at the start is kept for the tab. */
  const remembered = (name) => {
    const value = query.get(name);
    if (value) sessionStorage.setItem(`app-bridge:${name}`, value);
    return value ?? sessionStorage.getItem(`app-bridge:${name}`) ?? undefined;
  };
  const config = { apiKey, host: remembered("host"), shop: remembered("shop"), locale: remembered("locale") ?? "en" };

  // ---- talking to the admin around the iframe ----
  const waiting = new Map();
  let sequence = 0;
  const tell = (type, value) => parent.postMessage({ standin: true, type, value }, "*");
  const ask = (type, value) =>
    new Promise((resolve, reject) => {
      const id = ++sequence;
      const late = setTimeout(() => reject(new Error(`The stand-in admin did not answer ${type}.`)), 5000);
      waiting.set(id, (answer) => {
        clearTimeout(late);
        waiting.delete(id);
        if (answer.error) reject(new Error(answer.error));
        else resolve(answer.value);
      });
      parent.postMessage({ standin: true, id, type, value }, "*");
    });

  const orders = {
    answer: ({ id, value, error }) => waiting.get(id)?.({ value, error }),
    navigate: ({ href }) => navigate(href),
    click: ({ ref }) => document.querySelector(`[data-app-bridge-ref="${ref}"]`)?.click(),
    toastAction: ({ id }) => toasts.get(id)?.onAction?.(),
    toastDismissed: ({ id }) => {
      toasts.get(id)?.onDismiss?.();
      toasts.delete(id);
    },
  };
  addEventListener("message", (event) => {
    if (event.source !== parent || !event.data?.standin) return;
    orders[event.data.type]?.(event.data);
  });

  // ---- session tokens ----
  const idToken = () => ask("idToken", { apiKey });
  const plainFetch = window.fetch.bind(window);
  window.fetch = async (input, init) => {
    const request = new Request(input, init);
    if (new URL(request.url).origin !== location.origin || request.headers.has("authorization")) {
      return plainFetch(request);
    }
    const send = async () => {
      const copy = request.clone();
      copy.headers.set("Authorization", `Bearer ${await idToken()}`);
      copy.headers.set("X-Requested-With", "XMLHttpRequest");
      return plainFetch(copy);
    };
    let response = await send();
    if (response.headers.has("X-Shopify-Retry-Invalid-Session-Request")) response = await send();
    const elsewhere = response.headers.get("X-Shopify-API-Request-Failure-Reauthorize-Url");
    if (elsewhere) tell("redirect", new URL(elsewhere, location.href).href);
    return response;
  };

  // ---- navigation ----
  function navigate(href) {
    const links = [...document.querySelectorAll("ui-nav-menu a, s-app-nav a, s-app-nav s-link")];
    const link = links.find((each) => each.getAttribute("href") === href) ?? temporaryLink(href);
    link.dispatchEvent(new Event("shopify:navigate", { bubbles: true }));
    if (link.dataset.temporary) link.remove();
  }
  function temporaryLink(href) {
    const link = document.createElement("a");
    link.href = href;
    link.hidden = true;
    link.dataset.temporary = "yes";
    document.body.append(link);
    return link;
  }
  const tellPath = () => tell("path", location.pathname + location.search);
  for (const name of ["pushState", "replaceState"]) {
    const original = history[name];
    history[name] = function (...args) {
      original.apply(this, args);
      tellPath();
    };
  }
  addEventListener("popstate", tellPath);
  const plainOpen = window.open.bind(window);
  window.open = (url, target, features) => {
    const leaves = /^(_top|_parent)$/.test(target ?? "") || /^shopify:/.test(String(url ?? ""));
    if (!leaves) return plainOpen(url, target, features);
    tell("redirect", String(url));
    return null;
  };
  // Links to the admin and links that leave the frame are followed by the admin, as the real one does.
  addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
    if (!link || event.defaultPrevented) return;
    const href = link.getAttribute("href");
    if (!/^shopify:/.test(href) && !/^(_top|_parent)$/.test(link.target)) return;
    event.preventDefault();
    tell("redirect", /^shopify:/.test(href) ? href : link.href);
  });

  // ---- elements ----
  const describeButton = (button) => {
    button.dataset.appBridgeRef ||= `button-${++sequence}`;
    return {
      ref: button.dataset.appBridgeRef,
      label: button.textContent.trim() || button.getAttribute("label") || "",
      variant: button.getAttribute("variant"),
      tone: button.getAttribute("tone"),
      disabled: button.hasAttribute("disabled"),
      loading: button.hasAttribute("loading"),
    };
  };
  const describeButtons = (element) => [...element.querySelectorAll("button")].map(describeButton);
  const watchChildren = (element, report) => {
    const observer = new MutationObserver(report);
    observer.observe(element, { childList: true, subtree: true, characterData: true, attributes: true });
    queueMicrotask(report);
    return observer;
  };

  class Overlay extends HTMLElement {
    showing = false;
    show() {
      if (!this.showing) {
        this.showing = true;
        this.opened();
        this.dispatchEvent(new Event("show"));
      }
      return Promise.resolve();
    }
    hide() {
      if (this.showing) {
        this.showing = false;
        this.closed();
        this.dispatchEvent(new Event("hide"));
      }
      return Promise.resolve();
    }
    toggle() {
      return this.showing ? this.hide() : this.show();
    }
  }

  class SaveBar extends Overlay {
    connectedCallback() {
      this.style.display = "none";
      this.observer = watchChildren(this, () => this.showing && this.opened());
    }
    disconnectedCallback() {
      this.observer?.disconnect();
      this.hide();
    }
    opened() {
      tell("saveBar", { open: true, buttons: describeButtons(this) });
    }
    closed() {
      tell("saveBar", { open: false, buttons: [] });
    }
  }

  // Shopify shows a modal in a frame of its own above the admin; here it is a dialog inside the app's frame.
  class Modal extends Overlay {
    content = document.createElement("div");
    connectedCallback() {
      this.style.display = "none";
    }
    disconnectedCallback() {
      this.hide();
    }
    opened() {
      const titleBar = this.querySelector("ui-title-bar");
      const title = titleBar?.getAttribute("title") || this.getAttribute("title") || "Dialog";
      this.dialog = document.createElement("dialog");
      this.dialog.className = "standin-modal";
      this.dialog.setAttribute("aria-label", title);
      this.dialog.innerHTML = `<header><h2></h2><button type="button" aria-label="Close">✕</button></header><section></section><footer></footer>`;
      this.dialog.querySelector("h2").textContent = title;
      this.dialog.querySelector("header button").addEventListener("click", () => this.hide());
      const body = this.dialog.querySelector("section");
      if (this.hasAttribute("src") || this.getAttribute("variant") === "max") {
        throw new Error("stand-in App Bridge: ui-modal with src or variant max is not implemented");
      }
      // React renders into `content`; hand-written markup stands among the element's children.
      if (this.content.childNodes.length === 0) this.borrowed = [...this.children].filter((each) => each !== titleBar);
      body.append(this.content, ...(this.borrowed ?? []));
      const footer = this.dialog.querySelector("footer");
      for (const original of titleBar?.querySelectorAll("button") ?? []) {
        const button = document.createElement("button");
        button.type = "button";
        button.textContent = original.textContent;
        button.className = [original.getAttribute("variant"), original.getAttribute("tone")].filter(Boolean).join(" ");
        button.disabled = original.hasAttribute("disabled");
        button.addEventListener("click", () => original.click());
        footer.prepend(button);
      }
      footer.hidden = footer.childNodes.length === 0;
      this.dialog.addEventListener("close", () => this.hide());
      document.body.append(this.dialog);
      this.dialog.showModal();
      this.observer = titleBar ? watchChildren(titleBar, () => this.retitle(titleBar, footer)) : null;
    }
    retitle(titleBar, footer) {
      this.dialog.querySelector("h2").textContent = titleBar.getAttribute("title") || "Dialog";
      const originals = [...titleBar.querySelectorAll("button")];
      [...footer.children].reverse().forEach((button, index) => {
        button.disabled = originals[index]?.hasAttribute("disabled") ?? false;
        button.textContent = originals[index]?.textContent ?? "";
      });
    }
    closed() {
      this.observer?.disconnect();
      this.append(...(this.borrowed ?? []));
      this.borrowed = null;
      this.content.remove();
      this.dialog.remove();
    }
  }

  const reporter = (type, describe) =>
    class extends HTMLElement {
      connectedCallback() {
        this.style.display = "none";
        // A title bar inside a modal is the modal's.
        if (this.closest("ui-modal")) return;
        this.observer = watchChildren(this, () => tell(type, describe(this)));
      }
      disconnectedCallback() {
        if (!this.observer) return;
        this.observer.disconnect();
        tell(type, null);
      }
    };
  const describeLinks = (element) =>
    [...element.querySelectorAll("a, s-link")].map((link) => ({
      href: link.getAttribute("href"),
      label: link.textContent.trim(),
      home: link.getAttribute("rel") === "home",
    }));
  const describeTitleBar = (element) => ({ title: element.getAttribute("title"), buttons: describeButtons(element) });

  customElements.define("ui-save-bar", SaveBar);
  customElements.define("ui-modal", Modal);
  customElements.define("ui-title-bar", reporter("titleBar", describeTitleBar));
  customElements.define("ui-nav-menu", reporter("nav", describeLinks));
  customElements.define("s-app-nav", reporter("nav", describeLinks));

  const style = document.createElement("style");
  style.textContent = `
    .standin-modal { border: 0; border-radius: 16px; padding: 0; width: min(620px, 92vw); font: 14px/1.4 Inter, system-ui, sans-serif; box-shadow: 0 20px 60px #0006; }
    .standin-modal::backdrop { background: #0008; }
    .standin-modal header { display: flex; justify-content: space-between; align-items: center; padding: 12px 16px; background: #f3f3f3; }
    .standin-modal h2 { margin: 0; font-size: 14px; }
    .standin-modal footer { display: flex; justify-content: flex-end; gap: 8px; padding: 12px 16px; border-top: 1px solid #e3e3e3; }
    .standin-modal footer[hidden] { display: none; }
    .standin-modal button { border: 1px solid #8a8a8a; border-radius: 8px; background: #fff; color: #303030; padding: 6px 12px; font: inherit; cursor: pointer; }
    .standin-modal footer .primary { background: #303030; color: #fff; }
    .standin-modal footer .critical { background: #8e0b21; color: #fff; }
    .standin-modal footer button:disabled { opacity: .5; cursor: default; }`;
  document.head.append(style);

  // ---- the `shopify` global ----
  const toasts = new Map();
  const elementById = (id) => {
    const element = document.getElementById(id);
    if (!element) throw new Error(`stand-in App Bridge: there is no element #${id}`);
    return element;
  };
  const overlayMethods = {
    show: async (id) => elementById(id).show(),
    hide: async (id) => elementById(id).hide(),
    toggle: async (id) => elementById(id).toggle(),
  };
  const implemented = {
    config,
    origin: "https://admin.shopify.com",
    ready: Promise.resolve(),
    idToken,
    environment: { embedded: true, mobile: false, intent: false, pos: false },
    user: () => ask("user"),
    scopes: {
      query: () => ask("scopes"),
      request: async () => ({ result: "granted-all", detail: await ask("scopes") }),
    },
    toast: {
      show: (message, options = {}) => {
        const id = `toast-${++sequence}`;
        toasts.set(id, options);
        tell("toast", { id, message, isError: options.isError, duration: options.duration, action: options.action });
        return id;
      },
      hide: (id) => tell("toastHide", { id }),
    },
    modal: overlayMethods,
    saveBar: { ...overlayMethods, leaveConfirmation: () => ask("leaveConfirmation") },
    loading: (on) => tell("loading", on !== false),
  };
  // Anything not modelled must fail loudly instead of answering undefined.
  const quiet = new Set(["then", "toJSON", "$$typeof", "nodeType", "tagName"]);
  window.shopify = new Proxy(implemented, {
    get(target, name) {
      if (name in target || typeof name === "symbol" || quiet.has(name)) return target[name];
      throw new Error(`stand-in App Bridge: shopify.${name} is not implemented`);
    },
  });

  tell("ready", { path: location.pathname + location.search });

  // The bounce page only loads App Bridge: get a token and go where the app wanted to go.
  const reload = query.get("shopify-reload");
  if (reload) {
    idToken().then((token) => {
      const target = new URL(reload, location.href);
      target.searchParams.set("id_token", token);
      location.replace(target);
    });
  }
})();
