import { afterEach, describe, expect, it, vi } from 'vitest';
import { inSlices } from '../../src/report/in-slices';

/**
 * Counts its steps and tells when it is closed.
 * @param onStep called with the number of each step
 */
function counting(steps: number, onStep?: (step: number) => void) {
  const seen = { steps: 0, closed: false };
  function* work(): Generator<void, string> {
    try {
      while (seen.steps < steps) {
        seen.steps++;
        onStep?.(seen.steps);
        yield;
      }
      return 'done';
    } finally {
      seen.closed = true;
    }
  }
  return { seen, work: work() };
}

/** Each look at the clock fills a slice. */
function oneStepPerSlice(): void {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (now += 100));
}

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('work in slices', () => {
  it('runs to its end and gives what it returns', async () => {
    const { seen, work } = counting(1000);
    await expect(inSlices(work, new AbortController().signal)).resolves.toBe('done');
    expect(seen.steps).toBe(1000);
  });

  it.each(['scheduler', 'channel', 'timer'])('lets others have their turn by way of the %s', async (way) => {
    oneStepPerSlice();
    const scheduler = { yield: vi.fn(() => new Promise<void>((resolve) => setTimeout(resolve))) };
    vi.stubGlobal('scheduler', way === 'scheduler' ? scheduler : undefined);
    if (way === 'timer') vi.stubGlobal('MessageChannel', undefined);
    let others = 0;
    const clock = setInterval(() => others++);
    function* until(): Generator<void, number> {
      while (others < 3) yield;
      return others;
    }
    await expect(inSlices(until(), new AbortController().signal)).resolves.toBe(3);
    clearInterval(clock);
    expect(scheduler.yield.mock.calls.length > 0).toBe(way === 'scheduler');
  });

  it('goes behind everything else where it is told to, and the browser can be', async () => {
    oneStepPerSlice();
    const postTask = vi.fn((task: () => void, _options: { priority: string }) => Promise.resolve().then(task));
    vi.stubGlobal('scheduler', { yield: () => Promise.reject(new Error('not behind')), postTask });
    const { work } = counting(5);
    await expect(inSlices(work, new AbortController().signal, true)).resolves.toBe('done');
    expect(postTask.mock.calls.map(([, options]) => options.priority)).toContain('background');
  });

  it('stops when it is aborted, says why and closes the work', async () => {
    oneStepPerSlice();
    const controller = new AbortController();
    const { seen, work } = counting(Infinity, (step) => {
      if (step === 3) controller.abort(new Error('answers changed'));
    });
    await expect(inSlices(work, controller.signal)).rejects.toThrow('answers changed');
    expect(seen).toEqual({ steps: 3, closed: true });
  });

  it('does nothing for one that was aborted before', async () => {
    const { seen, work } = counting(5);
    await expect(inSlices(work, AbortSignal.abort())).rejects.toThrow();
    expect(seen.steps).toBe(0);
  });

  it('passes on what the work throws', async () => {
    function* failing(): Generator<void, never> {
      yield;
      throw new Error('broken');
    }
    await expect(inSlices(failing(), new AbortController().signal)).rejects.toThrow('broken');
  });
});
