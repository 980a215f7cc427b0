/* The admin around the app's iframe: answers App Bridge (app-bridge.js) and draws what it asks for. */
(() => {
  const setup = JSON.parse(document.getElementById("setup").textContent);
  const frame = document.getElementById("app");
  const byId = (id) => document.getElementById(id);
  const say = (message) => frame.contentWindow.postMessage({ standin: true, ...message }, "*");
  const saveBar = { open: false };

  const newButton = ({ label, variant, tone, disabled, loading, ref }) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = label;
    button.className = [variant, tone].filter(Boolean).join(" ");
    button.disabled = disabled || loading;
    button.addEventListener("click", () => say({ type: "click", ref }));
    return button;
  };

  const sessionToken = async () => {
    const response = await fetch("/_admin/session-token", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ shop: setup.shop }),
    });
    if (!response.ok) throw new Error((await response.json()).error);
    return (await response.json()).token;
  };

  const leave = (to) => {
    const inAdmin = to
      .replace(/^shopify:\/*admin/, `/store/${setup.handle}`)
      .replace(/^https:\/\/admin\.shopify\.com/, "")
      .replace(new RegExp(`^https://${setup.shop}/admin`), `/store/${setup.handle}`);
    location.assign(inAdmin);
  };

  const markCurrent = (path) => {
    const current = path.split("?")[0];
    const links = [...byId("app-links").querySelectorAll("a")];
    const here = links.find(({ dataset }) => dataset.href.split("?")[0] === current) ?? byId("app-home");
    for (const link of [...links, byId("app-home")]) {
      if (link === here) link.setAttribute("aria-current", "page");
      else link.removeAttribute("aria-current");
    }
  };

  const dismiss = (id) => {
    const toast = byId(id);
    if (!toast) return;
    toast.remove();
    say({ type: "toastDismissed", id });
  };

  /** What the app may ask; the returned value is the answer. */
  const questions = {
    idToken: sessionToken,
    user: () => ({ accountAccess: "Administrator" }),
    extensions: async () => (await fetch("/_admin/extensions")).json(),
    scopes: () => ({ granted: setup.scopes, required: setup.scopes, optional: [] }),
    leaveConfirmation: () => {
      if (saveBar.open && !confirm("Discard unsaved changes?")) throw new Error("The merchant stayed on the page.");
    },
  };

  /** What the app may tell. */
  const news = {
    ready: ({ path }) => news.path(path),
    path: (path) => {
      const clean = new URL(path, location.origin);
      for (const own of ["embedded", "hmac", "host", "id_token", "locale", "session", "shop", "timestamp"]) {
        clean.searchParams.delete(own);
      }
      history.replaceState(null, "", setup.base + clean.pathname + clean.search);
      markCurrent(clean.pathname);
    },
    nav: (links) => {
      const shown = (links ?? []).filter(({ home }) => !home);
      byId("app-links").replaceChildren(
        ...shown.map(({ href, label }) => {
          const item = document.createElement("li");
          const link = document.createElement("a");
          link.textContent = label;
          link.href = setup.base + href;
          link.dataset.href = href;
          link.addEventListener("click", (event) => {
            event.preventDefault();
            say({ type: "navigate", href });
          });
          item.append(link);
          return item;
        }),
      );
      markCurrent(location.pathname.slice(setup.base.length));
    },
    titleBar: (bar) => {
      byId("title").textContent = bar?.title || setup.appName;
      document.title = `${bar?.title ? `${bar.title} · ` : ""}${setup.appName} · ${setup.handle}`;
      byId("title-buttons").replaceChildren(...(bar?.buttons ?? []).map(newButton));
    },
    saveBar: ({ open, buttons }) => {
      saveBar.open = open;
      byId("save-bar").hidden = !open;
      byId("search").hidden = open;
      byId("save-text").textContent = open ? "Unsaved changes" : "";
      const labelled = buttons.map((each) => ({ ...each, label: each.label || (each.variant ? "Save" : "Discard") }));
      byId("save-buttons").replaceChildren(...labelled.reverse().map(newButton));
    },
    toast: ({ id, message, isError, duration, action }) => {
      const toast = document.createElement("div");
      toast.id = id;
      toast.className = isError ? "toast error" : "toast";
      const text = document.createElement("span");
      text.textContent = message;
      toast.append(text);
      if (action) {
        const button = document.createElement("button");
        button.textContent = action;
        button.addEventListener("click", () => say({ type: "toastAction", id }));
        toast.append(button);
      }
      const close = document.createElement("button");
      close.textContent = "✕";
      close.setAttribute("aria-label", "Dismiss");
      close.addEventListener("click", () => dismiss(id));
      toast.append(close);
      byId("toasts").append(toast);
      setTimeout(() => dismiss(id), duration || 5000);
    },
    toastHide: ({ id }) => dismiss(id),
    loading: (on) => byId("progress").toggleAttribute("hidden", !on),
    redirect: leave,
  };

  addEventListener("message", async (event) => {
    const message = event.data;
    if (event.source !== frame.contentWindow || !message?.standin) return;
    if (message.id === undefined) return news[message.type]?.(message.value);
    try {
      if (!questions[message.type]) throw new Error(`The stand-in admin cannot answer ${message.type}.`);
      say({ type: "answer", id: message.id, value: await questions[message.type](message.value) });
    } catch (error) {
      say({ type: "answer", id: message.id, error: error.message });
    }
  });

  frame.src = setup.frameUrl;
})();
