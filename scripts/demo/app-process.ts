import { setTimeout as pass } from "node:timers/promises";
import type { Child, Ended } from "./child.ts";
import { complain, say } from "./tell.ts";

const windowMs = 60_000;
const mostDeaths = 4;
const firstPauseMs = 500;

export interface AppProcess {
  pid(): number;
  /** kill -9, and it stays dead until `restart`. */
  crash(): Promise<void>;
  restart(): Promise<void>;
}

export interface AppLife {
  /** Starts the app where it was, and tells when it dies unasked. */
  readonly start: (onDeath: (ended: Ended) => void) => Promise<Child>;
  /** kill -9 of a process whose end is then no accident. */
  readonly crash: (child: Child) => Promise<void>;
  readonly closed: () => boolean;
  /** The app ended with an error of its own, without having been killed. */
  readonly onFault?: () => void;
  /** It runs again, as another process. */
  readonly onBack?: () => void;
  readonly onGiveUp: () => void;
}

/**
 * Keeps the app running whoever kills it: after a pause that doubles it is started again.
 * More than a few deaths within a minute are no accident any more; then it gives up.
 */
export async function keepAppRunning(life: AppLife): Promise<AppProcess> {
  const deaths: number[] = [];
  let revival: Promise<void> | null = null;
  const start = () => life.start((ended) => (revival ??= revive(ended).finally(() => (revival = null))));
  let app = await start();

  async function revive(ended: Ended): Promise<void> {
    if (ended.signal === null && ended.code !== 0) life.onFault?.();
    let how = describe(ended);
    while (!life.closed()) {
      const now = performance.now();
      deaths.push(now);
      while ((deaths[0] ?? now) < now - windowMs) deaths.shift();
      complain(`The app (process ${app.pid}) ${how}`);
      if (deaths.length > mostDeaths) {
        complain(`It died ${deaths.length} times within a minute: it is not started again.`);
        return life.onGiveUp();
      }
      await pass(firstPauseMs * 2 ** (deaths.length - 1), undefined, { ref: false });
      if (life.closed()) return;
      try {
        app = await start();
        say(`It runs again on the same port and database, as process ${app.pid}.`);
        return life.onBack?.();
      } catch (error) {
        how = `did not start again: ${error instanceof Error ? error.message : String(error)}`;
      }
    }
  }

  return {
    pid: () => app.pid,
    async crash() {
      await revival;
      await life.crash(app);
    },
    async restart() {
      app = await start();
    },
  };
}

function describe({ code, signal, lastWords }: Ended): string {
  if (signal) return `was killed (${signal}). Its work is kept: it starts again.`;
  if (code === 0) return "was asked to stop, and did. Its work is kept: it starts again.";
  return `ended by itself with code ${code}:\n${lastWords}`;
}
