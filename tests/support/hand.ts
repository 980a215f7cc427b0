import type { Locator, Page } from "playwright-core";

/** A file as a person picks it. */
export interface PickedFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** How somebody works a page: by pointer, or by keyboard alone. */
export interface Hand {
  press(target: Locator): Promise<void>;
  fill(target: Locator, text: string): Promise<void>;
  /** A check box or one of several radio buttons. */
  tick(target: Locator): Promise<void>;
  /** @param option its words, or its index */
  choose(target: Locator, option: string | number): Promise<void>;
  attach(target: Locator, file: PickedFile): Promise<void>;
}

export const pointer: Hand = {
  press: (target) => target.click(),
  fill: (target, text) => target.fill(text),
  tick: (target) => target.check(),
  choose: async (target, option) => {
    await target.selectOption(typeof option === "number" ? { index: option } : { label: option });
  },
  attach: (target, file) => target.setInputFiles(file),
};

/** More than any page has to tab through. */
const MOST_PRESSES = 120;

/** Nothing but keys, and nothing is reached that the Tab key does not lead to. */
export function keyboardOn(page: Page): Hand {
  const { keyboard } = page;

  async function pressUntil(key: string, isThere: () => Promise<boolean>, target: Locator): Promise<void> {
    for (let presses = 0; !(await isThere()); presses++) {
      if (presses === MOST_PRESSES) throw new Error(`${key} does not lead to ${target.toString()}`);
      await keyboard.press(key);
    }
  }
  const tabTo = async (target: Locator, isThere = hasFocus) => {
    await target.waitFor();
    await pressUntil("Tab", () => target.evaluate(isThere), target);
  };

  return {
    async press(target) {
      await tabTo(target);
      await keyboard.press("Enter");
    },
    async fill(target, text) {
      await tabTo(target);
      await keyboard.press("Control+A");
      await keyboard.type(text);
    },
    async tick(target) {
      await tabTo(target, isInGroup);
      await pressUntil("ArrowDown", () => target.evaluate(hasFocus), target);
      if (!(await target.isChecked())) await keyboard.press("Space");
    },
    async choose(target, option) {
      await tabTo(target);
      await pressUntil("ArrowDown", () => target.evaluate(isChosen, option), target);
    },
    async attach(target, file) {
      await tabTo(target);
      const [chooser] = await Promise.all([page.waitForEvent("filechooser"), keyboard.press("Space")]);
      await chooser.setFiles(file);
    },
  };
}

const hasFocus = (element: Element) =>
  element.ownerDocument.hasFocus() && (element.getRootNode() as Document).activeElement === element;

/** Tab leads to one of the radio buttons of a name, the arrows to the others. */
const isInGroup = (element: Element) => {
  const focused = element.ownerDocument.hasFocus() && (element.getRootNode() as Document).activeElement;
  return (
    focused instanceof HTMLInputElement && (focused === element || focused.name === (element as HTMLInputElement).name)
  );
};

const isChosen = (element: Element, option: string | number) => {
  const { selectedIndex, selectedOptions } = element as HTMLSelectElement;
  return selectedIndex === option || selectedOptions[0]?.label === option;
};
