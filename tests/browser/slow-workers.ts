// A slow disk, as a page sees it: the second copy of each edit is written by a worker, and the word of it comes late.

/** To be run in a page. What it posts to its workers reaches them so much later. */
export function slowWorkers(delayMs: number): void {
  const post = Worker.prototype.postMessage;
  Worker.prototype.postMessage = function (this: Worker, message: unknown) {
    setTimeout(() => {
      post.call(this, message);
    }, delayMs);
  };
}
