/* Stand-ins for Polaris web components: enough look to judge a page by, the properties, slots and events that are documented. */
import "./layout.js";
import "./text.js";
import "./actions.js";
import "./fields.js";
import "./files.js";

const refuseUnknown = (node) => {
  if (node.nodeType !== Node.ELEMENT_NODE) return;
  for (const element of [node, ...node.querySelectorAll("*")]) {
    if (!element.localName.startsWith("s-") || customElements.get(element.localName)) continue;
    throw new Error(`The stand-in has no <${element.localName}>.`);
  }
};
new MutationObserver((changes) => {
  for (const { addedNodes } of changes) addedNodes.forEach(refuseUnknown);
}).observe(document, { childList: true, subtree: true });
