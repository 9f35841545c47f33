// The intermediate form: what an expression of time says by itself, before anybody asks from when it is counted.
// It knows no language and no anchor; `resolving/` turns it into a value.

export type TimeUnit =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'week'
  | 'weekend'
  | 'month'
  | 'quarter'
  | 'half'
  | 'season'
  | 'year'
  | 'decade'
  | 'century';

export type Season = 'SP' | 'SU' | 'FA' | 'WI';

/** Parts of a day as TIMEX3 writes them: morning, midday, afternoon, evening, night, daytime. */
export type PartOfDay = 'MO' | 'MI' | 'AF' | 'EV' | 'NI' | 'DT';

/** Where in the period the expression points; TIMEX3's `mod`. */
export type Modifier = 'START' | 'MID' | 'END' | 'APPROX' | 'LESS_THAN' | 'MORE_THAN';

/** From what the words themselves ask to be counted: "yesterday" from publication, "the day before" from the story. */
export type CountedFrom = 'published' | 'narrative';

export interface ClockTime {
  readonly hour: number;
  readonly minute?: number;
  readonly second?: number;
  /** "five o'clock", "9:30": nothing says whether before or after noon. */
  readonly isEitherHalf?: true;
  /** Minutes east of Greenwich, where a zone is stated. */
  readonly offsetMinutes?: number;
}

export type DayMonthOrder = 'day-first' | 'month-first';

/** A date of which some parts are stated: "24 July", "October 1982", "the 1990s", "89 BC". */
export interface CalendarMeaning {
  readonly kind: 'calendar';
  /** Astronomical: 0 is 1 BC. */
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  /** A stated quarter, half, season, decade or century; decades and centuries by their first year. */
  readonly within?: PeriodPart;
  readonly weekday?: number;
  /** The year comes from another expression: "Nov. 18 of last year". */
  readonly yearFrom?: UnitMeaning;
  /** A bare year before Christ if the story is there: "in 499". */
  readonly eraOfStory?: boolean;
  /** Years of a fiscal calendar. */
  readonly fiscal?: boolean;
  /** The nearest such date in this direction: "last September", "next Christmas". */
  readonly which?: Which;
  /** The other order of day and month is as good: 03/04/2023. */
  readonly swapped?: { readonly month: number; readonly day: number };
  /** A date in figures that can be read in one order only, 13/04/2023: that of its whole text. */
  readonly order?: DayMonthOrder;
  /** "the second Monday in October": which of the month's, the last for -1; the weekday stands in `weekday`. */
  readonly nth?: number;
  /** A movable or fixed feast, computed once the year is known. */
  readonly holiday?: string;
}

export type PeriodPart =
  | { readonly unit: 'quarter' | 'half'; readonly index: number }
  | { readonly unit: 'season'; readonly season: Season }
  | { readonly unit: 'decade' | 'century' };

/**
 * "last", "this", "next" before a name: which of those there are. `same`, `following` and `preceding` are counted from
 * the story: "that Monday", "the following spring".
 */
export type Which = 'last' | 'this' | 'next' | 'past' | 'same' | 'following' | 'preceding';

export interface WeekdayMeaning {
  readonly kind: 'weekday';
  readonly weekday: number;
  readonly which?: Which;
  /** "a week from Friday": so many weeks after the coming one. */
  readonly weeksAhead?: number;
}

/** A unit counted from an anchor: "last week", "today", "the following day", "this year". */
export interface UnitMeaning {
  readonly kind: 'unit';
  readonly unit: TimeUnit;
  readonly offset: number;
  readonly from: CountedFrom;
  readonly season?: Season;
  /** The words also speak of anything but a unit: "the day". */
  readonly weak?: boolean;
}

/** A distance from an anchor: "two years ago", "a week earlier", "three days after the vote". */
export interface DistanceMeaning {
  readonly kind: 'distance';
  /** `undefined` for "some", "several", "years". */
  readonly count: number | undefined;
  readonly unit: TimeUnit;
  readonly direction: -1 | 1;
  readonly from: CountedFrom;
  /** A broken or rounded count. */
  readonly about?: boolean;
  /** The words go on to name what it is counted from: "two days after the vote". */
  readonly named?: boolean;
}

export interface DurationMeaning {
  readonly kind: 'duration';
  readonly count: number | undefined;
  readonly unit: TimeUnit;
  /** A window that ends or begins at the anchor: "the past two months", "the next four years". */
  readonly rolling?: -1 | 1;
}

export interface SetMeaning {
  readonly kind: 'set';
  /** The period that returns: "every Monday" is `XXXX-WXX-1`, "every two years" is P2Y. */
  readonly value: string;
  readonly quantifier?: 'EVERY' | 'EACH';
}

/** No place on a calendar: "now", "recently", "the future". */
export interface ReferenceMeaning {
  readonly kind: 'reference';
  readonly to: 'PAST_REF' | 'PRESENT_REF' | 'FUTURE_REF';
}

/** A part of a longer stretch: "the night of 3 May", "Thursday afternoon", "18:00 UTC on Monday". */
export interface TimeOfDayMeaning {
  readonly kind: 'time-of-day';
  readonly part?: PartOfDay;
  readonly clock?: ClockTime;
  /** The day, where the expression names one. */
  readonly on?: Meaning;
}

/** A place in a named period: "the third quarter of last year", "the end of this year", "early 2009". */
export interface PartMeaning {
  readonly kind: 'part';
  readonly of: Meaning;
  readonly part: PeriodPart;
}

export type Meaning =
  | CalendarMeaning
  | WeekdayMeaning
  | UnitMeaning
  | DistanceMeaning
  | DurationMeaning
  | SetMeaning
  | ReferenceMeaning
  | TimeOfDayMeaning
  | PartMeaning;
