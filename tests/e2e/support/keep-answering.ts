/** Someone who answers without end, from within the page, as fast as a page can be answered. */

export type News = { what: 'given' | 'confirmed'; item: string; value: unknown } | { what: 'continue'; item?: undefined };
/** What the page said it keeps, and what was answered after that. */
export interface Confirmed {
  value: unknown;
  later: unknown[];
}

declare global {
  interface Window {
    tell: (news: News) => Promise<void>;
  }
}

/** Runs in the page: tells what it answers, what the page confirms, and each time that it goes on. */
export async function keepAnswering(seed: number): Promise<void> {
  let state = seed;
  const chance = (below: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
  const until = async (holds: () => boolean): Promise<void> => {
    for (let tries = 0; tries < 400 && !holds(); tries++) await pause(5);
  };
  const said = () => document.querySelector('footer [role=status]')?.textContent !== '';

  for (;;) {
    const page = location.hash;
    const pending: [item: string, value: unknown][] = [];
    for (const question of document.querySelectorAll<HTMLElement>('[data-testid=question]')) {
      const item = question.dataset.item ?? '';
      const inputs = [...question.querySelectorAll<HTMLInputElement>('input[type=radio]:not(:checked)')].filter(
        ({ value }) => !/^[un]/.test(value),
      );
      const field = question.querySelector<HTMLInputElement>('input[type=text], textarea');
      let value: string | number;
      let give: () => void;
      if (field && inputs.length === 0 && !question.querySelector('fieldset')) {
        const text = (value = `${item} ${chance(1000)}`);
        give = () => {
          field.value = text;
          field.dispatchEvent(new Event('input', { bubbles: true }));
        };
      } else if (inputs.length > 0) {
        const input = inputs[chance(inputs.length)]!;
        value = /^\d$/.test(input.value) ? Number(input.value) : input.value;
        give = () => input.click();
      } else continue;
      // Heard before it is given: the store may have what nobody else lived to tell.
      await window.tell({ what: 'given', item, value });
      give();
      pending.push([item, value]);
      if (chance(2) === 0) {
        await pause(0);
        await until(said);
        if (said()) for (const [each, last] of pending.splice(0)) void window.tell({ what: 'confirmed', item: each, value: last });
      }
    }
    const next = document.querySelector<HTMLElement>('[data-testid=continue]');
    void window.tell({ what: 'continue' });
    if (next) next.click();
    else location.hash = page.replace(/[^/]*$/, 'initiative');
    await until(() => location.hash !== page);
    // Another page that is seen is a confirmation of its own.
    if (location.hash !== page) for (const [item, value] of pending) void window.tell({ what: 'confirmed', item, value });
    else location.hash = page.replace(/[^/]*$/, 'initiative');
    await until(() => document.querySelector('[data-testid=question], [data-testid=finish], h1') !== null);
    await pause(chance(20));
  }
}
