/** Figures as they stand in `docs/performance/*.json`, whatever was measured: one thing, many times. */

/** One thing that was measured many times. */
export interface Figure {
  /** What is done, such as `page turn/answer to painted`. */
  what: string;
  /** To what, or how, such as `cold cache`. */
  of: string;
  /** What the three below are in, such as `ms`. */
  unit: string;
  /** Half of the times were below it. */
  median: number;
  /** A twentieth of them were below this one … */
  low: number;
  /** … and a twentieth above this one. */
  high: number;
  /** How many times it was measured. */
  times: number;
}

/** What one test measures, in the order in which it was measured first. */
export class Measured {
  /** Of what, if it is not the desk. */
  constructor(private readonly subject = '') {}

  private readonly values = new Map<string, { what: string; of: string; unit: string; values: number[] }>();

  add(done: string, of: string, unit: string, value: number): void {
    const what = this.subject ? `${this.subject}/${done}` : done;
    if (!Number.isFinite(value)) throw new Error(`${what} of ${of} is no number: ${value}`);
    const name = `${what}\n${of}`;
    const kept = this.values.get(name) ?? { what, of, unit, values: [] };
    kept.values.push(value);
    this.values.set(name, kept);
  }

  /** All of it, by `what`, then by `of`. */
  get figures(): Figure[] {
    const all = [...this.values.values()];
    const order = [...new Set(all.map(({ what }) => what))];
    all.sort((one, two) => order.indexOf(one.what) - order.indexOf(two.what));
    return all.map(({ values, ...name }) => {
      const sorted = values.toSorted((one, two) => one - two);
      return { ...name, median: part(sorted, 50), low: part(sorted, 5), high: part(sorted, 95), times: values.length };
    });
  }
}

/** The value with so many of a hundred below it, to five digits: no clock here knows more. */
function part(sorted: number[], ofHundred: number): number {
  const place = ((sorted.length - 1) * ofHundred) / 100;
  const low = sorted[Math.floor(place)];
  const high = sorted[Math.ceil(place)];
  return Number((low + (high - low) * (place % 1)).toExponential(4));
}
