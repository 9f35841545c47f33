// What vis-timeline calls of moment where it draws no axis: to turn what it is given into a date. The build and the
// development server give this file where vis-timeline asks for `moment` (decision 5).

class UtcMoment {
  readonly #ms: number;

  constructor(ms: number) {
    this.#ms = ms;
  }

  valueOf(): number {
    return this.#ms;
  }

  toDate(): Date {
    return new Date(this.#ms);
  }

  clone(): UtcMoment {
    return this;
  }

  // Its range begins around today's midnight, and is set at once to what we give it: the day and its hour do not matter.
  hours(): UtcMoment {
    return this;
  }

  minutes(): UtcMoment {
    return this;
  }

  seconds(): UtcMoment {
    return this;
  }

  milliseconds(): UtcMoment {
    return this;
  }

  add(days: number): UtcMoment {
    return new UtcMoment(this.#ms + days * 86_400_000);
  }
}

/** A moment of UTC epoch milliseconds, of a date or of another moment; of now where nothing is given. */
function utcMoment(value: number | Date | UtcMoment = Date.now()): UtcMoment {
  return new UtcMoment(Number(value));
}

utcMoment.isMoment = (value: unknown): value is UtcMoment => value instanceof UtcMoment;
utcMoment.locale = () => 'en';

export default utcMoment;
