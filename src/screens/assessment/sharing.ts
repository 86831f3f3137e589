/** One assessment in several pages: one writes, the others follow what it keeps. */
import { Pen } from '../../storage/pen';
import type { App } from '../app.svelte';
import { keepForOffline } from '../offline';
import { Session } from './session.svelte';

/** The pen of an assessment that the app shows or is about to show. Resolves when it is known whether this page writes. */
export function penFor(app: App, id: string): Promise<Pen> {
  const shown = (): Session | null => (app.session?.id === id ? app.session : null);

  /** Shows what is kept now, where the person is. */
  async function follow(): Promise<void> {
    const session = shown();
    const found = session && (await app.device.load(id).catch(() => undefined));
    if (!found || app.session !== session) return;
    session.close();
    app.session = new Session(app, session.source, { ...found, place: session.wizard.place });
  }

  return Pen.of(id, {
    onheld: () => void follow(),
    onlost: async () => {
      const session = shown();
      if (session) session.wizard.readsAlong = true;
      await session?.settled;
    },
    ontold: (news) => {
      if (news === 'saved') void follow();
      else if (shown()) app.leave();
    },
  });
}

/** Of which it is being asked who writes: one page that asked twice at once would find the pen in its own hand, and read along. */
const asking = new WeakSet<Session>();

/** What waits until a first question stands: use without a network, and for a new assessment its pen. */
export async function settleIn(app: App, session: Session): Promise<void> {
  keepForOffline(app);
  if (app.pen || asking.has(session)) return;
  asking.add(session);
  const pen = await penFor(app, session.id);
  asking.delete(session);
  if (app.session === session) {
    app.pen = pen;
    session.wizard.readsAlong = !pen.held;
  } else pen.close();
}
