export interface DueTask {
  /** Milliseconds of store time. */
  readonly at: number;
  readonly run: () => void;
}

interface Entry extends DueTask {
  readonly order: number;
}

/** What is planned, soonest first and in the order of planning where times are equal; a heap, so a move reads only what is due. */
export class DueTasks {
  #heap: Entry[] = [];
  #planned = 0;

  get size(): number {
    return this.#heap.length;
  }

  get nextAt(): number | null {
    return this.#heap[0]?.at ?? null;
  }

  add(task: DueTask): void {
    const entry: Entry = { at: task.at, run: task.run, order: this.#planned++ };
    let index = this.#heap.push(entry) - 1;
    while (index > 0) {
      const parent = (index - 1) >> 1;
      if (!this.#before(index, parent)) break;
      this.#swap(index, parent);
      index = parent;
    }
  }

  /** The soonest task, taken out. */
  take(): DueTask | null {
    const first = this.#heap[0];
    const last = this.#heap.pop();
    if (!first || !last) return null;
    if (first === last) return first;
    this.#heap[0] = last;
    for (let index = 0; ;) {
      const left = 2 * index + 1;
      const right = left + 1;
      const smaller = this.#before(right, left) ? right : left;
      if (!this.#before(smaller, index)) return first;
      this.#swap(index, smaller);
      index = smaller;
    }
  }

  clear(): void {
    this.#heap = [];
  }

  #before(index: number, other: number): boolean {
    const a = this.#heap[index];
    const b = this.#heap[other];
    if (!a || !b) return a !== undefined;
    return a.at < b.at || (a.at === b.at && a.order < b.order);
  }

  #swap(a: number, b: number): void {
    const first = this.#heap[a];
    const second = this.#heap[b];
    if (!first || !second) return;
    this.#heap[a] = second;
    this.#heap[b] = first;
  }
}
