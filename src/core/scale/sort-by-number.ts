// Sorting a million places by a column of numbers without a comparison for each pair.

const DIGIT_BITS = 11;
const DIGITS = 2 ** DIGIT_BITS;

/**
 * The places in `order` sorted by their number, equal ones in the order in which they came. Linear: a radix sort over
 * the bits of the doubles, turned so that they compare as unsigned integers. No NaN.
 */
export function sortedByNumber(
  order: Uint32Array<ArrayBuffer>,
  numbers: Float64Array,
): Uint32Array<ArrayBuffer> {
  const { low, high } = comparableBits(numbers);
  let [from, to] = [order, new Uint32Array(order.length)];
  for (const [bits, shift] of [
    [low, 0],
    [low, DIGIT_BITS],
    [low, 2 * DIGIT_BITS],
    [high, 0],
    [high, DIGIT_BITS],
    [high, 2 * DIGIT_BITS],
  ] as const) {
    const places = new Uint32Array(DIGITS + 1);
    for (const each of from) {
      const after = (((bits[each] ?? 0) >>> shift) & (DIGITS - 1)) + 1;
      places[after] = (places[after] ?? 0) + 1;
    }
    // All alike in this digit: nothing moves.
    if (places.includes(from.length)) continue;
    for (let digit = 1; digit <= DIGITS; digit += 1) {
      places[digit] = (places[digit] ?? 0) + (places[digit - 1] ?? 0);
    }
    for (const each of from) {
      const digit = ((bits[each] ?? 0) >>> shift) & (DIGITS - 1);
      const place = places[digit] ?? 0;
      to[place] = each;
      places[digit] = place + 1;
    }
    [from, to] = [to, from === order ? new Uint32Array(order.length) : from];
  }
  return from;
}

function comparableBits(numbers: Float64Array): { readonly low: Uint32Array; readonly high: Uint32Array } {
  const low = new Uint32Array(numbers.length);
  const high = new Uint32Array(numbers.length);
  const one = new Float64Array(1);
  const halves = new Uint32Array(one.buffer);
  const isLittleEndian = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1;
  const [lowHalf, highHalf] = isLittleEndian ? [0, 1] : [1, 0];
  for (let at = 0; at < numbers.length; at += 1) {
    // Zero has two signs and one value.
    one[0] = (numbers[at] ?? 0) + 0;
    const upper = halves[highHalf] ?? 0;
    const lower = halves[lowHalf] ?? 0;
    const isNegative = upper >= 0x80000000;
    high[at] = isNegative ? ~upper : upper ^ 0x80000000;
    low[at] = isNegative ? ~lower : lower;
  }
  return { low, high };
}
