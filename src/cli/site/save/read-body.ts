// The body of a request, bounded in bytes and in time.
import type { IncomingMessage } from 'node:http';

export interface BodyLimits {
  readonly bytes: number;
  readonly milliseconds: number;
}

/** `broken` where the connection ended first. */
export type BodyResult = { readonly body: Buffer } | { readonly failed: 'too-large' | 'too-slow' | 'broken' };

/** Stops reading at the first byte too many. The caller closes the connection where the body was not read to its end. */
export function readBody(request: IncomingMessage, limits: BodyLimits): Promise<BodyResult> {
  if (Number(request.headers['content-length'] ?? 0) > limits.bytes) {
    return Promise.resolve({ failed: 'too-large' });
  }
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    const end = (result: BodyResult) => {
      clearTimeout(timer);
      request.off('data', onData).off('end', onEnd).off('close', onClose);
      request.pause();
      resolve(result);
    };
    const onData = (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > limits.bytes) end({ failed: 'too-large' });
      else chunks.push(chunk);
    };
    const onEnd = () => {
      end({ body: Buffer.concat(chunks) });
    };
    const onClose = () => {
      end({ failed: 'broken' });
    };
    const timer = setTimeout(() => {
      end({ failed: 'too-slow' });
    }, limits.milliseconds);
    // An error is followed by close, which ends the reading.
    request
      .on('data', onData)
      .on('end', onEnd)
      .on('close', onClose)
      .on('error', () => undefined);
  });
}
