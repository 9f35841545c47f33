// What lanes are called: by it the chart tells them apart.

/** Where several lanes have the same label, what each stands for is added; `undefined` stands for the rest. */
export function distinctLabels(
  lanes: readonly { readonly label: string; readonly value?: string | undefined }[],
): readonly string[] {
  const taken = new Map<string, number>();
  for (const { label } of lanes) taken.set(label, (taken.get(label) ?? 0) + 1);
  return lanes.map(({ label, value }) => {
    if (taken.get(label) === 1) return label;
    return value === undefined ? `(${label})` : `${label} (${value})`;
  });
}
