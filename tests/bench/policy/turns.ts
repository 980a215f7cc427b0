const TURNS = 5;
const TURN_MS = 3_000;
const WARM_UP = 1_000;
const BETWEEN_LOOKS = 100;

export interface Contender<Case> {
  readonly name: string;
  readonly winnerOf?: (item: Case) => string | null;
  readonly winnerOfAsync?: (item: Case) => Promise<string | null>;
}

export interface Result {
  readonly name: string;
  /** Winners of the cases that were reached, in their order. */
  readonly winners: readonly (string | null)[];
  readonly perSecond: number;
}

/**
 * Lets contenders run one after the other, several times, so that what else the machine does hits all alike. A turn ends
 * after all cases or a few seconds; a slow contender goes on where its last turn ended.
 */
export async function runInTurns<Case>(contenders: readonly Contender<Case>[], cases: readonly Case[]) {
  const runs = contenders.map((contender) => ({ contender, winners: [] as (string | null)[], rates: [] as number[] }));
  for (const { contender } of runs) await run(contender, cases.slice(0, WARM_UP));
  for (let turn = 0; turn < TURNS; turn++) {
    for (const { contender, winners, rates } of runs) {
      const isDone = winners.length === cases.length;
      const { found, perSecond } = await run(contender, isDone ? cases : cases.slice(winners.length));
      rates.push(perSecond);
      if (!isDone) winners.push(...found);
    }
  }
  return runs.map(({ contender, winners, rates }): Result => ({
    name: contender.name,
    winners,
    perSecond: median(rates),
  }));
}

async function run<Case>({ winnerOf, winnerOfAsync }: Contender<Case>, cases: readonly Case[]) {
  const found: (string | null)[] = [];
  const start = performance.now();
  for (const item of cases) {
    // Awaiting what is there already would cost more than deciding.
    found.push(winnerOf ? winnerOf(item) : ((await winnerOfAsync?.(item)) ?? null));
    if (found.length % BETWEEN_LOOKS === 0 && performance.now() - start > TURN_MS) break;
  }
  return { found, perSecond: found.length / ((performance.now() - start) / 1000) };
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}
