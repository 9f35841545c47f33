// As much of the File System Access API (https://wicg.github.io/file-system-access/) as the desk uses: it is in
// Chromium, and TypeScript does not know it.

interface FileType {
  readonly description: string;
  readonly accept: Readonly<Record<string, readonly string[]>>;
}

export interface FilePickers {
  readonly showOpenFilePicker?: (options: {
    readonly id: string;
    readonly multiple: boolean;
    readonly types: readonly FileType[];
  }) => Promise<readonly FileSystemFileHandle[]>;
  readonly showSaveFilePicker?: (options: {
    readonly id: string;
    readonly suggestedName: string;
    readonly types: readonly FileType[];
  }) => Promise<FileSystemFileHandle>;
}

interface PermissionWanted {
  readonly mode: 'readwrite';
}

/** A handle in a browser that asks before it lets a page write. */
export interface HandleWithPermission extends FileSystemFileHandle {
  readonly queryPermission?: (wanted: PermissionWanted) => Promise<PermissionState>;
  readonly requestPermission?: (wanted: PermissionWanted) => Promise<PermissionState>;
}

export const TIMELINE_TYPE: FileType = { description: 'Timeline', accept: { 'application/json': ['.json'] } };

export const OPEN_TYPES: readonly FileType[] = [
  {
    description: 'Articles, timelines and zips',
    accept: {
      'text/plain': ['.txt'],
      'text/html': ['.html', '.htm'],
      'text/markdown': ['.md', '.markdown'],
      'application/json': ['.json'],
      'application/zip': ['.zip'],
    },
  },
];

/** For `<input type=file>`. */
export const OPEN_ENDINGS = OPEN_TYPES.flatMap(({ accept }) => Object.values(accept).flat()).join(',');

/** What this browser has of it; `{}` in most. */
export function filePickers(): FilePickers {
  return globalThis as typeof globalThis & FilePickers;
}

/** True where the person closed the dialogue: no failure. */
export function isCancelled(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}
