import {
  type CaseTag,
  Context,
  defaultOperators,
  type Emitter,
  type FilterImplOptions,
  type Liquid,
  type Operators,
  toValue,
} from "liquidjs";

type Memory = Context["memoryLimit"];

/** To look for something costs as much as both texts multiplied; nobody looks for a whole letter. */
const LONGEST_SOUGHT = 500;
/** Filters whose first argument is looked for, or read letter by letter. */
const SEEKING = ["split", "replace", "replace_first", "replace_last", "remove", "remove_first", "remove_last", "date"];

const checkTime = ({ renderLimit }: Context) => renderLimit.check(performance.now());

function checkSought(sought: unknown): void {
  const isShort = !Array.isArray(sought) && (typeof sought !== "string" || sought.length <= LONGEST_SOUGHT);
  if (!isShort) throw new RangeError(`what is looked for has more than ${LONGEST_SOUGHT} letters`);
}

/** Counts a value with all that is in it: the same text a thousand times in a list is a thousand texts when it is joined. */
function charge(memory: Memory, value: unknown): void {
  if (typeof value === "string") memory.use(value.length);
  if (!Array.isArray(value)) return;
  memory.use(value.length);
  for (const one of value) charge(memory, one);
}

/** Where words go, in a capture as in the letter: charged before they are kept. */
export class ChargedOutput implements Emitter {
  buffer = "";
  readonly #memory: Memory;

  constructor(memory: Memory) {
    this.#memory = memory;
  }

  write(said: unknown): void {
    const text = textOf(said);
    this.#memory.use(text.length);
    this.buffer += text;
  }
}

/** As Liquid puts a value out. */
function textOf(said: unknown): string {
  const value: unknown = toValue(said);
  if (value === null || value === undefined) return "";
  return Array.isArray(value) ? value.map(textOf).join("") : String(value as string);
}

/** Facts, with the time looked at whenever one is read: a filter may read them for every item of a list. */
export class BoundedContext extends Context {
  override readProperty(...[from, name]: Parameters<Context["readProperty"]>) {
    checkTime(this);
    return super.readProperty(from, name) as unknown;
  }

  override spawn(facts: object = {}): BoundedContext {
    const { opts, sync, globals, strictVariables, ownPropertyOnly, memoryLimit, renderLimit } = this;
    const liquid = this.liquid as Liquid;
    const options = { sync, globals, strictVariables, ownPropertyOnly };
    return new BoundedContext(facts, opts, options, { memoryLimit, renderLimit, liquid });
  }
}

/** A filter that begins only while there is time, and whose result counts. */
export function bounded(name: string, filter: FilterImplOptions): FilterImplOptions {
  const handler = typeof filter === "function" ? filter : filter.handler;
  const seeks = SEEKING.includes(name);
  return function* (value: unknown, ...given: unknown[]) {
    checkTime(this.context);
    if (seeks) checkSought(given[0]);
    const result: unknown = yield handler.call(this, value, ...given);
    charge(this.context.memoryLimit, result);
    return result;
  };
}

type Operator = (...operands: unknown[]) => unknown;

/** Comparisons that begin only while there is time; the context comes last. */
export const boundedOperators = Object.fromEntries(
  Object.entries(defaultOperators).map(([name, operator]) => {
    const compare = operator as Operator;
    return [
      name,
      function* (...operands: unknown[]): Generator<unknown, unknown, unknown> {
        checkTime(operands.at(-1) as Context);
        if (name === "contains" && typeof operands[0] === "string") checkSought(operands[1]);
        return yield compare(...operands);
      },
    ];
  }),
) as Operators;

/** `case` compares with everything named after `when` at a stretch: words and numbers, but no lists. */
export function withoutLists(tag: typeof CaseTag): typeof CaseTag {
  return class extends tag {
    constructor(...given: ConstructorParameters<typeof CaseTag>) {
      super(...given);
      const read = this.value.value.bind(this.value);
      this.value.value = function* (context, lenient) {
        const value: unknown = yield read(context, lenient);
        if (Array.isArray(value)) throw new TypeError("a list cannot be the value of case");
        return value;
      };
    }
  };
}
