/* Stand-in for https://cdn.shopify.com/shopifycloud/app-bridge.js: runs inside the app's iframe and talks to host.js.
   app-bridge-modal.js is served in front of it, as one script. */
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
  customElements.define("ui-modal", globalThis.createModalClass(Overlay, watchChildren));
  delete globalThis.createModalClass;
  customElements.define("ui-title-bar", reporter("titleBar", describeTitleBar));
  customElements.define("ui-nav-menu", reporter("nav", describeLinks));
  customElements.define("s-app-nav", reporter("nav", describeLinks));

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
    app: { extensions: () => ask("extensions") },
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
