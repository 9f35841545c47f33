// The worker that writes second copies: only a worker may write to a file of the origin private file system in place
// (https://fs.spec.whatwg.org/#api-filesystemsyncaccesshandle). A file is held while one order is done and no longer, so
// that a tab that is frozen holds none.
import type { CopyOrder, CopyReply, CopyRequest } from './copy-messages.ts';

/** The part of the interface that is used; the types of TypeScript know it in libraries for workers only. */
interface SyncAccessHandle {
  getSize(): number;
  write(bytes: Uint8Array<ArrayBuffer>, options: { readonly at: number }): number;
  truncate(size: number): void;
  flush(): void;
  close(): void;
}

type WorkerFileHandle = FileSystemFileHandle & { createSyncAccessHandle(): Promise<SyncAccessHandle> };

const encoder = new TextEncoder();

/** In their order, one after the other. */
let last: Promise<void> = Promise.resolve();

addEventListener('message', ({ data }: MessageEvent<CopyRequest>) => {
  last = last.then(async () => {
    const reply: CopyReply = await carryOut(data).then(
      () => ({ request: data.request }),
      (error: unknown) => ({ request: data.request, problem: String(error) }),
    );
    postMessage(reply);
  });
});

async function carryOut(order: CopyOrder): Promise<void> {
  const isNew = order.kind === 'begin';
  const folder = await folderAt(order.path, isNew);
  const file = await folder.getFileHandle(order.file, { create: isNew });
  await appendTo(
    file as WorkerFileHandle,
    encoder.encode(order.lines.map((line) => `${JSON.stringify(line)}\n`).join('')),
  );
  if (isNew) await removeOthers(folder, order.file);
}

async function folderAt(path: readonly string[], create: boolean): Promise<FileSystemDirectoryHandle> {
  let folder = await navigator.storage.getDirectory();
  for (const name of path) folder = await folder.getDirectoryHandle(name, { create });
  return folder;
}

/** All of it or nothing, as far as this process lives. */
async function appendTo(file: WorkerFileHandle, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const access = await file.createSyncAccessHandle();
  try {
    const end = access.getSize();
    if (access.write(bytes, { at: end }) < bytes.length) {
      access.truncate(end);
      throw new Error('there is no more room');
    }
    access.flush();
  } finally {
    access.close();
  }
}

async function removeOthers(folder: FileSystemDirectoryHandle, kept: string): Promise<void> {
  const names: string[] = [];
  for await (const name of folder.keys()) if (name !== kept) names.push(name);
  // One that another tab is writing to stays until the next time.
  await Promise.all(names.map((name) => folder.removeEntry(name).catch(() => undefined)));
}
