// In place of the gesture libraries that vis-timeline and vis-util import: pointers are ours (pointer-gestures.ts), and the
// parts that would call these are left out of the build (decision 5).
export default function noGestures(): undefined {
  return undefined;
}
