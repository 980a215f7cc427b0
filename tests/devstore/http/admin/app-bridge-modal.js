/* `ui-modal` of the App Bridge stand-in, served in front of app-bridge.js. */

const modalStyle = `
  .standin-modal { border: 0; border-radius: 16px; padding: 0; width: min(620px, 92vw); font: 14px/1.4 Inter, system-ui, sans-serif; box-shadow: 0 20px 60px #0006; }
  .standin-modal::backdrop { background: #0008; }
  .standin-modal header { display: flex; justify-content: space-between; align-items: center; padding: 12px 16px; background: #f3f3f3; }
  .standin-modal h2 { margin: 0; font-size: 14px; }
  .standin-modal footer { display: flex; justify-content: flex-end; gap: 8px; padding: 12px 16px; border-top: 1px solid #e3e3e3; }
  .standin-modal footer[hidden] { display: none; }
  .standin-modal header button, .standin-modal footer button { border: 1px solid #8a8a8a; border-radius: 8px; background: #fff; color: #303030; padding: 6px 12px; font: inherit; cursor: pointer; }
  .standin-modal footer .primary { background: #303030; color: #fff; }
  .standin-modal footer .critical { background: #8e0b21; color: #fff; }
  .standin-modal footer button:disabled { opacity: .5; cursor: default; }`;

// Shopify shows a modal in a frame of its own above the admin; here it is a dialog inside the app's frame.
globalThis.createModalClass = (Overlay, watchChildren) => {
  const style = document.createElement("style");
  style.textContent = modalStyle;
  document.head.append(style);

  return class Modal extends Overlay {
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
  };
};
