// Majority judgment (Balinski & Laraki 2007): each option is worth its middle mention; ties are broken by taking middle mentions away,
// one at a time, until two options differ. Mentions go from the worst to the best, and the lower middle is taken.

/** What a voter who gave an option no mention counts as. */
export type Missing = 'proportional' | 'worst' | 'median';

export interface Judged {
  readonly option: string;
  /** The place of its middle mention; undefined when nobody gave it one. */
  readonly median: number | undefined;
  /** 1 is first; options that no mention tells apart share the better rank. */
  readonly rank: number;
  /** How many gave it a mention. */
  readonly voters: number;
}

type Tally = readonly bigint[];

const sum = (tally: Tally): bigint => tally.reduce((total, one) => total + one, 0n);

/** The mention at a place in the order of mentions, counted from 0 for the worst. */
function mentionAt(tally: Tally, place: bigint): number {
  let below = 0n;
  for (const [mention, count] of tally.entries()) {
    below += count;
    if (place < below) return mention;
  }
  return tally.length - 1;
}

const lowerMiddle = (count: bigint): bigint => (count - 1n) / 2n;

/** Places of the middle, then of the middle of what is left…: they go out from the centre, one side then the other. */
function compare(a: Tally, b: Tally, count: bigint): number {
  const middle = lowerMiddle(count);
  // The side that follows the middle: of an even number the upper one, of an odd number the lower.
  const upperFirst = count % 2n === 0n;
  const distances = new Set<bigint>([0n]);
  for (const tally of [a, b]) {
    let below = 0n;
    for (const one of tally) {
      below += one;
      // Mentions change at these places only: the first difference is beside one of them.
      for (const edge of [below - 1n, below]) {
        if (edge >= 0n && edge < count) distances.add(edge > middle ? edge - middle : middle - edge);
      }
    }
  }
  const differ = (place: bigint): number => (place < 0n || place >= count ? 0 : mentionAt(b, place) - mentionAt(a, place));
  for (const distance of [...distances].sort((one, other) => (one < other ? -1 : 1))) {
    const sides = upperFirst ? [middle + distance, middle - distance] : [middle - distance, middle + distance];
    for (const side of sides) {
      const difference = differ(side);
      if (difference !== 0) return difference;
    }
  }
  return 0;
}

function greatestDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : greatestDivisor(b, a % b);
}

/**
 * Ranks options by their mentions.
 * @param tallies for each option, how many gave each mention, the worst first
 * @param missing what those who gave none count as: in proportion of those who did, the worst mention, or the option’s own middle one
 * @param voters how many could have given one; the most given to an option by default
 */
export function majorityJudgment(
  tallies: Readonly<Record<string, readonly number[]>>,
  missing: Missing = 'proportional',
  voters?: number,
  standard = 0,
): Judged[] {
  const given = Object.entries(tallies).map(([option, tally]) => ({ option, tally: tally.map((one) => BigInt(Math.round(one))) }));
  const most = given.reduce((count, { tally }) => (sum(tally) > count ? sum(tally) : count), BigInt(voters ?? 0));
  const judged = given.filter(({ tally }) => sum(tally) > 0n || (missing === 'worst' && most > 0n));
  const whole = judged.reduce((common, { tally }) => {
    const count = sum(tally) || 1n;
    return (common / greatestDivisor(common, count)) * count;
  }, 1n);
  const filled = judged.map(({ option, tally }) => {
    const count = sum(tally);
    if (missing === 'proportional') return { option, tally: tally.map((one) => one * (whole / count)), count };
    const at = missing === 'median' ? mentionAt(tally, lowerMiddle(count)) : standard;
    return { option, tally: tally.map((one, mention) => (mention === at ? one + most - count : one)), count };
  });
  const size = missing === 'proportional' ? whole : most;
  const sorted = filled.toSorted((a, b) => compare(a.tally, b.tally, size) || (a.option < b.option ? -1 : 1));
  const ranks: Judged[] = [];
  for (const [index, { option, tally, count }] of sorted.entries()) {
    const before = sorted[index - 1];
    const tied = before !== undefined && compare(before.tally, tally, size) === 0;
    ranks.push({
      option,
      median: mentionAt(tally, lowerMiddle(size)),
      rank: tied ? ranks[index - 1]!.rank : index + 1,
      voters: Number(count),
    });
  }
  return [
    ...ranks,
    ...given
      .filter(({ option }) => !ranks.some((one) => one.option === option))
      .map(({ option }): Judged => ({ option, median: undefined, rank: ranks.length + 1, voters: 0 })),
  ];
}
