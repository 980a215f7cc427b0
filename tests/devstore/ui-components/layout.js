import { define, spacing } from "./define.js";

const block = ":host { display: block; }";
const flow = { start: "flex-start", end: "flex-end" };
const place = (word) => flow[word] ?? word ?? "";

define("s-stack", {
  props: {
    direction: "block",
    gap: "none",
    rowGap: "",
    columnGap: "",
    alignItems: "normal",
    alignContent: "normal",
    justifyContent: "normal",
    padding: "",
    paddingBlock: "",
    paddingInline: "",
    background: "",
    border: "",
    borderRadius: "",
    inlineSize: "",
    blockSize: "",
    accessibilityRole: "",
    accessibilityLabel: "",
  },
  css: ":host { display: flex; flex-wrap: wrap; min-inline-size: 0; }",
  update(element) {
    const { direction, gap, rowGap, columnGap, alignItems, justifyContent, padding, accessibilityRole } = element;
    Object.assign(element.style, {
      flexDirection: direction === "inline" ? "row" : "column",
      flexWrap: direction === "inline" ? "wrap" : "nowrap",
      gap: spacing(gap),
      alignItems: place(alignItems),
      justifyContent: place(justifyContent),
    });
    if (rowGap) element.style.rowGap = spacing(rowGap);
    if (columnGap) element.style.columnGap = spacing(columnGap);
    if (padding) element.style.padding = spacing(padding);
    frame(element);
    if (accessibilityRole) element.setAttribute("role", roleOf(accessibilityRole));
  },
});

const box = {
  props: {
    padding: "none",
    paddingBlock: "",
    paddingInline: "",
    background: "transparent",
    border: "none",
    borderRadius: "none",
    display: "auto",
    inlineSize: "auto",
    minInlineSize: "",
    maxInlineSize: "",
    blockSize: "",
    overflow: "",
    accessibilityRole: "",
    accessibilityLabel: "",
    accessibilityVisibility: "visible",
  },
  css: block,
  update(element) {
    element.style.padding = spacing(element.padding);
    if (element.display === "none") element.style.display = "none";
    frame(element);
    hideAsTold(element);
    if (element.accessibilityRole) element.setAttribute("role", roleOf(element.accessibilityRole));
    if (element.accessibilityLabel) element.setAttribute("aria-label", element.accessibilityLabel);
  },
};
define("s-box", box);
define("s-query-container", { props: { containerName: "" }, css: block });

define("s-grid", {
  props: {
    gridTemplateColumns: "none",
    gridTemplateRows: "none",
    gap: "none",
    alignItems: "",
    justifyContent: "",
    padding: "",
  },
  css: ":host { display: grid; }",
  update(element) {
    element.style.gridTemplateColumns = element.gridTemplateColumns;
    element.style.gap = spacing(element.gap);
    element.style.alignItems = place(element.alignItems);
    if (element.padding) element.style.padding = spacing(element.padding);
  },
});
define("s-grid-item", {
  props: { gridColumn: "auto", gridRow: "auto", padding: "" },
  css: block,
  update: (element) => void (element.style.gridColumn = element.gridColumn),
});

define("s-divider", {
  props: { direction: "inline", color: "base" },
  css: `${block} hr { border: 0; border-block-start: 1px solid #e3e3e3; margin: 0; }`,
  html: "<hr>",
});

define("s-section", {
  props: { heading: "", padding: "base", accessibilityLabel: "" },
  css: `${block} h2, h3, h4 { font-size: 14px; margin: 0 0 8px; } section { margin-block-end: 12px; }`,
  html: "<section><slot name='primary-action' hidden></slot><slot></slot><slot name='secondary-actions' hidden></slot></section>",
  update(element, root) {
    const section = root.querySelector("section");
    const named = element.heading || element.accessibilityLabel;
    if (named) section.setAttribute("aria-label", named);
    setHeading(element, section, element.heading);
  },
});

define("s-page", {
  props: { heading: "", subheading: "", inlineSize: "base" },
  css: `${block} :host { max-inline-size: 720px; } h1 { font-size: 20px; margin: 0 0 12px; } p { margin: 0 0 12px; }`,
  html: "<slot name='breadcrumb-actions'></slot><h1></h1><p hidden></p><slot name='primary-action'></slot><slot name='secondary-actions'></slot><slot></slot><slot name='aside'></slot>",
  update(element, root) {
    root.querySelector("h1").textContent = element.heading;
    root.querySelector("p").textContent = element.subheading;
    root.querySelector("p").hidden = !element.subheading;
  },
});

define("s-unordered-list", { css: ":host { display: block; padding-inline-start: 20px; }", update: asRole("list") });
define("s-ordered-list", {
  css: ":host { display: block; padding-inline-start: 20px; counter-reset: item; }",
  update: asRole("list"),
});
define("s-list-item", { css: ":host { display: list-item; }", update: asRole("listitem") });

const tableParts = {
  "s-table": ["table", "table"],
  "s-table-header-row": ["row", "table-row"],
  "s-table-header": ["columnheader", "table-cell; font-weight: 600; padding: 4px 8px"],
  "s-table-body": ["rowgroup", "table-row-group"],
  "s-table-row": ["row", "table-row"],
  "s-table-cell": ["cell", "table-cell; padding: 4px 8px"],
};
for (const [tag, [role, display]] of Object.entries(tableParts)) {
  define(tag, {
    props: { variant: "", listSlot: "", format: "" },
    css: `:host { display: ${display}; }`,
    update: asRole(role),
  });
}

function asRole(role) {
  return (element) => element.setAttribute("role", role);
}

function frame(element) {
  const { background, border, borderRadius, paddingBlock, paddingInline, inlineSize, maxInlineSize } = element;
  if (background && background !== "transparent") element.style.background = "#f7f7f7";
  if (border && border !== "none") element.style.border = "1px solid #e3e3e3";
  if (borderRadius && borderRadius !== "none") element.style.borderRadius = "8px";
  if (paddingBlock) element.style.paddingBlock = spacing(paddingBlock);
  if (paddingInline) element.style.paddingInline = spacing(paddingInline);
  if (inlineSize && inlineSize !== "auto") element.style.inlineSize = inlineSize;
  if (maxInlineSize) element.style.maxInlineSize = maxInlineSize;
}

const roles = { "list-item": "listitem", "unordered-list": "list", "ordered-list": "list", aside: "complementary" };
const roleOf = (role) => roles[role] ?? role;

/** "exclusive" is for screen readers only, "hidden" for everybody else. */
export function hideAsTold(element) {
  if (element.accessibilityVisibility === "hidden") element.setAttribute("aria-hidden", "true");
  if (element.accessibilityVisibility !== "exclusive") return;
  element.style.cssText =
    "position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%);";
}

/** A heading one level below the section around it, as Polaris does. */
export function setHeading(element, parent, text) {
  let depth = 2;
  for (let each = element.parentElement; each; each = each.parentElement) {
    if (each.localName === "s-section" || each.localName === "s-admin-block") depth += 1;
  }
  parent.querySelector(":scope > h2, :scope > h3, :scope > h4")?.remove();
  if (!text) return;
  const heading = document.createElement(`h${Math.min(depth, 4)}`);
  heading.textContent = text;
  parent.prepend(heading);
}
