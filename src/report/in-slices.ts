/** Long work in slices, so that the page goes on answering to its reader meanwhile. */

/** Milliseconds of work between two breaths: half of a frame at sixty a second. */
const SLICE = 8;

/**
 * Runs a generator to its end, breathing whenever it pauses after a slice of work is full.
 * @param behind whether whatever else the page does goes first, where the browser can be told so
 * @returns what the generator returns
 * @throws the signal's reason as soon as it is aborted, and whatever the work throws; either way the generator is closed
 */
export async function inSlices<T>(work: Generator<unknown, T>, signal: AbortSignal, behind = false): Promise<T> {
  try {
    for (;;) {
      await breath(behind);
      signal.throwIfAborted();
      const end = performance.now() + SLICE;
      do {
        const step = work.next();
        if (step.done) return step.value;
      } while (performance.now() < end);
    }
  } finally {
    work.return(undefined as T);
  }
}

interface Scheduler {
  yield?: () => Promise<void>;
  postTask?: (task: () => void, options: { priority: 'background' }) => Promise<void>;
}

/** Lets everything else that waits have its turn, and comes back soon: a timer would wait four milliseconds each time. */
function breath(behind: boolean): Promise<void> {
  const { scheduler, MessageChannel } = globalThis as { scheduler?: Scheduler; MessageChannel?: typeof globalThis.MessageChannel };
  if (behind && scheduler?.postTask) return scheduler.postTask(() => undefined, { priority: 'background' });
  if (scheduler?.yield) return scheduler.yield();
  return new Promise((resolve) => {
    if (!MessageChannel) {
      setTimeout(resolve);
      return;
    }
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
