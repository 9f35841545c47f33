// Archives on a host of the tests, opened as a page would; anything to complain of fails the test.
import { expect } from 'vitest';
import { Archive, archiveOnHost } from '../../src/core/archive/archive.ts';
import type { Checked } from '../../src/core/model/diagnostic.ts';
import type { RangeHost } from './range-server.ts';
import { nodeNetwork } from './range-server.ts';

export function valueOf<T>(checked: Checked<T>): T {
  expect(checked.diagnostics).toEqual([]);
  if (!checked.ok) throw new Error('not ok');
  return checked.value;
}

export async function openArchive(host: RangeHost, name: string): Promise<Archive> {
  return valueOf(await Archive.open(archiveOnHost(host.address(`${name}.parquet`), nodeNetwork)));
}
